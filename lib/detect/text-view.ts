import type { FoldedText } from './fold.ts';
import { isWholeWord } from './cue-list.ts';
import type { CueGroup } from './name-index.ts';
import type { CueRole } from './layout.ts';
import { lowerBound, splitSentences, styleOf, type Sentence, type Style } from './sentences.ts';
import { PairSet } from './pair-set.ts';
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

/** A folded text with what the judgement asks of it: its sentences and where cue words stand. */
export class TextView {
  readonly folded: FoldedText;
  #pairs: PairSet | undefined;
  readonly #pairSet = () => (this.#pairs ??= new PairSet(this.folded.low));
  #sentences: readonly Sentence[] | undefined;
  readonly #styles = new Map<Sentence, Style>();
  /** The stretch in which words were looked for last: names come in order. */
  #words: Words | undefined;
  readonly #hits = new Map<CueGroup, Map<CueRole, readonly CueHit[]>>();

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
    const style = this.#styles.get(sentence) ?? styleOf(this.folded, sentence);
    this.#styles.set(sentence, style);
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

  /** Different cue words of a group inside `within`, none of them overlapping `except`. */
  cues(group: CueGroup, role: CueRole, within: Span, except: Span): string[] {
    const hits = this.#allHits(group, role);
    if (hits.length === 0) return [];
    const found = new Set<string>();
    for (let i = lowerBound(hits, within.start); i < hits.length; i++) {
      const hit = hits[i];
      if (hit === undefined || hit.start >= within.end) break;
      const overlaps = hit.start < except.end && hit.end > except.start;
      if (hit.end <= within.end && !overlaps) found.add(hit.word);
    }
    return [...found];
  }

  /** Where what stands directly before a span ends, but for spaces and quotes. */
  edgeBefore({ start }: Span): number {
    let at = start;
    while (at > 0 && isGap(this.low, at - 1)) at -= 1;
    return at;
  }

  /** Where what stands directly after a span begins, but for spaces and quotes. */
  edgeAfter({ end }: Span): number {
    let at = end;
    while (at < this.low.length && isGap(this.low, at)) at += 1;
    return at;
  }

  #allHits(group: CueGroup, role: CueRole): readonly CueHit[] {
    const roles = this.#hits.get(group) ?? new Map<CueRole, readonly CueHit[]>();
    this.#hits.set(group, roles);
    const known = roles.get(role);
    if (known) return known;
    const hits: CueHit[] = [];
    for (const word of group.lists[role].within(this.#pairSet)) findWord(this.low, word, hits);
    if (hits.length > 1) hits.sort((a, b) => a.start - b.start);
    roles.set(role, hits);
    return hits;
  }
}

function isGap(text: string, at: number): boolean {
  return ' "“”「『《\''.includes(text.charAt(at));
}

function findWord(low: string, word: string, hits: CueHit[]): void {
  for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) {
    if (isWholeWord(low, at, at + word.length)) hits.push({ word, start: at, end: at + word.length });
  }
}
