import { isHan } from './match.ts';

/** Of how many 32-bit words the marks of a name are. */
export const MARK_WORDS = 4;
const MARKS = MARK_WORDS * 32;

/** Spreads pairs of characters over the marks (Knuth's multiplicative hash). */
function markOf(a: number, b: number): number {
  return (Math.imul(Math.imul(a, 31) + b, 0x9e3779b1) >>> 16) % MARKS;
}

/**
 * What a text is made of, in 128 bits: its pairs of neighbouring letters, its beginnings of words, its Han
 * characters. A typing error changes few of them, so texts that share most may be the same name.
 * @param words offsets in `text` at which words begin
 */
export function marksOf(text: string, words: readonly number[]): Uint32Array {
  const marks = new Uint32Array(MARK_WORDS);
  const set = (mark: number): void => {
    const word = mark >>> 5;
    marks[word] = (marks[word] ?? 0) | (1 << (mark & 31));
  };
  for (const start of words) set(markOf(0, text.charCodeAt(start)));
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0) set(markOf(text.charCodeAt(at - 1), text.charCodeAt(at)));
    if (isHan(text[at] ?? '')) set(markOf(1, text.charCodeAt(at)));
  }
  return marks;
}

/** How many bits of a 32-bit word are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
