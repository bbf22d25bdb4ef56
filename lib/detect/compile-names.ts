import type { Alias, Company } from '../../data/schema/company.ts';
import { foldText } from './fold.ts';
import { foldedUnit } from './fold-start.ts';
import { growing16, growing32, growing8 } from './growing.ts';
import { FLAG_EXACT_CASE, FLAG_GUARDED, FLAG_LIKELY, LONGEST_NAME, NO_COMPANY } from './layout.ts';
import type { Steps } from './steps.ts';

/** Names column by column: of hundreds of thousands there is no object each. */
export interface NameColumns {
  readonly count: number;
  /** Where the units of each name begin, and where those of the last end. */
  readonly starts: Uint32Array;
  /** Capitals kept. */
  readonly exact: Uint16Array;
  /** As they are compared: in small letters. */
  readonly low: Uint16Array;
  /** Number of the company, or `NO_COMPANY` for longer words that are none. */
  readonly company: Uint32Array;
  /** All but `FLAG_SAME_AS_NEXT`. */
  readonly flags: Uint8Array;
}

/** Names that are sorted between two steps, if few begin alike: some tens of milliseconds. */
const SORTED_A_STEP = 20_000;
/** As many first units as there can be. */
const UNITS = 0x1_0000;

const NO_VARIANTS: ReadonlyMap<number, number> = new Map();

/** Folded with its capitals. Small letters follow when all names have come: they depend on all of them. */
function foldExact(text: string): string {
  return foldText(text.trim(), NO_VARIANTS).exact;
}

function flagsOf(rule: Alias['rule'], exactCase: boolean): number {
  return (
    (rule === 'safe' ? 0 : FLAG_GUARDED) |
    (rule === 'likely' ? FLAG_LIKELY : 0) |
    (exactCase ? FLAG_EXACT_CASE : 0)
  );
}

/** Collects names as they come. */
export class NameCollector {
  readonly #starts = growing32();
  readonly #units = growing16();
  readonly #company = growing32();
  readonly #flags = growing8();

  /** @param number of the company */
  take({ aliases, notNames }: Company, number: number): void {
    for (const { text, rule, case: letters } of aliases)
      this.add(foldExact(text), number, flagsOf(rule, letters === 'exact'));
    for (const text of notNames) this.add(foldExact(text), NO_COMPANY, 0);
  }

  /**
   * Adds a name by itself.
   * @param exact folded, with its capitals
   * @param flags all but `FLAG_SAME_AS_NEXT`
   */
  add(exact: string, company: number, flags: number): void {
    if (exact.length === 0 || exact.length > LONGEST_NAME) return;
    this.#starts.push(this.#units.length);
    for (let i = 0; i < exact.length; i++) this.#units.push(exact.charCodeAt(i));
    this.#company.push(company);
    this.#flags.push(flags);
  }

  /** The names in the order in which they came. */
  get(variants: ReadonlyMap<number, number>): NameColumns {
    const count = this.#company.length;
    const starts = new Uint32Array(count + 1);
    starts.set(this.#starts.get());
    starts[count] = this.#units.length;
    const exact = this.#units.get();
    return {
      count,
      starts,
      exact,
      low: exact.map((unit) => foldedUnit(unit, variants)),
      company: this.#company.get(),
      flags: this.#flags.get(),
    };
  }
}

/**
 * Names without doubles, sorted so that those that fold alike are neighbours. Of names that are one spelling of
 * one company the first is kept: it decides the rule.
 * @param ids of the companies, by number
 */
export function* sortNames(names: NameColumns, ids: readonly string[]): Steps<NameColumns> {
  const compare = comparison(names, ranksOf(ids));
  const order = new Uint32Array(names.count);
  let sinceStep = 0;
  for (const bucket of byFirstUnit(names, order)) {
    bucket.sort((a, b) => compare(a, b) || a - b);
    sinceStep += bucket.length;
    if (sinceStep < SORTED_A_STEP) continue;
    sinceStep = 0;
    yield;
  }
  const kept = withoutDoubles(names, order, compare);
  yield;
  return pick(names, kept);
}

/** Puts the names in order as far as their first units tell. @returns the parts of that order, unsorted in themselves */
function byFirstUnit({ count, starts, low }: NameColumns, order: Uint32Array): Uint32Array[] {
  const ends = new Uint32Array(UNITS + 1);
  const firstOf = (name: number) => low[starts[name] ?? 0] ?? 0;
  for (let name = 0; name < count; name++) ends[firstOf(name) + 1] = (ends[firstOf(name) + 1] ?? 0) + 1;
  for (let unit = 0; unit < UNITS; unit++) ends[unit + 1] = (ends[unit + 1] ?? 0) + (ends[unit] ?? 0);
  const buckets: Uint32Array[] = [];
  for (let unit = 0; unit < UNITS; unit++)
    if (ends[unit] !== ends[unit + 1]) buckets.push(order.subarray(ends[unit], ends[unit + 1]));
  for (let name = 0; name < count; name++) {
    const unit = firstOf(name);
    order[ends[unit] ?? 0] = name;
    ends[unit] = (ends[unit] ?? 0) + 1;
  }
  return buckets;
}

/** The place of each company in the order of their ids. */
function ranksOf(ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(ids, (_, i) => i).toSorted((a, b) =>
    (ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1,
  );
  const ranks = new Uint32Array(ids.length);
  order.forEach((number, rank) => (ranks[number] = rank + 1));
  return ranks;
}

type Compare = (a: number, b: number) => number;

/** By folded spelling, then those that keep their capitals first, then by company. */
function comparison({ starts, low, company, flags }: NameColumns, ranks: Uint32Array): Compare {
  const start = (name: number) => starts[name] ?? 0;
  // Longer words that are no company stand before the companies.
  const rank = (name: number) => ranks[company[name] ?? NO_COMPANY] ?? 0;
  return (a, b) => {
    const [fromA, fromB] = [start(a), start(b)];
    const [lengthA, lengthB] = [start(a + 1) - fromA, start(b + 1) - fromB];
    for (let i = 0; i < lengthA && i < lengthB; i++) {
      const difference = (low[fromA + i] ?? 0) - (low[fromB + i] ?? 0);
      if (difference !== 0) return difference;
    }
    const exactFirst = ((flags[b] ?? 0) & FLAG_EXACT_CASE) - ((flags[a] ?? 0) & FLAG_EXACT_CASE);
    return lengthA - lengthB || exactFirst || rank(a) - rank(b);
  };
}

function withoutDoubles(names: NameColumns, order: Uint32Array, compare: Compare): Uint32Array {
  let kept = 0;
  // Spellings of the neighbours that are alike but for their capitals.
  let run = new Set<string>();
  let before: number | undefined;
  for (const name of order) {
    const isAlike = before !== undefined && compare(before, name) === 0;
    if (!isAlike && run.size > 0) run = new Set();
    const keepsCapitals = ((names.flags[name] ?? 0) & FLAG_EXACT_CASE) !== 0;
    if (isAlike) {
      if (!keepsCapitals) continue;
      if (run.size === 0 && before !== undefined) run.add(exactOf(names, before));
      const spelling = exactOf(names, name);
      if (run.has(spelling)) continue;
      run.add(spelling);
    }
    before = name;
    order[kept] = name;
    kept += 1;
  }
  return order.subarray(0, kept);
}

function exactOf({ starts, exact }: NameColumns, name: number): string {
  return String.fromCharCode(...exact.subarray(starts[name], starts[name + 1]));
}

/** Some of the names, in an order. */
function pick({ starts, exact, low, company, flags }: NameColumns, order: Uint32Array): NameColumns {
  const picked = {
    count: order.length,
    starts: new Uint32Array(order.length + 1),
    company: order.map((name) => company[name] ?? NO_COMPANY),
    flags: Uint8Array.from(order, (name) => flags[name] ?? 0),
  };
  order.forEach((name, i) => {
    picked.starts[i + 1] = (picked.starts[i] ?? 0) + (starts[name + 1] ?? 0) - (starts[name] ?? 0);
  });
  const units = (from: Uint16Array): Uint16Array => {
    const to = new Uint16Array(picked.starts[order.length] ?? 0);
    order.forEach((name, i) => to.set(from.subarray(starts[name], starts[name + 1]), picked.starts[i]));
    return to;
  };
  return { ...picked, exact: units(exact), low: units(low) };
}
