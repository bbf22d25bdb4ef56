import type { KnownBlock } from '../known/known.ts';
import type { Block } from '../text/places.ts';
import type { Budget } from '../work/budget.ts';
import { Looks } from './looks.ts';
import { Restyle, RESTYLE_DELAY } from './restyle.ts';
import type { Findings, Root, Scan } from './scan.ts';

/** Changes within so many ms are read together. */
const BATCH_DELAY = 16;

/** So many nodes are noted: in a hidden tab nobody comes to read them for hours, and each is kept in memory. */
const MOST_NOTED = 8_192;

/** When custom elements that were not ready are looked at again, in ms after everything was read. */
const LATE_LOOKS = [1_000, 4_000, 16_000];

/** What was found on the page. */
export interface Found extends Findings {
  readonly blocks: () => Iterable<KnownBlock>;
  /** How many blocks hold names. */
  readonly size: number;
  readonly get: (block: Block) => KnownBlock | undefined;
  /** Those of which some text could not be read. */
  readonly refused: () => Iterable<Block>;
}

export interface FollowerOptions {
  readonly known: Found;
  readonly scan: Scan;
  readonly budget: Budget;
  readonly wake: (delay?: number) => void;
  /** The blocks with marks on the screen, or near it. */
  readonly near: () => Iterable<Block>;
}

/**
 * Follows a page's changes: one observer for what its text is, one that is mostly asleep for what of it is
 * shown. Both back off when the page never rests.
 */
export class Follower {
  readonly #options: FollowerOptions;
  readonly #observer: MutationObserver;
  readonly #restyle: Restyle;
  readonly looks: Looks;
  #deaf = false;
  #lateLooks = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#onRecords(records));
    const { known, scan, near, wake } = options;
    this.looks = new Looks({
      known,
      near,
      wake,
      onOther: (block) => {
        scan.markDirty(block);
        wake();
      },
    });
    this.#restyle = new Restyle(() => this.looks.want(RESTYLE_DELAY));
  }

  observe(root: Root): void {
    if (this.#deaf) return;
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['contenteditable'],
    });
  }

  /** Reasons to look again that come from the window. */
  listen(window: Window, signal: AbortSignal): void {
    const lookSoon = () => this.looks.want(RESTYLE_DELAY);
    window.addEventListener('resize', lookSoon, { signal, passive: true });
    window.addEventListener(
      'load',
      () => {
        this.#options.scan.searchHosts();
        lookSoon();
      },
      { signal },
    );
  }

  /**
   * Takes in what has changed, if the budget allows.
   * @returns how long the rest must wait, in ms
   */
  prepare(): number {
    const { scan, budget } = this.#options;
    const records = this.#observer.takeRecords();
    if (records.length > 0) scan.collect(records);
    if (this.#deaf) scan.forgetPlaces();
    if (!scan.changes.pending && !this.#deaf && !this.looks.wanted) return 0;
    const now = performance.now();
    const wait = budget.wait(now);
    if (wait > 0) return wait;
    if (this.#deaf) {
      this.#deaf = false;
      budget.resume(now);
      scan.begin();
      for (const root of scan.roots) this.observe(root);
    } else if (scan.changes.pending) {
      scan.absorb();
    }
    if (this.looks.wanted) this.looks.begin();
    return 0;
  }

  /** Something was read or looked at, and what of it is shown may change from now on. */
  mind(): void {
    const { scan, known } = this.#options;
    if (known.size > 0) this.#restyle.arm(scan.roots);
  }

  /** Everything is read. */
  rest(): void {
    const { scan, wake } = this.#options;
    const late = LATE_LOOKS[this.#lateLooks];
    if (late === undefined || !scan.hosts.hasUnready) return;
    this.#lateLooks++;
    setTimeout(() => {
      scan.searchHosts();
      wake();
    }, late);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#restyle.stop();
    this.looks.stop();
  }

  #onRecords(records: readonly MutationRecord[]): void {
    const { scan, budget, wake } = this.#options;
    const start = performance.now();
    scan.collect(records);
    const now = performance.now();
    budget.noteChange(now - start, now);
    if ((budget.wait(now) > 0 && !budget.mayNote) || scan.changes.size > MOST_NOTED) {
      // Even taking note costs too much: read everything again when the page has calmed down.
      scan.changes.clear();
      this.#observer.disconnect();
      this.#deaf = true;
    }
    if (scan.changes.pending || this.#deaf) wake(Math.max(BATCH_DELAY, budget.wait(now)));
  }
}
