import type { FoldedText } from './fold.ts';
import { isWholeWord, type CueList } from './cue-list.ts';
import { lowerBound, splitSentences, styleOf, type Sentence, type Style } from './sentences.ts';
import { stretchOfWords, wordsIn, type Words } from './words.ts';

/** A stretch of the folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cue word at its place. */
export interface CueHit extends Span {
  readonly word: string;
}

/** So much text on each side of a name is its neighbourhood. */
const NEIGHBOURHOOD_REACH = 600;

const NO_HITS: readonly CueHit[] = [];
const NO_WORDS: readonly string[] = [];

/** A folded text with what the judgement asks of it: its sentences and where cue words stand. */
export class TextView {
  readonly folded: FoldedText;
  #sentences: readonly Sentence[] | undefined;
  #styles: Map<Sentence, Style> | undefined;
  /** The stretch in which words were looked for last: names come in order. */
  #words: Words | undefined;
  #hits: Map<CueList, readonly CueHit[]> | undefined;

  constructor(folded: FoldedText) {
    this.folded = folded;
  }

  /** The folded text in lower case. */
  get low(): string {
    return this.folded.low;
  }

  /** The sentence in which a span begins. */
  sentence(around: Span): Sentence {
    this.#sentences ??= splitSentences(this.folded);
    const i = lowerBound(this.#sentences, around.start + 1) - 1;
    return this.#sentences[i] ?? { start: 0, end: this.folded.length };
  }

  /** How the sentence of a span is written. */
  style(around: Span): Style {
    const sentence = this.sentence(around);
    const styles = (this.#styles ??= new Map<Sentence, Style>());
    const style = styles.get(sentence) ?? styleOf(this.folded, sentence);
    styles.set(sentence, style);
    return style;
  }

  /** The words around a span, as far as they join it; kept, since names of one sentence ask again. */
  wordsAround(span: Span): Words {
    const last = this.#words;
    if (last && span.start >= last.start && span.end <= last.end) return last;
    return (this.#words = wordsIn(this.folded, stretchOfWords(this.folded, span, this.sentence(span))));
  }

  neighbourhood(around: Span): Span {
    return {
      start: Math.max(0, around.start - NEIGHBOURHOOD_REACH),
      end: Math.min(this.folded.length, around.end + NEIGHBOURHOOD_REACH),
    };
  }

  /** Different words of a list inside `within`, none of them overlapping `except`. */
  cues(list: CueList, within: Span, except: Span): readonly string[] {
    const hits = list.isEmpty ? NO_HITS : this.#allHits(list);
    if (hits.length === 0) return NO_WORDS;
    const found = new Set<string>();
    for (let i = lowerBound(hits, within.start); i < hits.length; i++) {
      const hit = hits[i];
      if (hit === undefined || hit.start >= within.end) break;
      const overlaps = hit.start < except.end && hit.end > except.start;
      if (hit.end <= within.end && !overlaps) found.add(hit.word);
    }
    return [...found];
  }

  /** A span with the spaces and quotes around it: where its neighbours end and begin. */
  edges({ start, end }: Span): Span {
    const { low } = this;
    while (start > 0 && isGap(low.charCodeAt(start - 1))) start -= 1;
    while (end < low.length && isGap(low.charCodeAt(end))) end += 1;
    return { start, end };
  }

  #allHits(list: CueList): readonly CueHit[] {
    const all = (this.#hits ??= new Map<CueList, readonly CueHit[]>());
    const known = all.get(list);
    if (known) return known;
    const hits = findWords(this.low, list.within(this.low));
    all.set(list, hits);
    return hits;
  }
}

/** Spaces, and quotes `"'“”「『《`. */
function isGap(unit: number): boolean {
  if (unit < 0x2000) return unit === 0x20 || unit === 0x22 || unit === 0x27;
  return unit === 0x201c || unit === 0x201d || unit === 0x300c || unit === 0x300e || unit === 0x300a;
}

/** Where the words stand, in the order of the text. */
function findWords(low: string, words: readonly string[]): readonly CueHit[] {
  const hits: CueHit[] = [];
  for (const word of words) {
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) {
      if (isWholeWord(low, at, at + word.length)) hits.push({ word, start: at, end: at + word.length });
    }
  }
  if (hits.length > 1) hits.sort((a, b) => a.start - b.start);
  return hits;
}
