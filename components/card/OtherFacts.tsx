import type { ReactNode } from 'react';
import { type Fact, formatAsOfShort } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Evidence } from './Evidence.tsx';
import { FactWords, LabelledFactWords } from './FactWords.tsx';
import { isWeak, publisherOf } from './words.ts';

/** One fact in two lines: what it says, and when, by whom and where it is said. */
export function FactLine({
  fact,
  children,
  quoted = false,
}: {
  readonly fact: Fact;
  readonly children: ReactNode;
  /** Show the source's words, too. */
  readonly quoted?: boolean;
}) {
  const { language, t } = useLanguage();
  const { asOf, status, saidBy, paragraph } = fact.claim;
  const origin = [
    formatAsOfShort(asOf, t.figures),
    ...(isWeak(fact) ? [t.status[status]] : []),
    saidBy.name[language],
    publisherOf(fact.source, t),
    ...(paragraph === undefined ? [] : [t.receipt.paragraph(paragraph)]),
  ];
  return (
    <li>
      <div>{children}</div>
      {quoted && <Evidence fact={fact} />}
      <div className="mp-cited">{origin.join(' · ')}</div>
    </li>
  );
}

/** Other facts beside a receipt under a heading of their own; nothing when there are none. */
export function OtherFacts({
  title,
  facts,
  labelled = false,
}: {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Say of which field each fact is. */
  readonly labelled?: boolean;
}) {
  if (facts.length === 0) return null;
  const Words = labelled ? LabelledFactWords : FactWords;
  return (
    <section className="mp-others">
      <h3>{title}</h3>
      <ul>
        {facts.map((fact) => (
          <FactLine key={fact.claim.id} fact={fact}>
            <Words fact={fact} />
          </FactLine>
        ))}
      </ul>
    </section>
  );
}
