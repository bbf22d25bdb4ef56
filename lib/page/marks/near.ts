import { elementOf, type Block } from '../text/places.ts';
import { Far } from './far.ts';

/** So many elements are all observed, for 0.2 to 0.4 ms a look; of more, those that are far away sleep. */
const FEW = 200;

/**
 * Least time, in ms, between two looks of the browser at where a block stands, of which each costs 1 to 2 µs. A look
 * that a frame leaves out comes later by itself. Firefox does not know of it, and looks in every frame.
 */
const LOOKS_APART = 100;

const OBSERVING: IntersectionObserverInit & { readonly delay: number } = {
  // How far around the viewport marks are kept ready.
  rootMargin: '50% 0px',
  delay: LOOKS_APART,
};

/** So many elements are asked about at once: what follows from an answer takes 20 to 100 µs. */
const PORTION = 64;

/**
 * A change of marks has the browser paint the page anew, so while blocks come and go without a rest, as when
 * the page is scrolled fast, they are told of together: when so many ms have passed without one, more than lie between
 * two looks,
 */
const REST = 150;
/** or so many since the first of them: one turn of a wheel, or one swipe, is over by then. */
const PATIENCE = 700;

/** Tells which blocks are in or near the viewport. */
export class Near {
  readonly #onChange: (blocks: ReadonlySet<Block>) => void;
  /** Made for the first block: most pages have none. */
  #observer: IntersectionObserver | undefined;
  #far: Far | undefined;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Set<Block>();
  /** Blocks whose first answer is awaited. */
  readonly #fresh = new Set<Element>();
  /** Elements that the observer is to be asked about when it has answered others. */
  readonly #queue = new Set<Element>();
  /** Elements that it was asked about, and has not answered. */
  readonly #asked = new Set<Element>();
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

  /** Those that are near. */
  blocks(): Iterable<Block> {
    return this.#near.values();
  }

  /** Begins to watch a block, or asks anew where it stands. */
  watch(block: Block): void {
    const element = elementOf(block);
    const blocks = this.#blocks.get(element) ?? new Set();
    blocks.add(block);
    this.#blocks.set(element, blocks);
    this.#fresh.add(element);
    this.#ask([element]);
  }

  unwatch(block: Block): void {
    const element = elementOf(block);
    const blocks = this.#blocks.get(element);
    this.#near.delete(block);
    this.#news.delete(block);
    if (!blocks?.delete(block) || blocks.size > 0) return;
    this.#blocks.delete(element);
    this.#fresh.delete(element);
    this.#far?.leave(element);
    this.#letBe(element);
    this.#askNext();
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#far?.stop();
    clearTimeout(this.#timer);
  }

  /** Has the browser answer soon, also for what is observed already. */
  #ask(elements: Iterable<Element>): void {
    for (const element of elements) this.#queue.add(element);
    this.#askNext();
  }

  #askNext(): void {
    for (const element of this.#queue) {
      if (this.#asked.size >= PORTION) return;
      this.#queue.delete(element);
      this.#asked.add(element);
      const observer = (this.#observer ??= new IntersectionObserver(
        (entries) => this.#take(entries),
        OBSERVING,
      ));
      observer.unobserve(element);
      observer.observe(element);
    }
  }

  #letBe(element: Element): void {
    this.#queue.delete(element);
    this.#asked.delete(element);
    this.#observer?.unobserve(element);
  }

  /** Lets elements sleep that are not near, if there are many. */
  #letSleep(far: ReadonlyMap<Element, DOMRectReadOnly>): void {
    if (this.#blocks.size <= FEW || !marginsCount()) return;
    if (!this.#far) {
      this.#far = new Far({
        ask: (elements) => this.#ask(elements),
        sleep: (element) => this.#sleep(element),
      });
      // Those that were few have been let be until now.
      this.#ask(this.#blocks.keys());
      // What follows asks for styles. Having the first one ready takes the browser 10 ms and more: that is done by itself.
      getComputedStyle(document.documentElement);
      return;
    }
    for (const element of this.#far.letSleep(far)) this.#letBe(element);
  }

  #sleep(element: Element): boolean {
    for (const block of this.#blocks.get(element) ?? [])
      if (this.#news.get(block) ?? this.#near.has(block)) return false;
    this.#letBe(element);
    return true;
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    let isUrgent = false;
    const far = new Map<Element, DOMRectReadOnly>();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      this.#asked.delete(target);
      // What is found in view is marked at once.
      const isFresh = this.#fresh.delete(target);
      isUrgent ||= isFresh && isIntersecting;
      const blocks = this.#blocks.get(target);
      if (isIntersecting) far.delete(target);
      else if (blocks) far.set(target, boundingClientRect);
      for (const block of blocks ?? []) {
        if (isIntersecting === this.#near.has(block)) this.#news.delete(block);
        else this.#news.set(block, isIntersecting);
      }
    }
    this.#letSleep(far);
    this.#askNext();
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

/** Margins around the viewport are no use in frames of another site: guards there would wake too late. */
function marginsCount(): boolean {
  try {
    return window.top?.document !== undefined;
  } catch {
    return false;
  }
}
