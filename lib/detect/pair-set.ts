/** Bits of a set; a power of two. A paragraph fills a few of them, the longest text about a third. */
const BITS = 8192;

function bitOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & (BITS - 1);
}

/**
 * Which pairs of neighbouring units a text has. Tells in a moment that a word does not stand in it, so that
 * of hundreds of cue words only a few are searched for.
 */
export class PairSet {
  readonly #bits = new Uint32Array(BITS / 32);

  constructor(text: string) {
    let previous = text.charCodeAt(0);
    for (let i = 1; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const bit = bitOf(previous, unit);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
      previous = unit;
    }
  }

  /** Whether word `i` of those that `signs` were made from may stand in the text. */
  mayHold(signs: Uint16Array, i: number): boolean {
    return this.#has(signs[2 * i] ?? 0) && this.#has(signs[2 * i + 1] ?? 0);
  }

  #has(bit: number): boolean {
    return bit === ANY || (((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;
  }
}

/** Stands for a word without pairs. */
const ANY = 0xffff;

/** The first and the last pair of each word, for `PairSet.mayHold`. */
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
