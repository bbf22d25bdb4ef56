import type { CompanyBundle } from '../../data/schema/bundle.ts';
import {
  type CompanyEvent,
  descriptionOf,
  eventsOf,
  type Fact,
  factRows,
  type Footing,
  footingOf,
  type PickedRow,
  pickFacts,
  type Relation,
  RELATION_KINDS,
  type RelationKind,
  relationsOf,
} from '../../lib/facts/index.ts';

/** How much a card shows in each of its sizes. */
const SHOWN = {
  glance: { rows: 3, relations: 2, events: 0 },
  more: { rows: 6, relations: 5, events: 2 },
} as const;

export interface RelationGroup {
  readonly kind: RelationKind;
  readonly relations: readonly Relation[];
}

export interface CardView {
  /** What it is; then, where no row says so, its seat and its founding. */
  readonly intro: readonly Fact[];
  readonly rows: readonly PickedRow[];
  readonly relations: readonly RelationGroup[];
  readonly events: readonly CompanyEvent[];
  readonly footing: Footing;
  /** The number of a source on this card, by its id: in the order in which the card first cites it. */
  readonly marks: ReadonlyMap<string, number>;
}

function introOf(bundle: CompanyBundle, rows: readonly PickedRow[], today: string): readonly Fact[] {
  const shown = new Set(rows.map((row) => row.field));
  const all = factRows(bundle, today);
  const seatAndBirth = (['headquarters', 'founded'] as const)
    .filter((field) => !shown.has(field))
    .flatMap((field) => all.find((row) => row.field === field)?.lead.best ?? []);
  const description = descriptionOf(bundle);
  return description ? [description, ...seatAndBirth] : seatAndBirth;
}

function groupsOf(relations: readonly Relation[]): readonly RelationGroup[] {
  return RELATION_KINDS.map((kind) => ({
    kind,
    relations: relations.filter((relation) => relation.kind === kind),
  })).filter((group) => group.relations.length > 0);
}

/**
 * What a card shows of a bundle.
 *
 * @param today `YYYY-MM-DD`
 */
export function cardView(bundle: CompanyBundle, mode: 'glance' | 'more', today: string): CardView {
  const limits = SHOWN[mode];
  const picked = pickFacts(bundle.company.kind, factRows(bundle, today));
  const rows = picked.slice(0, limits.rows);
  const intro = introOf(bundle, mode === 'more' ? picked : rows, today);
  const relations = groupsOf(relationsOf(bundle)).slice(0, limits.relations);
  const events = eventsOf(bundle, today).slice(0, limits.events);
  const cited = [
    ...intro,
    ...rows.map((row) => row.lead.best),
    ...relations.flatMap((group) => group.relations.map((relation) => relation.facts[0])),
    ...events.map((event) => event.lead),
  ].map((fact) => fact.source.id);
  const marks = new Map([...new Set(cited)].map((id, at) => [id, at + 1]));
  return { intro, rows, relations, events, footing: footingOf(bundle), marks };
}
