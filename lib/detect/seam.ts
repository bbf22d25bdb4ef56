/** Most words that one seam carries; a text with more single-word parts is looked at as a whole. */
const MOST_WORDS = 64;

/**
 * What a text leaves open at its end for the text that follows it directly: pages break names over
 * elements (小<b>红书</b>, R<i>ed</i>Note). Holds the rolling hash of the last word, from each place where
 * it may have begun, and the last unit of a script whose names are told by pairs.
 */
export class Seam {
  /** Rolling hashes of the open word: from the beginning of the last part, of the last two, and so on. */
  readonly hashes: number[] = [];
  /** The same without their last unit, for plurals. */
  readonly beforeLast: number[] = [];
  count = 0;
  /** Last unit, folded, if it may begin a pair; else 0. */
  previous = 0;
  /** A name may begin at the end of the last text and go on in the next one. */
  goesOn = false;
  /** Where the first name of the last text may begin; 0 also if it may have begun before that text. */
  place = 0;

  close(): void {
    this.count = 0;
    this.previous = 0;
    this.goesOn = false;
  }

  /** Carries one more word. False if there is no room. */
  carry(hash: number, beforeLast: number): boolean {
    if (this.count === MOST_WORDS) return false;
    this.hashes[this.count] = hash;
    this.beforeLast[this.count] = beforeLast;
    this.count += 1;
    return true;
  }

  /** Every carried word goes on with one more unit. */
  extend(unit: number): void {
    for (let i = 0; i < this.count; i++) {
      const hash = this.hashes[i] ?? 0;
      this.beforeLast[i] = hash;
      this.hashes[i] = (Math.imul(hash, 31) + unit) | 0;
    }
  }
}
