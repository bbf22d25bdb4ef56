import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { nameIn, type Language } from '../../data/schema/languages.ts';
import {
  type CompanyEvent,
  descriptionOf,
  eventsOf,
  type Fact,
  factRows,
  type Footing,
  footingOf,
  metAs,
  type PickedRow,
  pickFacts,
  type Relation,
  RELATION_KINDS,
  type RelationKind,
  relationsOf,
  yourDescriptionOf,
} from '../../lib/facts/index.ts';
import { widthOf } from './words.ts';

/** How much a card shows in each of its sizes. */
const SHOWN = {
  glance: { rows: 3, events: 0 },
  more: { rows: 6, events: 2 },
} as const;

/** Characters that one line of a glance holds, and those that a relation's label takes of it. */
const GLANCE_LINE = 52;
const LABEL_WIDTH = 10;

export interface RelationGroup {
  readonly kind: RelationKind;
  readonly relations: readonly Relation[];
}

export interface CardView {
  /** What it is; then, where no row says so, its seat and its founding. */
  readonly intro: readonly Fact[];
  /** What the reader says it is, where a pack says it too. */
  readonly yours: Fact | undefined;
  readonly rows: readonly PickedRow[];
  readonly relations: readonly RelationGroup[];
  readonly events: readonly CompanyEvent[];
  readonly footing: Footing;
  /** Every fact on the card, in its order, once. */
  readonly facts: readonly Fact[];
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

/** Whole groups from the first on, as many as one line holds; always one. */
function fitLine(groups: readonly RelationGroup[], language: Language): readonly RelationGroup[] {
  let left = GLANCE_LINE;
  return groups.filter((group, at) => {
    const names = group.relations.map(({ company }) => nameIn(company.names, language));
    left -= widthOf(names.join(', ')) + LABEL_WIDTH;
    return at === 0 || left >= 0;
  });
}

/** Groups such as "twelve internet companies" are the profile's: there is no card to turn to. */
function groupsOf(relations: readonly Relation[]): readonly RelationGroup[] {
  return RELATION_KINDS.map((kind) => ({
    kind,
    relations: relations.filter((relation) => relation.kind === kind && relation.company.kind !== 'group'),
  })).filter((group) => group.relations.length > 0);
}

interface CardOptions {
  readonly mode: 'glance' | 'more';
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The name that the reader met. */
  readonly surface?: string | undefined;
}

/** What a card shows of a bundle. */
export function cardView(bundle: CompanyBundle, { mode, language, today, surface }: CardOptions): CardView {
  const limits = SHOWN[mode];
  const description = descriptionOf(bundle)?.claim;
  const picked = pickFacts(bundle.company.kind, factRows(bundle, today)).filter(
    (row) => row.lead.best.claim !== description,
  );
  const rows = picked.slice(0, limits.rows);
  const yours = yourDescriptionOf(bundle);
  const intro = introOf(bundle, mode === 'more' ? picked : rows, today);
  const groups = groupsOf(relationsOf(bundle));
  // In a glance the owner stands in the head.
  const relations =
    mode === 'glance'
      ? fitLine(
          groups.filter(({ kind }) => kind !== 'owner'),
          language,
        )
      : groups;
  const events = eventsOf(bundle, today).slice(0, limits.events);
  const cited = [
    ...(surface === undefined ? [] : [metAs(bundle, surface).fact]),
    ...intro.slice(0, 1),
    ...rows.map((row) => row.lead.best),
    ...relations.flatMap((group) => group.relations.map((relation) => relation.facts[0])),
    ...events.map((event) => event.lead),
  ].flatMap((fact) => fact?.source.id ?? []);
  const facts = [
    ...intro,
    ...(yours ? [yours] : []),
    ...rows.flatMap(({ lead }) => [lead.best, ...lead.ties]),
    ...relations.flatMap((group) => group.relations.map((relation) => relation.facts[0])),
    ...events.map((event) => event.lead),
  ];
  const marks = new Map([...new Set(cited)].map((id, at) => [id, at + 1]));
  return {
    intro,
    yours,
    rows,
    relations,
    events,
    footing: footingOf(bundle),
    facts: [...new Set(facts)],
    marks,
  };
}
