import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Field } from '../../data/schema/fields.ts';
import { bestFirst } from './rank.ts';
import { factsAbout } from './rows.ts';
import type { Fact } from './types.ts';

/** Fields that tell of something that happened. Plans and forecasts have not happened. */
const EVENT_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'event',
  'layoffs',
  'hires',
  'departures',
  'fine',
  'funding',
  'chart-rank',
]);

export interface CompanyEvent {
  /** Shared by all its claims; the claim's own id where a claim stands alone. */
  readonly id: string;
  /** The statement to lead with: a sentence where there is one, else the best figure. */
  readonly lead: Fact;
  /** Everything else that is said of it, best first. */
  readonly others: readonly Fact[];
}

function sentenceFirst(a: Fact, b: Fact): number {
  return Number(b.claim.field === 'event') - Number(a.claim.field === 'event') || bestFirst(a, b);
}

/** What happened to the company, newest first; claims of one event are one entry. */
export function eventsOf(bundle: CompanyBundle): readonly CompanyEvent[] {
  const told = factsAbout(bundle).filter(({ claim }) => EVENT_FIELDS.has(claim.field));
  const grouped = Map.groupBy(told, ({ claim }) => claim.event ?? claim.id);
  return [...grouped]
    .flatMap(([id, facts]) => {
      const [lead, ...others] = facts.toSorted(sentenceFirst);
      return lead ? [{ id, lead, others }] : [];
    })
    .toSorted((a, b) => bestFirst(a.lead, b.lead));
}
