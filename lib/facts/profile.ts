import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { type Field, FIELD_NAMES, type FieldGroup, fieldDefinition } from '../../data/schema/fields.ts';
import type { AsOf } from '../../data/schema/primitives.ts';
import type { Source } from '../../data/schema/source.ts';
import { isUndated, newestFirst } from './dates.ts';
import { type CompanyEvent, eventsOf } from './events.ts';
import { bestFirst } from './rank.ts';
import { relationsOf } from './relations.ts';
import { factRows, factsAbout } from './rows.ts';
import type { Fact, FactRow } from './types.ts';

export interface FieldFacts {
  readonly field: Field;
  /** The newest and best first. */
  readonly facts: readonly Fact[];
}

export interface FactGroup {
  readonly group: FieldGroup;
  readonly fields: readonly FieldFacts[];
}

/** Relations have a place of their own. */
const GROUPS: readonly FieldGroup[] = [
  'identity',
  'scale',
  'money',
  'relations',
  'people',
  'conduct',
  'events',
];

/** Every statement about a company but its relations, by group and field. */
export function factGroups(bundle: CompanyBundle): readonly FactGroup[] {
  const byField = Map.groupBy(factsAbout(bundle), ({ claim }) => claim.field);
  const relations = new Set(relationsOf(bundle).flatMap(({ facts }) => facts.map(({ claim }) => claim.id)));
  const fields = FIELD_NAMES.map((field): FieldFacts => {
    const facts = (byField.get(field) ?? []).filter(({ claim }) => !relations.has(claim.id));
    return { field, facts: facts.toSorted(bestFirst) };
  }).filter(({ facts }) => facts.length > 0);
  return GROUPS.map((group) => ({
    group,
    fields: fields.filter(({ field }) => fieldDefinition(field).group === group),
  })).filter((each) => each.fields.length > 0);
}

export interface TimelineEntry extends CompanyEvent {
  /** When it happened. */
  readonly when: AsOf;
}

/** The day that a date-valued claim names is when that happened; the claim itself may be far younger. */
function happened({ claim }: Fact): AsOf {
  const { value, asOf } = claim;
  const isDate = fieldDefinition(claim.field).valueType === 'date' && typeof value === 'string';
  return isDate ? { from: value, to: value, basis: 'stated' } : asOf;
}

/** What happened to the company, from its founding on, newest first; what has no date comes last. */
export function timelineOf(bundle: CompanyBundle, today: string): readonly TimelineEntry[] {
  const births = factRows(bundle, today)
    .filter(({ field }) => fieldDefinition(field).valueType === 'date')
    .map(({ lead, history }): CompanyEvent => {
      const others = [...lead.ties, ...lead.variants, ...history.map(({ best }) => best)];
      return { id: lead.best.claim.id, lead: lead.best, others };
    });
  return [...births, ...eventsOf(bundle, today)]
    .map((event) => ({ ...event, when: happened(event.lead) }))
    .toSorted((a, b) => Number(isUndated(a.when)) - Number(isUndated(b.when)) || newestFirst(a.when, b.when));
}

/** Figures that were given at more than one time. */
export function figuresOverTime(bundle: CompanyBundle, today: string): readonly FactRow[] {
  return factRows(bundle, today).filter(
    ({ field, history }) => fieldDefinition(field).valueType === 'number' && history.length > 0,
  );
}

/** The sources that speak of the company, each with how many of its claims it makes; the most cited first. */
export function citedSources(bundle: CompanyBundle): readonly { source: Source; claims: number }[] {
  const counts = Map.groupBy(bundle.claims, ({ source }) => source);
  return bundle.sources
    .map((source) => ({ source, claims: counts.get(source.id)?.length ?? 0 }))
    .toSorted((a, b) => b.claims - a.claims);
}
