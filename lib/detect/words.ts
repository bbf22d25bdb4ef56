import { HAN, scriptOf, UNSPACED } from './characters.ts';
import type { FoldedText } from './fold.ts';
import type { Span, TextView } from './text-view.ts';

let segmenter: Intl.Segmenter | undefined;

/** Signs among which the engine's dictionary looks for words: Han, kana and the like, and rare ones of two units. */
function isWordSign(unit: number): boolean {
  const script = scriptOf(unit);
  return script === HAN || script === UNSPACED || (unit >= 0xd800 && unit <= 0xdfff);
}

/**
 * The stretch around a span, inside `within`, to which nothing but word signs belongs: words do not reach
 * beyond it, so that the rest of a sentence need not be cut.
 */
export function stretchOfWords({ low }: FoldedText, span: Span, within: Span): Span {
  let { start, end } = span;
  while (start > within.start && isWordSign(low[start - 1] ?? 0)) start -= 1;
  while (end < within.end && isWordSign(low[end] ?? 0)) end += 1;
  return { start, end };
}

/** Where words begin in a stretch of Han text, as the engine's dictionary prefers to cut it. */
export function wordStarts(folded: FoldedText, { start, end }: Span): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const text: string = Reflect.apply(String.fromCharCode, null, folded.exact.subarray(start, end));
  const starts = new Set([end]);
  for (const { index } of segmenter.segment(text)) starts.add(start + index);
  return starts;
}

export interface BrokenEnds {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * At which of its ends a Han name breaks a word that goes on beyond it: both for 抖音 in 一抖音量
 * (一抖 + 音量), its start for 华为 in 升华为. A name that no dictionary knows may be cut inside; only its
 * two ends matter.
 */
export function brokenEnds(view: TextView, { start, end }: Span): BrokenEnds {
  const { low, length } = view.folded;
  const han = (i: number) => i >= 0 && i < length && scriptOf(low[i] ?? 0) === HAN;
  const joinedBefore = han(start) && han(start - 1);
  const joinedAfter = han(end - 1) && han(end);
  if (!joinedBefore && !joinedAfter) return { start: false, end: false };
  const starts = view.wordStarts({ start, end });
  return { start: joinedBefore && !starts.has(start), end: joinedAfter && !starts.has(end) };
}

/** Whether a word that began inside a Han name, or with its last sign, goes on beyond it: 新浪网 in 新浪网友. */
export function breaksAtEnd(view: TextView, span: Span): boolean {
  const { low, length } = view.folded;
  const joined = span.end < length && scriptOf(low[span.end] ?? 0) === HAN;
  return joined && !view.wordStarts(span).has(span.end);
}
