import { type Fact, formatValue } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { useDisclosure } from './disclosure.tsx';
import { OtherFacts } from './OtherFacts.tsx';
import { Receipt } from './Receipt.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { sentenceStart } from './words.ts';
import { YoursBeside, YoursMark } from './Yours.tsx';

/**
 * What the company is, in one line, with its seat and founding behind; all of it on one receipt. Below it what the
 * reader says that it is.
 */
export function Intro({
  facts,
  yours,
}: {
  readonly facts: readonly Fact[];
  readonly yours: Fact | undefined;
}) {
  const { t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const [first, ...rest] = facts;
  if (!first) return null;
  const words = facts.map((fact) => {
    const value = formatValue(fact.claim, t.figures);
    return fact.claim.field === 'founded' ? t.card.founded(value) : value;
  });
  const what = sentenceStart(words[0] ?? '');
  const where = words.slice(1);
  return (
    <>
      <p className="mp-what">
        <Scripted text={what} />
        {where.length > 0 && (
          <span className="mp-figure-rest">
            {' · '}
            <Scripted text={where.join(t.row.list)} />
          </span>
        )}
        <YoursBeside fact={first} />
        <ReceiptMark fact={first} label={t.card.what} open={open} panelId={panelId} onToggle={toggle} />
      </p>
      {open && (
        <div className="mp-receipt" id={panelId}>
          <Receipt fact={first} />
          <OtherFacts title={t.card.alsoHere} facts={rest} labelled />
        </div>
      )}
      {yours && (
        <p className="mp-what mp-your-words">
          <YoursMark /> <Scripted text={sentenceStart(formatValue(yours.claim, t.figures))} />
        </p>
      )}
    </>
  );
}
