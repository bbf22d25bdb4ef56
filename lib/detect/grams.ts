import {
  CASELESS,
  hasCompatibilityForm,
  isCombining,
  isIgnorable,
  isPairLetter,
  lowerUnit,
  narrowUnit,
  NONE,
  scriptOf,
} from './characters.ts';
import { foldedUnit } from './fold-start.ts';
import { CODE_BITS, codedHash, CODES, digitCode, letterHash, printedHash } from './gram-hash.ts';
import { hashFinish } from './hash.ts';
import { FILTER_SPREAD, filterShift } from './heads.ts';
import { hasPrint } from './prints.ts';

/** Grams of one kind. */
export interface GramSet {
  /**
   * Bits: may a gram end with these letters? Nearly every miss ends here. Of ASCII by the lowest bits of the letters'
   * codes, else by two hashes of the last two; all bits if the last one may be enough.
   */
  readonly ends: Uint32Array;
  /** A bit for each size in letters. */
  readonly sizes: number;
}

/**
 * What tells where names stand in joined texts, of very many names: of each name one _gram_, letters that follow each
 * other in it, whatever stands between them. Of longer names it is a part that few others have, shorter ones are their
 * own gram.
 */
export interface Grams {
  /** In small letters, the last one of ASCII. */
  readonly ascii: GramSet;
  /** Those that keep their capitals: all letters are of ASCII, and the first of a word is a capital. */
  readonly exact: GramSet;
  /** The others in small letters. */
  readonly other: GramSet;
  /** Bits: may a gram have this hash? */
  readonly filter: Uint32Array;
  readonly prints: Uint16Array;
  readonly variants: () => ReadonlyMap<number, number>;
}

/** In letters. Shorter grams are whole names, */
export const LONGEST_GRAM = 8;
/** but for those of so many letters in whose scripts words need no edges. */
export const UNSPACED_GRAM = 3;

/** In the longest grams that keep their capitals a word may begin after so many letters. */
export const CAPITAL_INSIDE = 4;

const CODES_MASK = (1 << (CODE_BITS * CODES)) - 1;
const LAST_BITS = CODE_BITS * (CODES - 1);

/**
 * Where in a joined text grams stand, as starts and ends by turns, and signs that may hide letters. Of a gram that is
 * a part of a name its last letter stands for it.
 */
export function siftGrams(grams: Grams, text: string, from: number, to: number): number[] {
  const hits: number[] = [];
  const { ends: asciiEnds } = grams.ascii;
  const { ends: exactEnds, sizes: exactSizes } = grams.exact;
  const { ends: otherEnds } = grams.other;
  const otherShift = filterShift(otherEnds);
  const asciiMask = asciiEnds.length * 32 - 1;
  const exactMask = exactEnds.length * 32 - 1;
  // Bits for how many letters ago a capital must have stood.
  const capitalBits = (exactSizes >> 1) | (1 << (LONGEST_GRAM - 1 - CAPITAL_INSIDE));
  let codes = 0; // of the last letters,
  let older = 0; // and of those before
  let capitals = 0; // a bit for each of the last letters
  let letter = 0;
  for (let i = lettersBack(text, from, LONGEST_GRAM - 1); i < to; i++) {
    let unit = text.charCodeAt(i);
    if (unit >= 0x80) {
      let low = unit;
      if (!isPairLetter(unit)) {
        unit = narrowUnit(unit);
        if (isIgnorable(unit)) continue;
        if (isCombining(unit) || hasCompatibilityForm(unit)) {
          if (i >= from) hits.push(i, i + 1);
          continue;
        }
        low = lowerUnit(unit);
        if (scriptOf(low) === NONE) continue;
      } else if (unit < CASELESS) {
        low = lowerUnit(unit);
      }
      if (low >= 0x80) {
        const pair = letterHash(letter, low);
        letter = low;
        older = (older << CODE_BITS) | (codes >>> LAST_BITS);
        codes = (codes << CODE_BITS) & CODES_MASK;
        capitals <<= 1;
        if (i < from || !isInFilter(otherEnds, otherShift, pair)) continue;
        if (isInFilter(otherEnds, otherShift, hashFinish(pair))) takeOther(grams, text, i, hits);
        continue;
      }
      if (unit >= 0x80) unit = low;
    }
    const low = unit | 0x20;
    let code: number;
    if (low >= 0x61 && low <= 0x7a) code = low & 31;
    else if (unit >= 0x30 && unit <= 0x39) code = digitCode(unit);
    else continue;
    letter = low;
    older = (older << CODE_BITS) | (codes >>> LAST_BITS);
    codes = ((codes << CODE_BITS) | code) & CODES_MASK;
    capitals = (capitals << 1) | (unit >= 0x41 && unit <= 0x5a ? 1 : 0);
    if (i < from) continue;
    if (hasBit(asciiEnds, codes & asciiMask)) takeAscii(grams, codes, older, text, i, hits);
    if ((capitals & capitalBits) !== 0 && hasBit(exactEnds, codes & exactMask))
      takeExact(grams, codes, older, capitals, text, i, hits);
  }
  return hits;
}

function takeAscii(
  grams: Grams,
  codes: number,
  older: number,
  text: string,
  at: number,
  hits: number[],
): void {
  for (let size = 1; size <= LONGEST_GRAM; size++)
    if ((grams.ascii.sizes >> size) & 1) take(grams, codedHash(codes, older, size), text, at, size, hits);
}

function takeExact(
  grams: Grams,
  codes: number,
  older: number,
  capitals: number,
  text: string,
  at: number,
  hits: number[],
): void {
  for (let size = 1; size <= LONGEST_GRAM; size++) {
    const own = capitals & ((1 << size) - 1);
    const inside = size === LONGEST_GRAM ? CAPITAL_INSIDE + 1 : 1;
    if ((grams.exact.sizes >> size) & 1 && (own >> (size - 1) || (own >> (size - inside)) & 1))
      take(grams, codedHash(codes, older, size, own), text, at, size, hits);
  }
}

function takeOther(grams: Grams, text: string, at: number, hits: number[]): void {
  let hash = 0;
  let place = at + 1;
  for (let size = 1; grams.other.sizes >> size > 0 && place > 0; size++) {
    place = lettersBack(text, place, 1);
    hash = letterHash(hash, foldedUnit(narrowUnit(text.charCodeAt(place)), grams.variants()));
    if ((grams.other.sizes >> size) & 1) take(grams, hash, text, at, size, hits);
  }
}

function take(grams: Grams, hash: number, text: string, at: number, size: number, hits: number[]): void {
  const { filter } = grams;
  if (isInFilter(filter, filterShift(filter), hash) && hasPrint(grams, printedHash(hash)))
    hits.push(size < LONGEST_GRAM ? lettersBack(text, at, size - 1) : at, at + 1);
}

/** The place so many letters before another; the beginning of the text if there are fewer. */
function lettersBack(text: string, from: number, letters: number): number {
  let at = from;
  for (let left = letters; at > 0 && left > 0; at--)
    if (scriptOf(lowerUnit(narrowUnit(text.charCodeAt(at - 1)))) !== NONE) left -= 1;
  return at;
}

function isInFilter(filter: Uint32Array, shift: number, hash: number): boolean {
  return hasBit(filter, Math.imul(hash, FILTER_SPREAD) >>> shift);
}

function hasBit(bits: Uint32Array, bit: number): boolean {
  return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;
}
