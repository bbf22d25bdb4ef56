import { stretchOf } from '../text/run.ts';
import type { Block } from '../text/places.ts';
import type { Spot } from './density.ts';
import { Near } from './near.ts';
import { HIGHLIGHT, HIGHLIGHT_HERE } from './sheet.ts';

/**
 * Most marks registered at once. Every registered mark costs the page in every frame, so only those in
 * or near the viewport are registered, and never more than this.
 */
export const MARK_LIMIT = 200;

/** How long a mention stays lit after the reader asked to be shown it, in ms. */
const HERE_TIME = 1_600;

export interface MarksOptions {
  readonly window: Window & typeof globalThis;
  readonly underlined: (block: Block) => readonly Spot[];
  readonly onNear: (blocks: ReadonlySet<Block>) => void;
}

/**
 * The underlines. What is registered with the browser follows from our own map and can be made again at
 * any time; nothing is read back from the registry, which belongs to the page.
 */
export class Marks {
  readonly #window: Window & typeof globalThis;
  readonly #underlined: MarksOptions['underlined'];
  /** Made with the first mark: most pages have none. */
  #made: Highlight | undefined;
  readonly #near: Near;
  readonly #wanted = new Map<Block, readonly Spot[]>();
  readonly #registered = new Map<Block, readonly StaticRange[]>();
  #size = 0;
  #active: StaticRange | undefined;

  constructor({ window, underlined, onNear }: MarksOptions) {
    this.#window = window;
    this.#underlined = underlined;
    this.#near = new Near((blocks) => {
      for (const block of blocks) this.#place(block);
      this.ensure();
      onNear(blocks);
    });
  }

  get #highlight(): Highlight {
    return (this.#made ??= new this.#window.Highlight());
  }

  /** How many marks are registered now. */
  get size(): number {
    return this.#size;
  }

  /** The blocks with marks in the viewport, or near it. */
  near(): Iterable<Block> {
    return this.#near.blocks();
  }

  /** Follows what changed in the given blocks. */
  update(blocks: ReadonlySet<Block>): void {
    for (const block of blocks) {
      const spots = this.#underlined(block);
      this.#withdraw(block);
      if (spots.length === 0) {
        if (this.#wanted.delete(block)) this.#near.unwatch(block);
        continue;
      }
      // What changed may stand elsewhere now.
      if (!this.#wanted.has(block) || !this.#near.isNear(block)) this.#near.watch(block);
      this.#wanted.set(block, spots);
      this.#place(block);
    }
    this.ensure();
  }

  /** Marks the mention that the pointer rests on, underlined or not. */
  setActive(spot: Spot | undefined): void {
    if (this.#active) this.#made?.delete(this.#active);
    this.#active = spot && this.#range(spot);
    if (this.#active) this.#highlight.add(this.#active);
    this.ensure();
  }

  /** Lights a mention for a moment. */
  show(spot: Spot): void {
    const { highlights } = this.#window.CSS;
    highlights.set(HIGHLIGHT_HERE, new this.#window.Highlight(this.#range(spot)));
    this.#window.setTimeout(() => highlights.delete(HIGHLIGHT_HERE), HERE_TIME);
  }

  /** Registers again what the page has cleared. */
  ensure(): void {
    const { highlights } = this.#window.CSS;
    const size = this.#size + (this.#active ? 1 : 0);
    if (size === 0) {
      if (this.#made) highlights.delete(HIGHLIGHT);
      return;
    }
    if (this.#highlight.size !== size) {
      this.#highlight.clear();
      for (const ranges of this.#registered.values()) for (const range of ranges) this.#highlight.add(range);
      if (this.#active) this.#highlight.add(this.#active);
    }
    if (highlights.get(HIGHLIGHT) !== this.#highlight) highlights.set(HIGHLIGHT, this.#highlight);
  }

  stop(): void {
    this.#near.stop();
    // A card that closes after this still tells that its name is active no more: nothing may come back.
    this.#registered.clear();
    this.#size = 0;
    this.#active = undefined;
    this.#made?.clear();
    this.#window.CSS.highlights.delete(HIGHLIGHT);
    this.#window.CSS.highlights.delete(HIGHLIGHT_HERE);
  }

  /** Registers the marks of a block that is near, and withdraws those of one that is not. */
  #place(block: Block): void {
    const spots = this.#wanted.get(block);
    if (!spots || !this.#near.isNear(block)) {
      this.#withdraw(block);
      return;
    }
    if (this.#registered.has(block) || this.#size + spots.length > MARK_LIMIT) return;
    const ranges = spots.map((spot) => this.#range(spot));
    this.#registered.set(block, ranges);
    this.#size += ranges.length;
    for (const range of ranges) this.#highlight.add(range);
  }

  #withdraw(block: Block): void {
    const ranges = this.#registered.get(block);
    if (!ranges) return;
    this.#registered.delete(block);
    this.#size -= ranges.length;
    for (const range of ranges) this.#highlight.delete(range);
  }

  #range({ run, mention }: Spot): StaticRange {
    return new this.#window.StaticRange(stretchOf(run.run, mention.start, mention.end));
  }
}
