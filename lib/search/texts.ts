import type { Match } from './match.ts';
import type { SearchText } from './entries.ts';
import { fold, originalRange, type Folded } from './fold.ts';

export interface FoldedText {
  readonly text: SearchText;
  readonly folded: Folded;
}

export function foldText(text: SearchText): FoldedText {
  return { text, folded: fold(text.text) };
}

/** The words of a query, folded; a run of Han characters is one word. */
export function queryWords(query: string): readonly string[] {
  return query
    .split(/[\s,;，；、]+/u)
    .map((word) => fold(word).text)
    .filter((word) => word !== '');
}

/** Shorter Latin words begin too many others. */
const SHORTEST_PREFIX = 3;

function findWord({ text, words }: Folded, word: string): number | undefined {
  if (/^\p{Script=Han}/u.test(word)) {
    const at = text.indexOf(word);
    return at === -1 ? undefined : at;
  }
  return words.find((start, at) => {
    const end = words[at + 1] ?? text.length;
    return text.startsWith(word, start) && (word.length >= SHORTEST_PREFIX || start + word.length === end);
  });
}

/** A text answers a query when each of the query's words begins a word of it. */
export function matchText({ text, folded }: FoldedText, words: readonly string[]): Match | undefined {
  const ranges: (readonly [number, number])[] = [];
  for (const word of words) {
    const at = findWord(folded, word);
    if (at === undefined) return undefined;
    ranges.push(originalRange(folded, at, at + word.length));
  }
  return { reason: text.kind, ranges: ranges.toSorted(([a], [b]) => a - b) };
}
