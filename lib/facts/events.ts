import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Field } from '../../data/schema/fields.ts';
import { newestFirst } from './dates.ts';
import { reliableFirst } from './rank.ts';
import { factRows, factsAbout } from './rows.ts';
import type { Fact } from './types.ts';

/** Figures that tell of something that happened, most telling first. Plans and forecasts have not happened. */
const EVENT_FIGURES: readonly Field[] = ['layoffs', 'fine', 'funding', 'chart-rank', 'hires', 'departures'];

export interface CompanyEvent {
  /** Shared by all its claims; the claim's own id where a claim stands alone. */
  readonly id: string;
  /** The statement to lead with. */
  readonly lead: Fact;
  /** Everything else that is said of it. */
  readonly others: readonly Fact[];
}

/**
 * Figures before sentences, for they say more; of figures the one that leads its row of the card; of
 * sentences that of the most reliable source.
 */
function tellingFirst(leads: ReadonlySet<Fact['claim']>): (a: Fact, b: Fact) => number {
  const place = ({ claim }: Fact) => {
    const at = EVENT_FIGURES.indexOf(claim.field);
    return at === -1 ? EVENT_FIGURES.length : at;
  };
  return (a, b) =>
    place(a) - place(b) || Number(leads.has(b.claim)) - Number(leads.has(a.claim)) || reliableFirst(a, b);
}

/** What happened to the company, newest first; claims of one event are one entry. */
export function eventsOf(bundle: CompanyBundle, today: string): readonly CompanyEvent[] {
  const figures = factRows(bundle, today).filter((row) => EVENT_FIGURES.includes(row.field));
  const moments = figures.flatMap((row) => [row.lead, ...row.history]);
  const leads = new Set(moments.map(({ best }) => best.claim));
  const told = factsAbout(bundle).filter(
    ({ claim }) => claim.field === 'event' || EVENT_FIGURES.includes(claim.field),
  );
  const grouped = Map.groupBy(told, ({ claim }) => claim.event ?? claim.id);
  return [...grouped]
    .flatMap(([id, facts]) => {
      const [lead, ...others] = facts.toSorted(tellingFirst(leads));
      return lead ? [{ id, lead, others }] : [];
    })
    .toSorted((a, b) => newestFirst(a.lead.claim.asOf, b.lead.claim.asOf));
}
