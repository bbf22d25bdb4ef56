import { elementOf, type Block } from '../text/places.ts';

/** How far around the viewport marks are kept ready, as an `IntersectionObserver` margin. */
const MARGIN = '50% 0px';

/** Tells which blocks are in or near the viewport. */
export class Near {
  readonly #onChange: (blocks: ReadonlySet<Block>) => void;
  /** Made for the first block: most pages have none. */
  #observer: IntersectionObserver | undefined;
  readonly #blocks = new Map<Element, Set<Block>>();
  readonly #near = new Set<Block>();

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
    this.#observer ??= this.#observe();
    this.#observer.observe(element);
  }

  unwatch(block: Block): void {
    const element = elementOf(block);
    const blocks = this.#blocks.get(element);
    this.#near.delete(block);
    if (!blocks?.delete(block) || blocks.size > 0) return;
    this.#blocks.delete(element);
    this.#observer?.unobserve(element);
  }

  stop(): void {
    this.#observer?.disconnect();
  }

  #observe(): IntersectionObserver {
    return new IntersectionObserver(
      (entries) => {
        const changed = new Set<Block>();
        for (const { target, isIntersecting } of entries) {
          for (const block of this.#blocks.get(target) ?? []) {
            if (isIntersecting === this.#near.has(block)) continue;
            if (isIntersecting) this.#near.add(block);
            else this.#near.delete(block);
            changed.add(block);
          }
        }
        if (changed.size > 0) this.#onChange(changed);
      },
      { rootMargin: MARGIN },
    );
  }
}
