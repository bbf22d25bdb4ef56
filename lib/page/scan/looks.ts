import { Refusals } from '../known/refusal.ts';
import type { KnownBlock } from '../known/known.ts';
import type { Block } from '../text/places.ts';

/** So many blocks are looked at within a few milliseconds. */
const FEW = 500;

/** On a page with more, how long those wait whose answer nobody sees, in ms. */
export const LEISURE = 5_000;

export interface LooksOptions {
  readonly known: {
    readonly size: number;
    readonly get: (block: Block) => KnownBlock | undefined;
    readonly blocks: () => Iterable<KnownBlock>;
    readonly refused: () => Iterable<Block>;
  };
  /** The blocks with marks on the screen, or near it. */
  readonly near: () => Iterable<Block>;
  /** What is shown of a block is not what was read. */
  readonly onOther: (block: Block) => void;
  /** There is something to look at. */
  readonly wake: (delay: number) => void;
}

/**
 * Looks again at what was read when the page was restyled: its text may be shown now, or hidden. On a page with
 * very many names, a look at all of them at each restyling would be felt: those with marks near the screen, and
 * those that were hidden, come first, the rest at leisure.
 */
export class Looks {
  readonly #options: LooksOptions;
  #left: IterableIterator<Block> | undefined;
  #wanted: 'nothing' | 'first' | 'all' = 'nothing';
  #leisure: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LooksOptions) {
    this.#options = options;
  }

  /** The page was restyled; it is looked at after so many ms. */
  want(delay: number): void {
    if (this.#wanted === 'nothing') this.#wanted = 'first';
    this.#options.wake(delay);
  }

  /** Whether looks are wanted that have not begun. */
  get wanted(): boolean {
    return this.#wanted !== 'nothing';
  }

  /** Begins the looks that are wanted. */
  begin(): void {
    const { known, near, wake } = this.#options;
    const isAll = this.#wanted === 'all' || known.size <= FEW;
    this.#wanted = 'nothing';
    const all = () => [...known.blocks()].map(({ block }) => block);
    this.#left = isAll ? all().values() : new Set([...known.refused(), ...near()]).values();
    if (isAll) this.#stopWaiting();
    else
      this.#leisure ??= setTimeout(() => {
        this.#wanted = 'all';
        wake(0);
      }, LEISURE);
  }

  /** Looks at given blocks. */
  at(blocks: Iterable<Block>): void {
    const refusals = new Refusals();
    for (const block of blocks) this.#lookAt(block, refusals);
  }

  /** Goes on with the looks that were begun. @returns whether there is more to do */
  goOn(hasTime: () => boolean): boolean {
    const refusals = new Refusals();
    for (let next = this.#left?.next(); next && !next.done; next = this.#left?.next()) {
      this.#lookAt(next.value, refusals);
      if (!hasTime()) return true;
    }
    const found = this.#left !== undefined;
    this.#left = undefined;
    return found;
  }

  stop(): void {
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    clearTimeout(this.#leisure);
    this.#leisure = undefined;
  }

  #lookAt(block: Block, refusals: Refusals): void {
    const runs = this.#options.known.get(block)?.runs;
    if (runs?.some((run) => refusals.signature(run.raw) !== run.signature)) this.#options.onOther(block);
  }
}
