import { HAN, LATIN, scriptOf } from './characters.ts';
import type { FoldedText } from './fold.ts';

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** How a sentence is written. */
export interface Style {
  /** Whether most longer words begin with a capital, as in English headlines: then capitals tell nothing. */
  readonly titleCased: boolean;
  /** Hiragana and katakana in it: some make it Japanese, which shares characters with Chinese names, not the names. */
  readonly kana: number;
  /** Whether most of its letters are Latin: among others a Latin word is hardly an ordinary one. */
  readonly latin: boolean;
}

/** Text without full stops is cut into pieces of this length, so that work on a sentence stays small. */
const LONGEST_SENTENCE = 600;

/** `.!?;` and their full-width forms and line ends, as folding leaves them. */
const isEnd = (unit: number): boolean =>
  unit === FULL_STOP ||
  unit === 0x21 ||
  unit === 0x3f ||
  unit === 0x3b ||
  unit === 0x3002 ||
  unit === NEWLINE ||
  unit === 0xff01 ||
  unit === 0xff1f ||
  unit === 0xff1b;
const FULL_STOP = 0x2e;
const SPACE = 0x20;
const NEWLINE = 0x0a;

/** A full stop ends a sentence only before white space or Han: `JD.com` and `3.5` do not. */
function endsSentence(low: Uint16Array, at: number): boolean {
  const unit = low[at] ?? 0;
  if (!isEnd(unit)) return false;
  if (unit !== FULL_STOP) return true;
  const next = low[at + 1] ?? SPACE;
  return next === SPACE || next === NEWLINE || scriptOf(next) === HAN;
}

/** Cuts a folded text into sentences that follow each other without gaps. Linear. */
export function splitSentences(folded: FoldedText): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let i = 0; i < folded.length; i++) {
    const last = i + 1 === folded.length;
    if (!last && !endsSentence(folded.low, i) && i + 1 - start < LONGEST_SENTENCE) continue;
    sentences.push({ start, end: i + 1 });
    start = i + 1;
  }
  return sentences;
}

/** Asked only of sentences in which it decides something: it reads every word. */
export function styleOf({ exact }: FoldedText, { start, end }: Sentence): Style {
  let words = 0;
  let capitalised = 0;
  let kana = 0;
  let letters = 0;
  let latinLetters = 0;
  let wordStart = -1;
  for (let i = start; i <= end; i++) {
    const unit = i < end ? (exact[i] ?? 0) : 0;
    if (unit >= 0x3041 && unit <= 0x30fa) kana += 1;
    const script = scriptOf(unit);
    const latin = script === LATIN;
    if (script !== 0) letters += 1;
    if (latin) latinLetters += 1;
    if (latin && wordStart < 0) wordStart = i;
    if (latin || wordStart < 0) continue;
    if (i - wordStart > 3) {
      words += 1;
      if (isCapital(exact[wordStart] ?? 0)) capitalised += 1;
    }
    wordStart = -1;
  }
  return { titleCased: words > 2 && capitalised / words > 0.6, kana, latin: latinLetters * 2 >= letters };
}

export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** The index of the first item that starts at or after `start`, in a list ordered by start. */
export function lowerBound(items: readonly { readonly start: number }[], start: number): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((items[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return from;
}
