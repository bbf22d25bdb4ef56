import { fieldDefinition } from '../../data/schema/fields.ts';
import { type Fact, formatValue } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { sentenceStart } from './words.ts';

/** A fact's words behind the name of its field: "Users **about 200 million**". */
export function LabelledFactWords({ fact }: { readonly fact: Fact }) {
  const { language } = useLanguage();
  return (
    <>
      {fieldDefinition(fact.claim.field).label[language]} <FactWords fact={fact} />
    </>
  );
}

/** A fact's value: figures and dates set off, what they are of in plain type behind; texts as they are. */
export function FactWords({ fact, detail = true }: { readonly fact: Fact; readonly detail?: boolean }) {
  const { language, t } = useLanguage();
  const { claim } = fact;
  const words = formatValue(claim, t.figures);
  if (fieldDefinition(claim.field).valueType === 'text') {
    return <Scripted text={sentenceStart(words)} />;
  }
  return (
    <>
      <span className="mp-figure">
        <Scripted text={words} />
      </span>
      {detail && claim.detail && (
        <>
          {' '}
          <span className="mp-figure-rest">
            <Scripted text={claim.detail[language]} />
          </span>
        </>
      )}
    </>
  );
}
