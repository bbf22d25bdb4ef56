import { LATIN, scriptOf } from './characters.ts';
import type { FoldedText } from './fold.ts';
import type { CueGroup } from './name-index.ts';
import type { CueRole } from './layout.ts';
import { lowerBound, splitSentences, styleOf, type Sentence, type Style } from './sentences.ts';
import { wordStarts } from './words.ts';

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
  #string: string | undefined;
  #sentences: readonly Sentence[] | undefined;
  readonly #styles = new Map<Sentence, Style>();
  readonly #wordStarts = new Map<number, ReadonlySet<number>>();
  readonly #hits = new Map<CueGroup, Map<CueRole, readonly CueHit[]>>();

  constructor(folded: FoldedText) {
    this.folded = folded;
  }

  /** The folded text in lower case. Made once, in pieces that the argument limit of one call allows. */
  get low(): string {
    this.#string ??= decode(this.folded.low);
    return this.#string;
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

  /** Where words begin in the sentence of a span; kept, since names of one sentence ask again. */
  wordStarts(span: Span): ReadonlySet<number> {
    const sentence = this.sentence(span);
    const known = this.#wordStarts.get(sentence.start);
    if (known) return known;
    const starts = wordStarts(this.folded, sentence);
    this.#wordStarts.set(sentence.start, starts);
    return starts;
  }

  neighbourhood(around: Span): Span {
    return {
      start: Math.max(0, around.start - NEIGHBOURHOOD_REACH),
      end: Math.min(this.folded.length, around.end + NEIGHBOURHOOD_REACH),
    };
  }

  /** Different cue words of a group inside `within`, none of them overlapping `except`. */
  cues(group: CueGroup, role: CueRole, within: Span, except: Span): string[] {
    const found = new Set<string>();
    const hits = this.#allHits(group, role);
    for (let i = lowerBound(hits, within.start); i < hits.length; i++) {
      const hit = hits[i];
      if (hit === undefined || hit.start >= within.end) break;
      const overlaps = hit.start < except.end && hit.end > except.start;
      if (hit.end <= within.end && !overlaps) found.add(hit.word);
    }
    return [...found];
  }

  /** The word of a list that stands directly before (or after) the span, but for spaces and quotes. */
  beside(words: readonly string[], span: Span, side: 'before' | 'after'): string | undefined {
    const { low } = this;
    const gap = (i: number) => ' "“”「『《\''.includes(low.charAt(i)) && low.charAt(i) !== '';
    if (side === 'after') {
      let at = span.end;
      while (at < low.length && gap(at)) at += 1;
      return words.find(
        (word) => low.startsWith(word.trim(), at) && wholeWord(low, at, at + word.trim().length),
      );
    }
    let at = span.start;
    while (at > 0 && gap(at - 1)) at -= 1;
    return words.find((word) => {
      const from = at - word.trim().length;
      return from >= 0 && low.startsWith(word.trim(), from) && wholeWord(low, from, at);
    });
  }

  #allHits(group: CueGroup, role: CueRole): readonly CueHit[] {
    const roles = this.#hits.get(group) ?? new Map<CueRole, readonly CueHit[]>();
    this.#hits.set(group, roles);
    const known = roles.get(role);
    if (known) return known;
    const hits = group.words[role].flatMap((word) => findWord(this.low, word));
    hits.sort((a, b) => a.start - b.start);
    roles.set(role, hits);
    return hits;
  }
}

const DECODE_CHUNK = 8192;

function decode(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += DECODE_CHUNK) {
    text += Reflect.apply(String.fromCharCode, null, units.subarray(i, i + DECODE_CHUNK));
  }
  return text;
}

/** Cue words of Latin letters count only as whole words; Han ones wherever they stand. */
function wholeWord(low: string, start: number, end: number): boolean {
  const latin = (i: number) => i >= 0 && i < low.length && scriptOf(low.charCodeAt(i)) === LATIN;
  return !(latin(start) && latin(start - 1)) && !(latin(end - 1) && latin(end));
}

function findWord(low: string, word: string): CueHit[] {
  const hits: CueHit[] = [];
  for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) {
    if (wholeWord(low, at, at + word.length)) hits.push({ word, start: at, end: at + word.length });
  }
  return hits;
}
