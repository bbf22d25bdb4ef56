import { HAN, scriptOf } from './characters.ts';
import type { FoldedText } from './fold.ts';

/** Text on each side of a name that is segmented with it: enough for the longest dictionary words. */
const REACH = 10;

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether a Han name breaks a word that goes on beyond it, as 抖音 would in 抖音乐 (抖 + 音乐), by the
 * segmentation that the engine's dictionary prefers. A name that no dictionary knows may be cut inside;
 * only its two ends matter.
 */
export function breaksWord(folded: FoldedText, start: number, end: number): boolean {
  const { low, exact, length } = folded;
  const hanBefore = start > 0 && scriptOf(low[start - 1] ?? 0) === HAN && scriptOf(low[start] ?? 0) === HAN;
  const hanAfter = end < length && scriptOf(low[end] ?? 0) === HAN && scriptOf(low[end - 1] ?? 0) === HAN;
  if (!hanBefore && !hanAfter) return false;

  const from = Math.max(0, start - REACH);
  const window = String.fromCharCode(...exact.subarray(from, Math.min(length, end + REACH)));
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { index, segment } of segmenter.segment(window)) {
    const wordStart = from + index;
    const wordEnd = wordStart + segment.length;
    if (hanBefore && wordStart < start && wordEnd > start) return true;
    if (hanAfter && wordStart < end && wordEnd > end) return true;
  }
  return false;
}
