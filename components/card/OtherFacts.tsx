import type { ReactNode } from 'react';
import type { Fact } from '../../lib/facts/index.ts';
import { Evidence } from './Evidence.tsx';
import { FactWords, LabelledFactWords } from './FactWords.tsx';
import { Origin } from './Origin.tsx';

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
  return (
    <li>
      <div>{children}</div>
      {quoted && <Evidence fact={fact} />}
      <Origin fact={fact} />
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
