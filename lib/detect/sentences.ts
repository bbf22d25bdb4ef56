import { LATIN, scriptOf } from './characters.ts';
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

/**
 * `.!?;` and line ends, as folding leaves them. A full stop ends a sentence only before white space or Han:
 * `JD.com` and `3.5` do not.
 */
const END = /[!?;\n\u3002]|\.(?=[ \n\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud888]|$)/g;

/** Cuts a folded text into sentences that follow each other without gaps. Linear. */
export function splitSentences({ low, length }: FoldedText): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cutAt = (end: number) => {
    for (; end - start > LONGEST_SENTENCE; start += LONGEST_SENTENCE)
      sentences.push({ start, end: start + LONGEST_SENTENCE });
    if (end > start) sentences.push({ start, end });
    start = end;
  };
  for (const { index } of low.matchAll(END)) cutAt(index + 1);
  cutAt(length);
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
    const unit = i < end ? exact.charCodeAt(i) : 0;
    if (unit >= 0x3041 && unit <= 0x30fa) kana += 1;
    const script = scriptOf(unit);
    const latin = script === LATIN;
    if (script !== 0) letters += 1;
    if (latin) latinLetters += 1;
    if (latin && wordStart < 0) wordStart = i;
    if (latin || wordStart < 0) continue;
    if (i - wordStart > 3) {
      words += 1;
      if (isCapital(exact.charCodeAt(wordStart))) capitalised += 1;
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
