import { areWordsReady, hasHan, readyWords } from '../../detect/index.ts';
import type { Block } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';

/**
 * The engine takes 10 to 15 ms to have its dictionary of Chinese words ready: with what else a slice does that
 * would be a long task. So the first Han texts wait until it has come, in a task of its own.
 */
export class WordsFirst {
  readonly #waiting = new Set<Block>();
  readonly #onReady: (blocks: Iterable<Block>) => void;
  #isComing = false;

  /** @param onReady called with the blocks that must be read again */
  constructor(onReady: (blocks: Iterable<Block>) => void) {
    this.#onReady = onReady;
  }

  /** Whether texts wait. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Whether a run waits for the dictionary. */
  lacks({ text, block }: TextRun): boolean {
    if (areWordsReady() || !hasHan(text)) return false;
    this.#waiting.add(block);
    return true;
  }

  /** Has the dictionary come if texts wait for it. @returns whether it is on its way: the next step is to wait */
  bring(): boolean {
    if (!this.isWaiting || this.#isComing) return this.#isComing;
    this.#isComing = true;
    setTimeout(() => {
      readyWords();
      this.#isComing = false;
      const blocks = [...this.#waiting];
      this.#waiting.clear();
      this.#onReady(blocks);
    });
    return true;
  }
}
