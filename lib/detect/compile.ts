import type { Company } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';
import { HAN, LATIN, scriptOf } from './characters.ts';
import { collectNames, markedCompanies, scriptVariants, type IndexName } from './compile-names.ts';
import { compileCues, type CueSets } from './compile-cues.ts';
import { hashFinish, rollUnits } from './hash.ts';
import { filterShift, FILTER_SPREAD } from './heads.ts';
import {
  FLAG_EXACT_CASE,
  FLAG_GUARDED,
  FLAG_LIKELY,
  FLAG_SAME_AS_NEXT,
  NO_COMPANY,
  writeSections,
} from './layout.ts';
import { writeStrings } from './string-list.ts';

/** Bits of the filter for each head; 24 keep vain looks at the table under about 4 %. */
const FILTER_BITS_PER_HEAD = 24;
const SMALLEST_FILTER = 1 << 12;

/** How many times as many slots as entries a table has at least; every tab without names keeps the tables. */
const ROOM = 1.25;

/**
 * Compiles the names of all packs into one blob that `openIndex` reads in place. Earlier packs decide
 * the rule of a spelling that several packs list for one company.
 */
export function compileIndex(packs: readonly Pack[], cueSets: CueSets = {}): Uint8Array<ArrayBuffer> {
  const companies = markedCompanies(packs);
  const variants = scriptVariants([...companies.values()].flat());
  const names = collectNames(companies, variants);
  const ids = [...companies.keys()];
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const heads = groupByHead(names, variants);
  const { headTable, lengths } = writeHeads(heads);

  return writeSections({
    filter: writeFilter(heads),
    heads: headTable,
    lengths,
    table: writeTable(names),
    ...writeStrings(
      'name',
      names.map((name) => name.text),
    ),
    nameCompany: Uint32Array.from(names, ({ company }) =>
      company === undefined ? NO_COMPANY : (numberOf.get(company) ?? NO_COMPANY),
    ),
    nameFlags: writeFlags(names),
    ...writeStrings('company', ids),
    companyFamily: writeFamilies(ids, packs),
    ...compileCues([...companies.values()], cueSets, variants),
    variants: Uint16Array.from([...variants].flat()),
  });
}

interface Head {
  readonly rolling: number;
  readonly lengths: Set<number>;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Length of a name's head: its first run of Latin letters and digits, else its first two units. */
function headLength(folded: ArrayLike<number>, start = 0, end = folded.length): number {
  if (scriptOf(folded[start] ?? 0) !== LATIN) return Math.min(2, end - start);
  let i = start;
  while (i < end && scriptOf(folded[i] ?? 0) === LATIN) i += 1;
  return i - start;
}

/** Heads of all names; a Han pair once for each way to write it in mixed scripts. */
function groupByHead(names: readonly IndexName[], variants: ReadonlyMap<number, number>): Head[] {
  const forms = new Map<number, number[]>();
  for (const [from, to] of variants) forms.set(to, [...(forms.get(to) ?? []), from]);
  const spellings = (unit: number) => [unit, ...(forms.get(unit) ?? [])];

  const heads = new Map<number, Head>();
  for (const { folded: text } of names) {
    const folded = unitsOf(text);
    const units = folded.slice(0, headLength(folded));
    const [first = 0, second = 0] = units;
    const isPair = units.length === 2 && scriptOf(first) === HAN;
    const written = isPair ? spellings(first).flatMap((a) => spellings(second).map((b) => [a, b])) : [units];
    for (const spelling of written) {
      const rolling = rollUnits(spelling, 0, spelling.length);
      const head = heads.get(rolling) ?? { rolling, lengths: new Set() };
      head.lengths.add(folded.length);
      heads.set(rolling, head);
    }
  }
  return [...heads.values()];
}

function powerOfTwoAbove(n: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, n)));
}

function writeHeads(heads: readonly Head[]): { headTable: Uint32Array; lengths: Uint8Array } {
  const slots = powerOfTwoAbove(heads.length * ROOM);
  const headTable = new Uint32Array(slots * 2);
  const lengths: number[] = [0];
  for (const head of heads) {
    const hash = hashFinish(head.rolling);
    let slot = hash & (slots - 1);
    while (headTable[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
    headTable.set([hash, lengths.length], slot * 2);
    const longestFirst = [...head.lengths].toSorted((a, b) => b - a);
    lengths.push(longestFirst.length, ...longestFirst);
  }
  return { headTable, lengths: Uint8Array.from(lengths) };
}

/** One bit for each head. */
function writeFilter(heads: readonly Head[]): Uint32Array {
  const bits = Math.max(SMALLEST_FILTER, powerOfTwoAbove(heads.length * FILTER_BITS_PER_HEAD));
  const filter = new Uint32Array(bits / 32);
  const shift = filterShift(filter);
  for (const { rolling } of heads) {
    const bit = Math.imul(rolling, FILTER_SPREAD) >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}

function writeTable(names: readonly IndexName[]): Uint32Array {
  const slots = powerOfTwoAbove(names.length * ROOM);
  const table = new Uint32Array(slots);
  names.forEach((name, i) => {
    const previous = names[i - 1];
    if (previous && foldsAlike(previous, name)) return;
    const folded = unitsOf(name.folded);
    let slot = hashFinish(rollUnits(folded, 0, folded.length)) & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = i + 1;
  });
  return table;
}

function foldsAlike(a: IndexName, b: IndexName): boolean {
  return a.folded === b.folded;
}

function writeFlags(names: readonly IndexName[]): Uint8Array {
  return Uint8Array.from(names, (name, i) => {
    const next = names[i + 1];
    return (
      (name.rule === 'safe' ? 0 : FLAG_GUARDED) |
      (name.rule === 'likely' ? FLAG_LIKELY : 0) |
      (name.exactCase ? FLAG_EXACT_CASE : 0) |
      (next && foldsAlike(name, next) ? FLAG_SAME_AS_NEXT : 0)
    );
  });
}

/** The number of each company's family: companies joined by owner or product claims share one. */
function writeFamilies(ids: readonly Company['id'][], packs: readonly Pack[]): Uint32Array {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    const up = root.get(id);
    if (up === undefined || up === id) return id;
    const top = find(up);
    root.set(id, top);
    return top;
  };
  for (const { about, field, value } of packs.flatMap((pack) => pack.claims)) {
    if ((field === 'parent' || field === 'product') && typeof value === 'string') {
      root.set(find(about), find(value));
    }
  }
  const numbers = new Map<string, number>();
  return Uint32Array.from(ids, (id) => {
    const top = find(id);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}
