import {
  hasCompatibilityForm,
  isCombining,
  isIgnorable,
  lowerUnit,
  narrowUnit,
  NONE,
  scriptOf,
} from './characters.ts';
import { foldedUnit } from './fold-start.ts';
import { hashFinish } from './hash.ts';

/**
 * Looks through texts that were joined without anything between, as `textContent` joins them: a name may stand there
 * with letters before and after it, and without its spaces (`Ant<br>Group`). So names are held against the letters
 * alone, wherever these stand. Each name is looked for by one _piece_ of it, two to four letters that stand together.
 */
export interface Sieve {
  /** Matches where a piece begins that may be of a name, and each sign that may hide a letter; with the flag `g`. */
  readonly wholePattern: () => RegExp;
  /** The same for pieces of ASCII alone; it matches each unit for which the other is needed by itself. */
  readonly asciiPattern: () => RegExp;
  /** Open-addressed pairs [piece, place of its names in `roots`]. */
  readonly keys: Uint32Array;
  /** Of each piece how many names have it, then of each name `ROOT_HEAD` numbers and its letters. */
  readonly roots: Uint16Array;
  readonly variants: () => ReadonlyMap<number, number>;
}

/** Of a name: where the last letter of its piece stands; its length; 1 if capitals count and follow as a second row. */
export const ROOT_HEAD = 3;

/** In units. */
export const LONGEST_PIECE = 4;

/** What stands for nothing before the letters that are looked at. */
const BLANKS = 0x2020_2020;
const THREE = 0xff_ffff;
const TWO = 0xffff;

/** A piece of two letters of which the second is no ASCII letter. */
export function pairKey(first: number, second: number): number {
  return (first << 16) ^ second ^ 0x8000_0000;
}

/** Whether names keep this unit of a text: letters and digits of any script. */
export function isKept(unit: number): boolean {
  return scriptOf(unit) !== NONE;
}

/** Letters in a row of which the pattern asks, the piece among them at their beginning, and one before. */
export const LONGEST_WORD = 6;
/** A stretch around a sign that may hide a letter holds every piece that such a sign keeps from being matched. */
const BEFORE = LONGEST_WORD - 1;
const BEHIND = LONGEST_PIECE + 1;

/** `siftJoined` by pieces. */
export function siftPieces(sieve: Sieve, text: string, from: number, to: number): number[] {
  const hits: number[] = [];
  const part = to < text.length ? text.slice(0, to) : text;
  const ascii = sieve.asciiPattern();
  let pattern = ascii;
  // What may be a piece is looked for by the engine, at full speed from the first page on; our own loop is compiled late.
  let start = from;
  let end = from;
  pattern.lastIndex = from;
  for (let found; (found = pattern.exec(part));) {
    const { index } = found;
    const isPiece = found[0].length > 1;
    if (!isPiece && pattern === ascii) {
      pattern = sieve.wholePattern();
      // The first letter of a pair may stand before: B站.
      pattern.lastIndex = Math.max(from, index - 1);
      continue;
    }
    pattern.lastIndex = index + 1;
    if (isPiece) {
      takePieces(sieve, part, index, hits);
      continue;
    }
    if (index - BEFORE > end) {
      siftStretch(sieve, part, start, end, hits);
      start = index - BEFORE;
    }
    end = Math.min(to, index + BEHIND);
  }
  siftStretch(sieve, part, start, end, hits);
  return hits;
}

/** Takes all pieces that begin at a place of the text. */
function takePieces(sieve: Sieve, text: string, at: number, hits: number[]): void {
  const second = text.charCodeAt(at + 1);
  if (second >= 0x80) {
    takePair(sieve, text, at + 1, lowerUnit(text.charCodeAt(at)), lowerUnit(second), hits);
    return;
  }
  let key = text.charCodeAt(at) | 0x20;
  for (let last = at + 1; last < at + LONGEST_PIECE; last++) {
    key = (key << 8) | text.charCodeAt(last) | 0x20;
    take(sieve, text, last, key, hits);
  }
}

/** The same, unit by unit, of signs that may hide letters and what stands around them. */
function siftStretch(sieve: Sieve, text: string, from: number, to: number, hits: number[]): void {
  let key = BLANKS; // the last four units of ASCII, in small letters
  let previous = 0; // the last other letter
  let previousAt = -1; // where it stands, or what is not seen behind it
  for (let i = from; i < to; i++) {
    let unit = text.charCodeAt(i);
    if (unit < 0x80) {
      key = (key << 8) | unit | 0x20;
      takeAscii(sieve, text, i, key, hits);
      continue;
    }
    unit = narrowUnit(unit);
    if (isIgnorable(unit)) {
      if (previousAt === i - 1) previousAt = i;
      continue;
    }
    if (isCombining(unit) || hasCompatibilityForm(unit)) {
      hits.push(i, i + 1);
      continue;
    }
    const low = lowerUnit(unit);
    if (low < 0x80 || !isKept(low)) {
      key = (key << 8) | (low < 0x80 ? low : 0) | 0x20;
      takeAscii(sieve, text, i, key, hits);
      continue;
    }
    takePair(sieve, text, i, previousAt === i - 1 ? previous : key & 0xff, low, hits);
    previous = low;
    previousAt = i;
    key = BLANKS;
  }
}

function takeAscii(sieve: Sieve, text: string, at: number, key: number, hits: number[]): void {
  take(sieve, text, at, key, hits);
  take(sieve, text, at, key & THREE, hits);
  take(sieve, text, at, key & TWO, hits);
}

function takePair(
  sieve: Sieve,
  text: string,
  at: number,
  first: number,
  second: number,
  hits: number[],
): void {
  const variants = sieve.variants();
  take(sieve, text, at, pairKey(foldedUnit(first, variants), foldedUnit(second, variants)), hits);
}

/** Takes the names with a piece that ends at a place of the text. */
function take(sieve: Sieve, text: string, at: number, key: number, hits: number[]): void {
  const { keys, roots } = sieve;
  const mask = keys.length / 2 - 1;
  let slot = hashFinish(key) & mask;
  while (keys[slot * 2 + 1] !== 0 && keys[slot * 2] !== key >>> 0) slot = (slot + 1) & mask;
  let place = keys[slot * 2 + 1] ?? 0;
  if (place === 0) return;
  for (let left = roots[place++] ?? 0; left > 0; left--) {
    const length = roots[place + 1] ?? 0;
    const start = edgeOf(sieve, text, at, place, -1);
    const end = start < 0 ? -1 : edgeOf(sieve, text, at, place, 1);
    if (end >= 0) hits.push(start, end + 1);
    place += ROOT_HEAD + length * (1 + (roots[place + 2] ?? 0));
  }
}

/** Where a name begins or ends whose piece ends at a place of the text; -1 if the text has other letters there. */
function edgeOf({ roots, variants }: Sieve, text: string, at: number, root: number, step: 1 | -1): number {
  const length = roots[root + 1] ?? 0;
  const first = root + ROOT_HEAD;
  const last = first + length - 1;
  const capitals = (roots[root + 2] ?? 0) * length;
  const limit = step < 0 ? first : last;
  for (let letter = first + (roots[root] ?? 0), i = at; ; letter += step, i += step) {
    let unit = text.charCodeAt(i);
    // Nearly all text is written as names are kept, but for ASCII capitals.
    if (unit !== roots[letter] && (unit > 0x5a || (unit | 0x20) !== roots[letter])) {
      unit = narrowUnit(unit);
      while (i !== at && !isKept(unit)) {
        i += step;
        if (i < 0 || i >= text.length) return -1;
        unit = narrowUnit(text.charCodeAt(i));
      }
      if (foldedUnit(unit, variants()) !== roots[letter]) return -1;
    }
    if (capitals > 0 && unit !== roots[letter + capitals]) return -1;
    if (letter === limit) return i;
  }
}
