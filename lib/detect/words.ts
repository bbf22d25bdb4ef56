import { HAN, scriptOf, UNSPACED } from './characters.ts';
import type { FoldedText } from './fold.ts';
import type { Span, TextView } from './text-view.ts';

let segmenter: Intl.Segmenter | undefined;

/** Whether the engine's dictionary is there already; the first to ask for words waits 10 to 15 ms for it. */
export function areWordsReady(): boolean {
  return segmenter !== undefined;
}

/** Brings the engine's dictionary. */
export function readyWords(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));
}

/** Whether a text has Han signs, where words can matter. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

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
  while (start > within.start && isWordSign(low.charCodeAt(start - 1))) start -= 1;
  while (end < within.end && isWordSign(low.charCodeAt(end))) end += 1;
  return { start, end };
}

/** A stretch of Han text as the engine's dictionary prefers to cut it into words. */
export interface Words extends Span {
  /** Whether a word begins, or the stretch ends, at a place inside it. */
  readonly areCutAt: (at: number) => boolean;
}

/** The words of a stretch; only where somebody asks are they looked for, since listing all costs more. */
export function wordsIn({ exact }: FoldedText, { start, end }: Span): Words {
  const words = readyWords().segment(exact.slice(start, end));
  const areCutAt = (at: number) => at === end || words.containing(at - start)?.index === at - start;
  return { start, end, areCutAt };
}

export interface BrokenEnds {
  readonly start: boolean;
  readonly end: boolean;
}

/**
 * Words of one sign that stand beside any name, and with its nearest sign often make a word of the dictionary:
 * 从小 + 米 for 从 + 小米, 阿里 + 云和 for 阿里云 + 和. They hardly tell that a name is none.
 */
const STAND_ALONE = new Set(
  '和与與跟及或比由从從在被把将將对對向给給问問靠看用买買卖賣台臺部款家而经經刷上的也都已曾又就',
);

/**
 * At which of its ends a Han name breaks a word that goes on beyond it: both for 抖音 in 一抖音量
 * (一抖 + 音量), its start for 华为 in 升华为. A name that no dictionary knows may be cut inside; only its
 * two ends matter. `undefined` if it breaks none.
 */
export function brokenEnds(view: TextView, { start, end }: Span): BrokenEnds | undefined {
  const { low } = view;
  const joinedBefore = isInHan(low, start);
  const joinedAfter = isInHan(low, end);
  const doubtBefore = joinedBefore && !STAND_ALONE.has(low.charAt(start - 1));
  const doubtAfter = joinedAfter && !STAND_ALONE.has(low.charAt(end));
  if (!doubtBefore && !doubtAfter) return undefined;
  const words = view.wordsAround({ start, end });
  const broken = { start: joinedBefore && !words.areCutAt(start), end: joinedAfter && !words.areCutAt(end) };
  return (doubtBefore && broken.start) || (doubtAfter && broken.end) ? broken : undefined;
}

/** Whether Han signs stand on both sides of a place. */
function isInHan(low: string, at: number): boolean {
  return scriptOf(low.charCodeAt(at)) === HAN && scriptOf(low.charCodeAt(at - 1)) === HAN;
}

/** Whether a word that began inside a Han name, or with its last sign, goes on beyond it: 新浪网 in 新浪网友. */
export function breaksAtEnd(view: TextView, span: Span): boolean {
  const joined = scriptOf(view.low.charCodeAt(span.end)) === HAN;
  if (!joined || STAND_ALONE.has(view.low.charAt(span.end))) return false;
  return !view.wordsAround(span).areCutAt(span.end);
}
