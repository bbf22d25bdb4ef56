import type { FirstStage } from '../../detect/index.ts';
import type { Block } from '../text/places.ts';
import { Budget } from '../work/budget.ts';
import { startPump, type Left, type Pump } from '../work/pump.ts';
import { Follower, type Found } from './follower.ts';
import type { ReachShadow } from './hosts.ts';
import { Scan, type TakeRun } from './scan.ts';

export interface WatchOptions {
  readonly document: Document;
  readonly names: FirstStage;
  readonly known: Found;
  readonly taker: () => TakeRun;
  readonly reachShadow: ReachShadow;
  /** Nodes of our own, which are no part of the page. */
  readonly own: WeakSet<Node>;
  readonly signal: AbortSignal;
  /** Whether a document certainly holds nothing to be read, told at once. */
  readonly isPlain?: (document: Document) => boolean;
  /** The blocks with marks on the screen, or near it. */
  readonly near?: () => Iterable<Block>;
  readonly onTreeChange?: () => void;
  /** Called after each slice of work. @returns whether the next is to wait for a frame: the page was restyled */
  readonly onStep?: () => boolean;
  /** Called when all is read and judged. */
  readonly onRest?: () => void;
}

/** Reads a page in slices, and follows its changes until `signal` is aborted. */
export class Watch {
  readonly scan: Scan;
  readonly follower: Follower;
  readonly #options: WatchOptions;
  readonly #budget = new Budget(performance.now());
  readonly #pump: Pump;
  /** The first reading is not paid from the budget for changes. */
  #first = true;
  #settled = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    const { document, names, known, taker, reachShadow, own, signal, isPlain, near, onTreeChange } = options;
    this.#pump = startPump({ document, signal, step: (hasTime) => this.#step(hasTime) });
    this.scan = new Scan({
      document,
      names,
      known,
      taker,
      reachShadow,
      own,
      onRoot: (root) => this.follower.observe(root),
      ...(isPlain && { isPlain }),
      ...(onTreeChange && { onTreeChange }),
    });
    this.follower = new Follower({
      known,
      scan: this.scan,
      budget: this.#budget,
      wake: (delay) => this.#wake(delay),
      near: near ?? (() => []),
    });
    this.follower.listen(document.defaultView as Window, signal);
    signal.addEventListener('abort', () => this.follower.stop(), { once: true });
  }

  /** Whether everything is read, and nothing is under way. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Reads everything again. */
  rescan(): void {
    this.scan.begin();
    this.#wake();
  }

  /** Reads blocks again. */
  readAgain(blocks: Iterable<Block>): void {
    for (const block of blocks) this.scan.markDirty(block);
    this.#wake();
  }

  #wake(delay?: number): void {
    this.#settled = false;
    this.#pump.wake(delay);
  }

  #step(hasTime: () => boolean): Left {
    const { signal, onStep, onRest } = this.#options;
    const start = performance.now();
    const wait = this.follower.prepare();
    const goesOn = () => !signal.aborted && hasTime();
    const more = this.scan.step(goesOn) || this.follower.looks.goOn(goesOn);
    this.follower.mind();
    const restyled = onStep?.() ?? false;
    if (!this.#first) this.#budget.spend(performance.now() - start, performance.now());
    if (more) return restyled ? 'more-after-frame' : 'more';
    this.#first = false;
    this.follower.rest();
    if (wait > 0) return { after: wait };
    this.#settled = true;
    onRest?.();
    return 'nothing';
  }
}
