import { elementOf, type Block } from '../text/places.ts';

/** How far around the viewport marks are kept ready, as an `IntersectionObserver` margin. */
const MARGIN = '50% 0px';

/**
 * A change of marks has the browser paint the page anew, so while blocks come and go without a rest, as when
 * the page is scrolled fast, they are told of together: when so many ms have passed without one,
 */
const REST = 100;
/** or so many since the first of them: one turn of a wheel, or one swipe, is over by then. */
const PATIENCE = 700;

/** Tells which blocks are in or near the viewport. */
export class Near {
  readonly #onChange: (blocks: ReadonlySet<Block>) => void;
  /** Made for the first block: most pages have none. */
  #observer: IntersectionObserver | undefined;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Set<Block>();
  /** Blocks whose first answer is awaited. */
  readonly #fresh = new Set<Element>();
  /** What has come near (true) or gone away since something was told. */
  readonly #news = new Map<Block, boolean>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when, on the clock of `performance.now()`. */
  #newsSince: number | undefined;

  /** @param onChange is told, in one call, of all blocks that came near or went away */
  constructor(onChange: (blocks: ReadonlySet<Block>) => void) {
    this.#onChange = onChange;
  }

  isNear(block: Block): boolean {
    return this.#near.has(block);
  }

  watch(block: Block): void {
    const element = elementOf(block);
    const blocks = this.#blocks.get(element) ?? new Set();
    blocks.add(block);
    this.#blocks.set(element, blocks);
    this.#fresh.add(element);
    this.#observer ??= this.#observe();
    this.#observer.observe(element);
  }

  unwatch(block: Block): void {
    const element = elementOf(block);
    const blocks = this.#blocks.get(element);
    this.#near.delete(block);
    this.#news.delete(block);
    if (!blocks?.delete(block) || blocks.size > 0) return;
    this.#blocks.delete(element);
    this.#fresh.delete(element);
    this.#observer?.unobserve(element);
  }

  stop(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
  }

  #observe(): IntersectionObserver {
    return new IntersectionObserver((entries) => this.#take(entries), { rootMargin: MARGIN });
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    let isUrgent = false;
    for (const { target, isIntersecting } of entries) {
      // What is found in view is marked at once.
      const isFresh = this.#fresh.delete(target);
      isUrgent ||= isFresh && isIntersecting;
      for (const block of this.#blocks.get(target) ?? []) {
        if (isIntersecting === this.#near.has(block)) this.#news.delete(block);
        else this.#news.set(block, isIntersecting);
      }
    }
    clearTimeout(this.#timer);
    if (this.#news.size === 0) return;
    const now = performance.now();
    this.#newsSince ??= now;
    if (isUrgent) this.#tell();
    else this.#timer = setTimeout(() => this.#tell(), Math.min(REST, this.#newsSince + PATIENCE - now));
  }

  #tell(): void {
    this.#newsSince = undefined;
    const changed = new Set(this.#news.keys());
    for (const [block, isNear] of this.#news) {
      if (isNear) this.#near.add(block);
      else this.#near.delete(block);
    }
    this.#news.clear();
    this.#onChange(changed);
  }
}
