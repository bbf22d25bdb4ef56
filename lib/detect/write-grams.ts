import { HAN, NONE, scriptOf, UNSPACED } from './characters.ts';
import type { NameColumns } from './compile-names.ts';
import { CODE_BITS, codedHash, CODES, digitCode, letterHash, printedHash, sized } from './gram-hash.ts';
import { CAPITAL_INSIDE, LONGEST_GRAM, UNSPACED_GRAM } from './grams.ts';
import { growing32 } from './growing.ts';
import { hashFinish } from './hash.ts';
import { FLAG_EXACT_CASE, LONGEST_NAME, NO_COMPANY } from './layout.ts';
import { spellingsOf } from './name-heads.ts';
import { writeFilter } from './write-filter.ts';

/** The sections of `Grams`, and the hashes that are to be among the prints. */
export interface WrittenGrams {
  readonly sections: {
    readonly gramFilter: Uint32Array;
    readonly gramAscii: Uint32Array;
    readonly gramExact: Uint32Array;
    readonly gramOther: Uint32Array;
    readonly gramSizes: Uint16Array;
  };
  readonly hashes: ReadonlySet<number>;
}

/** The bit of grams of one letter, which any other may stand before. */
const SINGLE = 1 << 1;
const ANY = Uint32Array.of(~0);

const NOTHING = new Uint32Array(0);
export const NO_GRAMS: WrittenGrams = {
  sections: {
    gramFilter: NOTHING,
    gramAscii: NOTHING,
    gramExact: NOTHING,
    gramOther: NOTHING,
    gramSizes: new Uint16Array(0),
  },
  hashes: new Set(),
};

/** How often grams stand in names is counted by so many bits of their hashes, up to 255. */
const COUNTED_BITS = 22;

/** Bits of the filter for each gram, */
const FILTER_BITS = 8;
/** and for each of what grams end with, at least; */
const BITS_PER_END = 16;
/** but codes have between three and four letters. */
const LEAST_END_BITS = 18;
const MOST_END_BITS = 20;

type Kind = 'ascii' | 'exact' | 'other';

/** The parts of a name of which one may be its gram. */
interface Choice {
  readonly units: readonly number[];
  readonly size: number;
  readonly starts: readonly number[];
  readonly keepsCapitals: boolean;
}

/** Writes a gram of each name. */
export function writeGrams(names: NameColumns, variants: ReadonlyMap<number, number>): WrittenGrams {
  const counts = countHashes(names);
  const hashes = new Set<number>();
  const sizes = { ascii: 0, exact: 0, other: 0 };
  const codes = { ascii: new Set<number>(), exact: new Set<number>() };
  const pairs = new Set<number>();
  const spellings = spellingsOf(variants);
  // Short names first: longer ones that begin with them need no gram of their own.
  for (const choice of choicesOf(names)) {
    const { units, size } = choice;
    let rarest = 0;
    let fewest = Infinity;
    for (const start of choice.starts) {
      const hash = hashAt(choice, start);
      const count = hashes.has(hash) ? -1 : (counts[slotOf(hash)] ?? 0);
      if (count >= fewest) continue;
      fewest = count;
      rarest = start;
    }
    const kind = kindAt(choice, rarest);
    const end = rarest + size;
    hashes.add(hashAt(choice, rarest));
    sizes[kind] |= 1 << size;
    if (kind !== 'other') codes[kind].add(endOf(units, rarest, end));
    else if (size > 1)
      for (const first of spellings(units[end - 2] ?? 0))
        for (const second of spellings(units[end - 1] ?? 0)) pairs.add(letterHash(first, second));
  }
  return {
    sections: {
      gramFilter: writeFilter(hashes, hashes.size, FILTER_BITS),
      gramAscii: writeEnds(codes.ascii),
      gramExact: writeEnds(codes.exact),
      gramOther: sizes.other & SINGLE ? ANY : writeFilter(twoHashes(pairs), pairs.size, BITS_PER_END),
      gramSizes: Uint16Array.of(sizes.ascii, sizes.exact, sizes.other),
    },
    hashes,
  };
}

function countHashes(names: NameColumns): Uint8Array {
  const counts = new Uint8Array(2 ** COUNTED_BITS);
  for (const choice of choicesOf(names))
    for (const start of choice.starts) {
      const slot = slotOf(hashAt(choice, start));
      counts[slot] = Math.min(255, (counts[slot] ?? 0) + 1);
    }
  return counts;
}

function slotOf(hash: number): number {
  return printedHash(hash) >>> (32 - COUNTED_BITS);
}

function kindAt({ units, size, keepsCapitals }: Choice, start: number): Kind {
  if (keepsCapitals) return 'exact';
  return (units[start + size - 1] ?? 0) < 0x80 ? 'ascii' : 'other';
}

function hashAt(choice: Choice, start: number): number {
  const { units, size } = choice;
  const end = start + size;
  const kind = kindAt(choice, start);
  if (kind === 'other') {
    let hash = 0;
    for (let i = end - 1; i >= start; i--) hash = letterHash(hash, units[i] ?? 0);
    return hash;
  }
  const split = Math.max(start, end - CODES);
  const codes = codesOf(units, split, end);
  const older = codesOf(units, start, split);
  if (kind === 'ascii') return codedHash(codes, older, size);
  let capitals = 0;
  for (let i = start; i < end; i++) capitals = (capitals << 1) | (isCapital(units[i]) ? 1 : 0);
  return codedHash(codes, older, size, capitals);
}

function codesOf(units: readonly number[], start: number, end: number): number {
  let codes = 0;
  for (let i = start; i < end; i++) codes = (codes << CODE_BITS) | codeOf(lowOf(units[i] ?? 0));
  return codes;
}

function codeOf(low: number): number {
  if (low >= 0x80) return 0;
  return low >= 0x61 ? low & 31 : digitCode(low);
}

/** The codes that a gram ends with, as `sized` makes them. */
function endOf(units: readonly number[], start: number, end: number): number {
  const size = Math.min(end - start, CODES);
  return sized(codesOf(units, end - size, end), size);
}

/** Marks the lowest bits of codes, those of short grams behind any others. @param grams made by `endOf` */
function writeEnds(grams: ReadonlySet<number>): Uint32Array {
  const wanted = Math.ceil(Math.log2(grams.size * BITS_PER_END));
  const bits = Math.min(MOST_END_BITS, Math.max(LEAST_END_BITS, wanted));
  const ends = new Uint32Array(2 ** bits / 32);
  for (const gram of grams) {
    const step = 2 ** Math.min(bits, 31 - Math.clz32(gram));
    for (let end = gram & (step - 1); end < 2 ** bits; end += step)
      ends[end >>> 5] = (ends[end >>> 5] ?? 0) | (1 << (end & 31));
  }
  return ends;
}

function* twoHashes(pairs: Iterable<number>): Generator<number> {
  for (const pair of pairs) {
    yield pair;
    yield hashFinish(pair);
  }
}

/** By length. */
function* choicesOf(names: NameColumns): Generator<Choice> {
  for (const name of byLength(names)) {
    const choice = choiceOf(names, name);
    if (choice) yield choice;
  }
}

function byLength({ count, starts, company }: NameColumns): Uint32Array {
  const ofLength = Array.from({ length: LONGEST_NAME + 1 }, () => growing32());
  for (let name = 0; name < count; name++)
    if (company[name] !== NO_COMPANY) ofLength[(starts[name + 1] ?? 0) - (starts[name] ?? 0)]?.push(name);
  const order = growing32();
  for (const some of ofLength) for (const name of some.get()) order.push(name);
  return order.get();
}

/** `undefined` of a name without letters, which is not found in any text. */
function choiceOf({ starts, exact, low, flags }: NameColumns, name: number): Choice | undefined {
  const letters: number[] = [];
  const capitals: number[] = [];
  for (let i = starts[name] ?? 0; i < (starts[name + 1] ?? 0); i++) {
    if (scriptOf(low[i] ?? 0) === NONE) continue;
    letters.push(low[i] ?? 0);
    capitals.push(exact[i] ?? 0);
  }
  if (letters.length === 0) return undefined;
  const keepsCapitals = ((flags[name] ?? 0) & FLAG_EXACT_CASE) !== 0;
  const size = Math.min(letters.length, LONGEST_GRAM);
  return (
    (keepsCapitals ? choose(capitals, size, hasCapital, true) : undefined) ??
    (letters.length > UNSPACED_GRAM ? choose(letters, UNSPACED_GRAM, isUnspaced, false) : undefined) ??
    choose(letters, size, () => true, false)
  );
}

function choose(
  units: readonly number[],
  size: number,
  mayBe: (units: readonly number[]) => boolean,
  keepsCapitals: boolean,
): Choice | undefined {
  const starts: number[] = [];
  for (let start = 0; start + size <= units.length; start++)
    if (mayBe(units.slice(start, start + size))) starts.push(start);
  return starts.length > 0 ? { units, size, starts, keepsCapitals } : undefined;
}

/** Whether a word begins where one is looked for. */
function hasCapital(units: readonly number[]): boolean {
  if (units.some((unit) => unit >= 0x80)) return false;
  return isCapital(units[0]) || (units.length === LONGEST_GRAM && isCapital(units[CAPITAL_INSIDE]));
}

function isCapital(unit = 0): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function lowOf(unit: number): number {
  return isCapital(unit) ? unit + 0x20 : unit;
}

/** Whether all letters are of scripts in which a name may stand between any others. */
function isUnspaced(units: readonly number[]): boolean {
  return units.every((unit) => scriptOf(unit) === HAN || scriptOf(unit) === UNSPACED);
}
