import type { IndexName } from './compile-names.ts';
import type { CueSections } from './compile-cues.ts';
import { hashFinish, rollUnits } from './hash.ts';
import {
  FLAG_EXACT_CASE,
  FLAG_GUARDED,
  FLAG_LIKELY,
  FLAG_SAME_AS_NEXT,
  NO_COMPANY,
  writeSections,
} from './layout.ts';
import { headsOf, unitsOf, type Head } from './name-heads.ts';
import { writeStrings } from './string-list.ts';
import { writeFirstStage } from './write-first-stage.ts';

/** How many times as many slots as entries a table has at least. */
const ROOM = 1.25;

/** What an index is written from. */
export interface IndexParts {
  /** In the order of `collectNames`. */
  readonly names: readonly IndexName[];
  /** Ids of the companies, by number. */
  readonly ids: readonly string[];
  /** The number of each company's family. */
  readonly families: Uint32Array;
  readonly cues: CueSections;
  readonly variants: ReadonlyMap<number, number>;
}

/** Writes an index as one blob. */
export function writeIndex({ names, ids, families, cues, variants }: IndexParts): Uint8Array<ArrayBuffer> {
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  const heads = headsOf(names, variants);
  const { headTable, lengths } = writeHeads(heads);
  return writeSections({
    ...writeFirstStage(names, heads),
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
    companyFamily: families,
    ...cues,
    variants: Uint16Array.from([...variants].flat()),
  });
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
