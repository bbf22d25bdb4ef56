import {
  hasCompatibilityForm,
  isCombining,
  isIgnorable,
  isPairLetter,
  narrowUnit,
  NONE,
  scriptOf,
} from './characters.ts';
import { foldedUnit } from './fold-start.ts';
import { hashFinish } from './hash.ts';
import { FILTER_SPREAD, filterShift } from './heads.ts';
import { hasPrint } from './prints.ts';

/** Grams of one kind. */
export interface GramSet {
  /** Bits: may these letters be a gram? */
  readonly filter: Uint32Array;
  readonly filterShift: number;
  /** How many letters they have, least first. */
  readonly sizes: readonly number[];
}

/**
 * What tells where names stand in joined texts, of very many names: of each name one _gram_, letters that follow each
 * other in it, whatever stands between them. Of longer names it is a part that few others have, shorter ones are their
 * own gram.
 */
export interface Grams {
  /** In small letters, the last one of ASCII. */
  readonly ascii: GramSet;
  /** The others in small letters. */
  readonly other: GramSet;
  /** Those that keep their capitals: all letters are of ASCII, and the first of a word is a capital. */
  readonly exact: GramSet;
  readonly prints: Uint16Array;
  readonly variants: () => ReadonlyMap<number, number>;
}

/** In letters. Shorter grams are whole names, */
export const LONGEST_GRAM = 6;
/** but for those of so many letters in whose scripts words need no edges. */
export const UNSPACED_GRAM = 3;

/**
 * Of grams in small letters, the filters hold the last letters too, so many or all of a shorter gram: few of other
 * letters are like them.
 */
export const TAILS = { ascii: 3, other: 2, exact: 0 } as const;

/** In the longest grams that keep their capitals a word may begin after so many letters. */
export const CAPITAL_INSIDE = 3;

/** @param mask a bit for each size */
export function gramSet(filter: Uint32Array, mask: number): GramSet {
  const sizes = Array.from({ length: LONGEST_GRAM + 1 }, (_, size) => size);
  return {
    filter,
    filterShift: filterShift(filter),
    sizes: sizes.filter((size) => ((mask >> size) & 1) === 1),
  };
}

/** The last letters are kept in rings of so many. */
const RING = 8;

/** Of each gram two bits are set, spread by different factors. */
export const SECOND_SPREAD = 0x85eb_ca77;

/** Set apart from the hashes of whole names. */
export const GRAM_SALT = 0x1b87_3593;

/** Mixes better than the hash of names: grams have few letters. */
const BASE = 0x0100_0193;
const BASE_SQUARED = /* @__PURE__ */ Math.imul(BASE, BASE);

/** Hash of the letters `units[start, end)`. */
export function gramHash(units: ArrayLike<number>, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, BASE) + (units[i] ?? 0)) | 0;
  return hash;
}

/** Used again by every call: the last letters in small letters, hashes of all that were written, and where they stand. */
const lows = new Uint16Array(RING);
const hashes = new Int32Array(RING);
const places = new Int32Array(RING);

const powers = /* @__PURE__ */ Int32Array.from({ length: RING }, (_, exponent) => {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, BASE);
  return power;
});

/**
 * Where in a joined text grams stand, as starts and ends by turns, and signs that may hide letters. Of a gram that is
 * a part of a name its last letter stands for it.
 */
export function siftGrams(grams: Grams, text: string, from: number, to: number): number[] {
  const hits: number[] = [];
  const { ascii, other, exact } = grams;
  const variants = grams.variants();
  const [leastAscii = LONGEST_GRAM] = ascii.sizes;
  const [leastOther = LONGEST_GRAM] = other.sizes;
  // Bits for how many letters ago a capital must have stood.
  const first = exact.sizes.reduce((all, size) => all | (1 << (size - 1)), 0);
  const inside = first >> (LONGEST_GRAM - 1) > 0 ? 1 << (LONGEST_GRAM - 1 - CAPITAL_INSIDE) : 0;
  lows.fill(0);
  hashes.fill(0);
  let newest = 0; // where in the rings
  let letter = 0;
  let before = 0;
  let beforeThat = 0;
  let hash = 0;
  let capitals = 0; // a bit for each of the last letters
  for (let i = lettersBefore(text, from); i < to; i++) {
    let unit = text.charCodeAt(i);
    let next = unit | 0x20;
    if (unit < 0x80) {
      if (!(next >= 0x61 && next <= 0x7a) && !(unit >= 0x30 && unit <= 0x39)) continue;
    } else if (isPairLetter(unit)) {
      next = foldedUnit(unit, variants);
    } else {
      unit = narrowUnit(unit);
      if (isIgnorable(unit)) continue;
      if (isCombining(unit) || hasCompatibilityForm(unit)) {
        if (i >= from) hits.push(i, i + 1);
        continue;
      }
      next = foldedUnit(unit, variants);
      if (scriptOf(next) === NONE) continue;
    }
    beforeThat = before;
    before = letter;
    letter = next;
    newest = (newest + 1) & (RING - 1);
    lows[newest] = letter;
    hash = (Math.imul(hash, BASE) + unit) | 0;
    hashes[newest] = hash;
    places[newest] = i;
    capitals = (capitals << 1) | (unit >= 0x41 && unit <= 0x5a ? 1 : 0);
    if (i < from) continue;
    const two = (Math.imul(before, BASE) + letter) | 0;
    if (letter >= 0x80) {
      if (isInFilter(other, two) || leastOther < 2) takeGrams(grams, other, newest, hits);
    } else if (
      isInFilter(ascii, (two + Math.imul(beforeThat, BASE_SQUARED)) | 0) ||
      (leastAscii < 3 && (leastAscii < 2 || isInFilter(ascii, two)))
    ) {
      takeGrams(grams, ascii, newest, hits);
    }
    for (let left = capitals & first; left !== 0; left &= left - 1)
      takeExact(grams, 32 - Math.clz32(left & -left), newest, hits);
    if ((capitals & inside) !== 0) takeExact(grams, LONGEST_GRAM, newest, hits);
  }
  return hits;
}

/** Where to begin, so that a gram of which only the last letter stands in the part is seen. */
function lettersBefore(text: string, from: number): number {
  let at = from;
  for (let letters = 1; at > 0 && letters < LONGEST_GRAM; at--)
    if (scriptOf(text.charCodeAt(at - 1)) !== NONE) letters += 1;
  return at;
}

/** Takes the grams in small letters that end with the newest letter. */
function takeGrams(grams: Grams, kind: GramSet, newest: number, hits: number[]): void {
  let hash = 0;
  let size = 0;
  for (const wanted of kind.sizes) {
    for (; size < wanted; size++)
      hash = (hash + Math.imul(lows[(newest - size) & (RING - 1)] ?? 0, powers[size] ?? 0)) | 0;
    if (isInFilter(kind, hash)) takePrinted(grams, hash, size, newest, hits);
  }
}

/** Takes a gram of so many letters that keeps its capitals, if it ends with the newest. */
function takeExact(grams: Grams, size: number, newest: number, hits: number[]): void {
  const before = hashes[(newest - size) & (RING - 1)] ?? 0;
  const hash = ((hashes[newest] ?? 0) - Math.imul(before, powers[size] ?? 0)) | 0;
  if (isInFilter(grams.exact, hash)) takePrinted(grams, hash, size, newest, hits);
}

function takePrinted(grams: Grams, hash: number, size: number, newest: number, hits: number[]): void {
  if (!hasPrint(grams, hashFinish(hash ^ GRAM_SALT))) return;
  const start = size < LONGEST_GRAM ? size - 1 : 0;
  hits.push(places[(newest - start) & (RING - 1)] ?? 0, (places[newest] ?? 0) + 1);
}

function isInFilter({ filter, filterShift: shift }: GramSet, hash: number): boolean {
  const bit = Math.imul(hash, FILTER_SPREAD) >>> shift;
  if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return false;
  const second = Math.imul(hash, SECOND_SPREAD) >>> shift;
  return (((filter[second >>> 5] ?? 0) >>> (second & 31)) & 1) !== 0;
}
