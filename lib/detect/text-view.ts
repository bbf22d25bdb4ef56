import { HAN, LATIN, scriptOf } from './characters.ts';
import type { FoldedText } from './fold.ts';
import type { CueGroup } from './name-index.ts';
import type { CueRole } from './layout.ts';

/** A stretch of the folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cue word at its place. */
export interface CueHit extends Span {
  readonly word: string;
}

/** A sentence is read at most so far on each side of a name, and the text around it so far. */
const SENTENCE_REACH = 300;
const NEIGHBOURHOOD_REACH = 600;

const SENTENCE_ENDS = new Set(Array.from('.!?。！？；;\n', (end) => end.charCodeAt(0)));
const FULL_STOP = 0x2e;

/** A folded text with what the judgement asks of it: its sentences and where cue words stand. */
export class TextView {
  readonly folded: FoldedText;
  #string: string | undefined;
  readonly #hits = new Map<CueGroup, Map<CueRole, readonly CueHit[]>>();

  constructor(folded: FoldedText) {
    this.folded = folded;
  }

  /** The folded text in lower case. Made once, in pieces that the argument limit of one call allows. */
  get low(): string {
    this.#string ??= decode(this.folded.low);
    return this.#string;
  }

  sentence(around: Span): Span {
    const { low, length } = this.folded;
    let start = around.start;
    while (start > 0 && around.start - start < SENTENCE_REACH && !this.#endsSentence(low, start - 1))
      start -= 1;
    let end = around.end;
    while (end < length && end - around.end < SENTENCE_REACH && !this.#endsSentence(low, end)) end += 1;
    return { start, end };
  }

  /** A full stop ends a sentence only before white space or Han: `JD.com` and `3.5` do not. */
  #endsSentence(low: Uint16Array, at: number): boolean {
    const unit = low[at] ?? 0;
    if (!SENTENCE_ENDS.has(unit)) return false;
    if (unit !== FULL_STOP) return true;
    const next = low[at + 1] ?? 0x20;
    return next === 0x20 || next === 0x0a || scriptOf(next) === HAN;
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
    text += String.fromCharCode(...units.subarray(i, i + DECODE_CHUNK));
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

function lowerBound(hits: readonly CueHit[], start: number): number {
  let from = 0;
  let to = hits.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hits[middle]?.start ?? 0) < start) from = middle + 1;
    else to = middle;
  }
  return from;
}
