import { fold, originalRange, type Folded } from './fold.ts';
import { joinLines, lineAt, startOf, type Lines } from './lines.ts';
import { isHan, type Match } from './match.ts';
import { compareTexts, firstNotBefore, rangeOfStart } from './sorted.ts';

/** Texts about companies that are no names of theirs, facts or notes, with an index of their words. */
export interface TextTable {
  readonly originals: Lines;
  /** Number of the company of each text, in order. */
  readonly entries: Uint32Array;
  /** All words, sorted; a Han character is a word too, for Chinese is written without spaces. */
  readonly words: Lines;
  /** The texts in which the words stand, word after word; `postingEnds` says where those of each end. */
  readonly postings: Uint32Array;
  readonly postingEnds: Uint32Array;
}

const GAP = /[^\p{L}\p{N}\p{M}]+/u;

/** What a text can be found by: from each beginning of a word to the word's end and to the next gap. */
function wordsOf(original: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const piece of original.split(GAP)) {
    const { text, words: starts } = fold(piece);
    for (const [at, start] of starts.entries()) {
      words.add(text.slice(start, starts[at + 1]));
      words.add(text.slice(start));
    }
    for (const character of text) if (isHan(character)) words.add(character);
  }
  return words;
}

/** Gathers texts, and then makes their table. */
export class TextTableBuilder {
  readonly #originals: string[] = [];
  readonly #entries: number[] = [];
  readonly #postings = new Map<string, number[]>();

  /** Takes texts in the order of their companies' numbers. */
  add(original: string, entry: number): void {
    const at = this.#originals.push(original) - 1;
    this.#entries.push(entry);
    for (const word of wordsOf(original)) {
      const known = this.#postings.get(word);
      if (known) known.push(at);
      else this.#postings.set(word, [at]);
    }
  }

  finish(): TextTable {
    const words = [...this.#postings].toSorted(([a], [b]) => compareTexts(a, b));
    const postingEnds = new Uint32Array(words.length);
    let end = 0;
    for (const [at, [, texts]] of words.entries()) {
      end += texts.length;
      postingEnds[at] = end;
    }
    const postings = new Uint32Array(end);
    for (const [at, [, texts]] of words.entries()) {
      postings.set(texts, (postingEnds[at] ?? 0) - texts.length);
    }
    return {
      originals: joinLines(this.#originals),
      entries: Uint32Array.from(this.#entries),
      words: joinLines(words.map(([word]) => word)),
      postings,
      postingEnds,
    };
  }
}

/** The words of a query, folded; a run of Han characters is one word. */
export function queryWords(query: string): readonly string[] {
  return query
    .split(GAP)
    .map((word) => fold(word).text)
    .filter((word) => word !== '');
}

/** Shorter Latin words begin too many others: they are looked for whole. */
const SHORTEST_PREFIX = 3;

/** Where the words that a word of the query may be stand in the table, as ranges of its postings. */
function postingRanges(table: TextTable, word: string): readonly (readonly [number, number])[] {
  const { words, postingEnds } = table;
  const wordAt = (at: number): string => lineAt(words, at);
  const range = (start: string, isWhole: boolean): readonly [number, number] => {
    const [from, to] = rangeOfStart(postingEnds.length, wordAt, start);
    const last = isWhole ? Math.min(to, wordAt(from) === start ? from + 1 : from) : to;
    return [from === 0 ? 0 : (postingEnds[from - 1] ?? 0), last === 0 ? 0 : (postingEnds[last - 1] ?? 0)];
  };
  if (isHan(word)) return [...word].map((character) => range(character, isHan(character)));
  return [range(word, word.length < SHORTEST_PREFIX)];
}

/** A word of a query, and the companies that it names: it need not stand in what is known of them. */
export interface QueryWord {
  readonly text: string;
  readonly names: ReadonlySet<number>;
}

/**
 * Numbers of the texts that may answer: each word stands in them, or at least every Han character of it, or it
 * names their company.
 */
export function textsWith(table: TextTable, words: readonly QueryWord[]): readonly number[] {
  // How many of the words each text was found to answer, one after the other.
  const answered = new Uint8Array(table.entries.length);
  let found: number[] = [];
  for (const [step, { text, names }] of words.entries()) {
    found = [];
    const take = (at: number): void => {
      if (answered[at] !== step) return;
      answered[at] = step + 1;
      found.push(at);
    };
    for (const at of holders(table, text)) take(at);
    for (const name of names) for (const at of textsOf(table, name)) take(at);
  }
  return found;
}

/** The texts in which a word stands. */
function* holders(table: TextTable, word: string): Generator<number> {
  const [first, ...others] = postingRanges(table, word);
  if (!first) return;
  const sets = others.map(([from, to]) => new Set(table.postings.subarray(from, to)));
  for (let at = first[0]; at < first[1]; at += 1) {
    const text = table.postings[at] ?? 0;
    if (sets.every((set) => set.has(text))) yield text;
  }
}

function* textsOf({ entries }: TextTable, entry: number): Generator<number> {
  let at = firstNotBefore(entries.length, (place) => (entries[place] ?? 0) < entry);
  for (; entries[at] === entry; at += 1) yield at;
}

/** Length of a text in UTF-16 units. */
export function textLength({ originals }: TextTable, at: number): number {
  return (originals.ends[at] ?? 0) - startOf(originals, at);
}

function findWord({ text, words }: Folded, word: string): number | undefined {
  if (isHan(word)) {
    const at = text.indexOf(word);
    return at === -1 ? undefined : at;
  }
  return words.find((start, at) => {
    const end = words[at + 1] ?? text.length;
    return text.startsWith(word, start) && (word.length >= SHORTEST_PREFIX || start + word.length === end);
  });
}

/**
 * Where a text answers a query: each word begins a word of it, or names its company, and one at least stands in it.
 * @param entry number of the company that it is about
 */
export function matchText(
  original: string,
  entry: number,
  words: readonly QueryWord[],
): Match['ranges'] | undefined {
  const folded = fold(original);
  const ranges: (readonly [number, number])[] = [];
  for (const { text, names } of words) {
    const at = findWord(folded, text);
    if (at !== undefined) ranges.push(originalRange(folded, at, at + text.length));
    else if (!names.has(entry)) return undefined;
  }
  return ranges.length > 0 ? apart(ranges) : undefined;
}

/** Ranges in order, those that overlap joined. */
function apart(ranges: Match['ranges']): Match['ranges'] {
  const joined: (readonly [number, number])[] = [];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}
