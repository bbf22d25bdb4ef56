/** Bits of the set; a power of two. A paragraph fills a few of them, the longest text about a third. */
const BITS = 8192;

/** Which pairs of neighbouring units the last text has; one for all, since making one takes longer than filling it. */
const pairs = new Uint32Array(BITS / 32);
let pairsOf = '';

/** Stands for a word without pairs. */
const ANY = 0xffff;

/**
 * Those of some words that may stand in a text, as far as their first and last pairs of units tell: of hundreds of
 * cue words only a few need be searched for.
 * @param signs what `pairSigns` makes of the words
 */
export function wordsThatMayStand(words: readonly string[], signs: Uint16Array, text: string): string[] {
  if (text !== pairsOf) fillPairs(text);
  return words.filter((_, i) => hasPair(signs[2 * i]) && hasPair(signs[2 * i + 1]));
}

/** The first and the last pair of each word. */
export function pairSigns(words: readonly string[]): Uint16Array {
  const signs = new Uint16Array(2 * words.length).fill(ANY);
  words.forEach((word, i) => {
    const { length } = word;
    if (length < 2) return;
    signs[2 * i] = bitOf(word.charCodeAt(0), word.charCodeAt(1));
    signs[2 * i + 1] = bitOf(word.charCodeAt(length - 2), word.charCodeAt(length - 1));
  });
  return signs;
}

function fillPairs(text: string): void {
  pairs.fill(0);
  pairsOf = text;
  let previous = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const bit = bitOf(previous, unit);
    pairs[bit >>> 5] = (pairs[bit >>> 5] ?? 0) | (1 << (bit & 31));
    previous = unit;
  }
}

function hasPair(bit = ANY): boolean {
  return bit === ANY || (((pairs[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;
}

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & (BITS - 1);
}
