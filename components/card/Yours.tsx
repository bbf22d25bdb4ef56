import { type Fact, formatAsOfShort, isYours } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useCard } from './CardContext.tsx';
import { FactWords } from './FactWords.tsx';

/** "yours": the reader has entered it. */
export function YoursMark() {
  const { t } = useLanguage();
  return <span className="mp-yours">{t.card.yours}</span>;
}

/** The mark beside a fact, where it is the reader's and others know the company too. */
export function YoursBeside({ fact }: { readonly fact: Fact }) {
  const { bundle } = useCard();
  return isYours(fact, bundle) && <YoursMark />;
}

/** What the reader holds against a fact, in the open below it. */
export function YoursBelow({ facts }: { readonly facts: readonly Fact[] | undefined }) {
  const { t } = useLanguage();
  return facts?.map((fact) => (
    <dd key={fact.claim.id} className="mp-under mp-your-fact">
      <YoursMark />
      <span>
        <FactWords fact={fact} />
      </span>
      <span>{formatAsOfShort(fact.claim.asOf, t.figures)}</span>
    </dd>
  ));
}
