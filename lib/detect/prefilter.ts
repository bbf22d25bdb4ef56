import {
  CASELESS,
  HAN,
  hasCompatibilityForm,
  isCombining,
  isIgnorable,
  isPairLetter,
  isSpace,
  LATIN,
  lowerUnit,
  narrowUnit,
  NONE,
  plainPunctuation,
  scriptOf,
  wordGoesOn,
} from './characters.ts';
import { foldStart } from './fold-start.ts';
import { FILTER_SPREAD, mayBegin } from './heads.ts';
import type { FirstStage } from './name-table.ts';
import { findHint, hasPlural, longestOf, nextName, NO_HINT, START_REACH } from './prints.ts';

const LOWER_S = 0x73;

/** A first word or pair of characters with which names begin, at its place in a text. */
export interface TextHead {
  readonly start: number;
  readonly end: number;
  /** Rolling hash of its units in small letters. */
  readonly rolling: number;
}

/** Used again by every call. */
const place = { start: 0, end: 0, rolling: 0 };

/**
 * First stage: false means that the text certainly holds no name; true that the exact stage must look.
 * One pass, nothing allocated: a Latin word is looked up by the hash of the whole word, other scripts
 * by each pair of neighbours; where a name begins so, the whole name is compared.
 */
export function mayHoldName(first: FirstStage, text: string): boolean {
  return sift(first, text, 0, beginsName);
}

/** Whether a part of a text may be a name as far as what stands beside it goes: no word goes on, or it is a plural. */
export function standsApart(text: string, start: number, end: number): boolean {
  const goesOn = (at: number) => wordGoesOn(text.charCodeAt(at - 1), text.charCodeAt(at));
  return !goesOn(start) && (!goesOn(end) || (text.charAt(end) === 's' && !goesOn(end + 1)));
}

/** The first head, from `from` on, in a text folded to small letters. Valid until the next call. */
export function nextHead(first: FirstStage, low: string, from: number): TextHead | undefined {
  return sift(first, low, from, takeHead) ? place : undefined;
}

/** Whether the search ends at a head. */
type Ask = (first: FirstStage, text: string, start: number, end: number, rolling: number) => boolean;

/** Whether the search ended before the text did. */
function sift(first: FirstStage, text: string, from: number, ask: Ask): boolean {
  // What `mayBegin` does stands here inline: it is asked of every word, mostly before anything is compiled.
  const { filter, filterShift: shift } = first;
  let word = 0; // rolling hash of the Latin word so far
  let beforeLast = 0; // the same without its last unit, for plurals
  let wordStart = 0;
  let last = 0; // last unit of that word
  let previous = 0; // previous visible unit, folded, when it may begin a pair
  let previousAt = -1;
  for (let i = from; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    let isLatin: boolean;
    let begins = 0; // this unit, when it may begin a pair
    // ASCII, inline: nearly all text of Latin pages.
    if (unit < 0x80) {
      if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
      isLatin = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
    } else {
      const isLetter = isPairLetter(unit);
      if (isLetter) {
        if (unit < CASELESS && ask !== takeHead) unit = lowerUnit(unit);
      } else {
        if (isIgnorable(unit)) continue;
        unit = narrowUnit(unit);
        if (ask !== takeHead && (isCombining(unit) || hasCompatibilityForm(unit))) return true;
        unit = lowerUnit(isSpace(unit) ? 0x20 : plainPunctuation(unit));
      }
      const script = isLetter ? HAN : scriptOf(unit);
      isLatin = script === LATIN;
      if (script !== NONE && !isLatin) begins = unit;
    }
    if (previous !== 0) {
      const pair = (Math.imul(previous, 31) + (unit > 0x20 ? unit : 0x20)) | 0;
      const bit = Math.imul(pair, FILTER_SPREAD) >>> shift;
      const isPair = (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;
      if (isPair && ask(first, text, previousAt, i + 1, pair)) return true;
    }
    previous = begins;
    previousAt = i;
    if (isLatin) {
      if (word === 0) wordStart = i;
      beforeLast = word;
      word = (Math.imul(word, 31) + unit) | 0;
      last = unit;
    } else if (word !== 0) {
      const bit = Math.imul(word, FILTER_SPREAD) >>> shift;
      if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0 && ask(first, text, wordStart, i, word))
        return true;
      if (last === LOWER_S && hasPlural(first, beforeLast) && takeHead(first, text, wordStart, i, word))
        return true;
      word = 0;
    }
  }
  if (word === 0) return false;
  const end = text.length;
  if (mayBegin(first, word) && ask(first, text, wordStart, end, word)) return true;
  if (last === LOWER_S && hasPlural(first, beforeLast) && takeHead(first, text, wordStart, end, word))
    return true;
  return false;
}

/** Ends the search at the first head: whoever asks compares the names themselves. */
function takeHead(_first: FirstStage, _text: string, start: number, end: number, rolling: number): boolean {
  place.start = start;
  place.end = end;
  place.rolling = rolling;
  return true;
}

/** Ends the search where a name follows. */
function beginsName(first: FirstStage, text: string, start: number, end: number, rolling: number): boolean {
  const hint = findHint(first, rolling);
  return hint !== NO_HINT && nameAt(first, text, start, end, hint);
}

function nameAt(first: FirstStage, text: string, at: number, headEnd: number, hint: number): boolean {
  // Nearly all that begins like a name goes on otherwise.
  for (const limit of [headEnd - at + START_REACH, longestOf(hint) + 1]) {
    const folded = foldStart(text, at, limit, first.variants());
    if (!folded) return true;
    const name = nextName(first, folded, hint);
    if (name === 0) return false;
    if (name > 0 && (name < folded.length || folded.ended)) return true;
  }
  return false;
}
