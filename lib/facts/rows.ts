import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { type Field, fieldDefinition } from '../../data/schema/fields.ts';
import { OWN_PACK } from '../../data/schema/pack-ids.ts';
import { daysApart, mayCoincide } from './dates.ts';
import { ageOf } from './freshness.ts';
import { bestFirst, mayAgree, originOf, reliableFirst, sameStatement, sameValue } from './rank.ts';
import type { Fact, FactRow, Moment } from './types.ts';

/**
 * Fields whose `detail` says *what* was counted, so that another detail is another metric (users in all
 * and early users; the share of women now and of women born in the nineties once). Elsewhere it is a remark.
 */
const DETAIL_TELLS_APART: ReadonlySet<Field> = new Set<Field>([
  'users',
  'followers',
  'audience-share',
  'creators',
  'chart-rank',
  'hires',
  'departures',
]);

/** A figure repeated unchanged within a month is one observation, not a history. */
const SAME_OBSERVATION_DAYS = 31;

/** The claims about the company itself, each with its source; a claim without a known source is no fact. */
export function factsAbout(bundle: CompanyBundle): readonly Fact[] {
  const sources = new Map(bundle.sources.map((source) => [source.id, source]));
  return bundle.claims.flatMap((claim) => {
    const source = sources.get(claim.source);
    return source && claim.about === bundle.company.id ? [{ claim, source }] : [];
  });
}

function metricOf({ claim }: Fact): string {
  const { valueType } = fieldDefinition(claim.field);
  // Texts of one field stand beside each other: each is its own "metric", unless they tell of one event.
  if (valueType === 'text') return `${claim.field}|${claim.event ?? claim.id}`;
  if (!DETAIL_TELLS_APART.has(claim.field)) return `${claim.field}|${claim.unit ?? ''}`;
  return [claim.field, claim.unit ?? '', claim.event ?? claim.detail?.en.toLowerCase() ?? ''].join('|');
}

/** Whether facts tell a date, which a later source does not know better than an earlier one. */
function isDate([fact]: readonly Fact[]): boolean {
  return fact !== undefined && fieldDefinition(fact.claim.field).valueType === 'date';
}

function isSameMoment(a: Fact, b: Fact): boolean {
  if (a.claim.event !== undefined && b.claim.event !== undefined) return a.claim.event === b.claim.event;
  // A founding is one, whenever it is told.
  if (isDate([a])) return true;
  if (mayCoincide(a.claim.asOf, b.claim.asOf)) return true;
  return sameStatement(a, b) && daysApart(a.claim.asOf, b.claim.asOf) <= SAME_OBSERVATION_DAYS;
}

/** Whether two figures are one origin's, and may both be true. */
function isSameWord(a: Fact, b: Fact): boolean {
  return originOf(a) === originOf(b) && mayAgree(a, b);
}

/** Whether one partial date lies in the other: 2020 and 2020-05. */
function isSameDate({ claim: { value: a } }: Fact, { claim: { value: b } }: Fact): boolean {
  return typeof a === 'string' && typeof b === 'string' && (a.startsWith(b) || b.startsWith(a));
}

/**
 * Whether another statement has as much right to lead: by every rule; or it says something else of what never
 * changes, where the newer is no nearer to the truth; or in another pack, for no pack overrules another.
 */
function isRival(best: Fact, fact: Fact): boolean {
  if (sameStatement(best, fact) || isSameWord(best, fact)) return false;
  if (bestFirst(best, fact) === 0) return true;
  const isApart =
    best.claim.pack !== fact.claim.pack || fieldDefinition(best.claim.field).freshness === 'never';
  return isApart && !mayAgree(best, fact) && !sameValue(best, fact) && !isSameDate(best, fact);
}

/** Splits facts of one metric, given best first, into moments; the first fact of each leads it. */
function intoMoments(facts: readonly Fact[]): Moment[] {
  const groups: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const group = groups.find(([best]) => isSameMoment(best, fact));
    if (group) group.push(fact);
    else groups.push([fact]);
  }
  return groups.map(toMoment);
}

function toMoment(group: readonly [Fact, ...Fact[]]): Moment {
  const [first] = group;
  // Passed on from mouth to mouth, a statement loses its hedge: of one origin's versions the careful one leads.
  const best =
    first.claim.qualifier === 'exactly'
      ? (group.find((fact) => fact.claim.qualifier !== 'exactly' && isSameWord(first, fact)) ?? first)
      : first;
  const others = group.filter((fact) => fact !== best);
  const rivals = others.filter((fact) => isRival(best, fact));
  const ties = rivals.filter((fact, at) => rivals.findIndex((other) => sameStatement(other, fact)) === at);
  const agreeing = group.filter((fact) => sameValue(best, fact));
  return {
    best,
    ties,
    variants: others.filter((fact) => !ties.includes(fact)),
    origins: new Set(agreeing.map(originOf)).size,
  };
}

function toRow(metric: string, facts: readonly Fact[], today: string): FactRow | undefined {
  const [lead, ...history] = intoMoments(facts.toSorted(isDate(facts) ? reliableFirst : bestFirst));
  if (!lead) return undefined;
  const { field, detail, asOf } = lead.best.claim;
  const age = ageOf(asOf, fieldDefinition(field).freshness, today);
  return { metric, field, detail: DETAIL_TELLS_APART.has(field) ? detail : undefined, lead, history, age };
}

/** Whether the reader states it of a company that packs know too. */
export function isYours({ claim }: Fact, { packs }: CompanyBundle): boolean {
  return claim.pack === OWN_PACK && packs.some(({ id }) => id !== OWN_PACK);
}

/** The row that a fact of the reader's corrects: of its metric, or of its field where texts stand side by side. */
function rowBeside(rows: readonly FactRow[], fact: Fact): FactRow | undefined {
  const { field } = fact.claim;
  const metric = metricOf(fact);
  const isText = fieldDefinition(field).valueType === 'text';
  return rows.find((row) => row.metric === metric || (isText && row.field === field));
}

/** The reader's word goes beside the original; what nobody else speaks of is a row of its own. */
function withYours(rows: readonly FactRow[], yours: readonly Fact[], today: string): readonly FactRow[] {
  const beside = Map.groupBy(yours.toSorted(bestFirst), (fact) => rowBeside(rows, fact));
  const alone = Map.groupBy(beside.get(undefined) ?? [], metricOf);
  return [
    ...rows.map((row) => (beside.has(row) ? { ...row, yours: beside.get(row) } : row)),
    ...[...alone].flatMap(([metric, facts]) => toRow(metric, facts, today) ?? []),
  ];
}

/**
 * Turns a bundle's claims about the company into rows: one for each metric, its newest and best
 * statement in the lead, other dates as history. Company-valued fields are left to `relationsOf`.
 *
 * @param today `YYYY-MM-DD`
 */
export function factRows(bundle: CompanyBundle, today: string): readonly FactRow[] {
  const facts = factsAbout(bundle).filter(
    ({ claim }) => fieldDefinition(claim.field).valueType !== 'company',
  );
  const yours = facts.filter((fact) => isYours(fact, bundle));
  const metrics = Map.groupBy(
    facts.filter((fact) => !yours.includes(fact)),
    metricOf,
  );
  const rows = [...metrics].flatMap(([metric, all]) => toRow(metric, all, today) ?? []);
  return yours.length > 0 ? withYours(rows, yours, today) : rows;
}
