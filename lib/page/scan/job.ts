import type { FirstStage } from '../../detect/index.ts';
import type { Block } from '../text/places.ts';
import { RunReader, soleRun, type ReadStep } from '../text/reader.ts';
import { Sifter } from '../text/sifter.ts';

/** What may be different from job to job. */
interface Extent {
  /** Whether a block is read here; a name in another one is left to whoever reads that. */
  readonly covers: (block: Block) => boolean;
  /** Whether a place stands so far on that the rest may wait for another job. */
  readonly isBeyond?: (node: Node) => boolean;
}

/** A part of the page being read: blocks that may hold names are found, and those are read as runs. */
export class Job {
  readonly root: Node;
  /** Later passes know better than earlier ones. */
  readonly pass: number;
  readonly #extent: Extent;
  readonly #finder: Sifter | undefined;
  #reader: RunReader | undefined;

  private constructor(root: Node, pass: number, reading: Sifter | RunReader, extent: Extent) {
    this.root = root;
    this.pass = pass;
    this.#extent = extent;
    if (reading instanceof RunReader) this.#reader = reading;
    else this.#finder = reading;
  }

  /** The own text of one block. */
  static ofBlock(block: Block, pass: number): Job {
    return new Job(block, pass, new RunReader(block), { covers: () => true });
  }

  /** Everything under a root. */
  static ofTree(root: Node, pass: number, index: FirstStage): Job {
    return new Job(root, pass, new Sifter(root, index), { covers: (block) => root.contains(block) });
  }

  /** What is on the screen, from a block that is seen now to one screen below the last. */
  static ofView(document: Document, start: Element, pass: number, index: FirstStage): Job {
    const finder = new Sifter(document, index);
    finder.goTo(start);
    const limit = 2 * (document.defaultView?.innerHeight ?? 0);
    return new Job(document, pass, finder, {
      covers: (block) => block === start || !block.contains(start),
      isBeyond: ({ parentElement }) => (parentElement?.getBoundingClientRect().top ?? 0) > limit,
    });
  }

  /** Whether its blocks were found by letters of names in them. */
  get isSifted(): boolean {
    return this.#finder !== undefined;
  }

  /** Reads on until the end (true) or until there is no time (false). */
  read(step: ReadStep): boolean {
    const finder = this.#finder;
    for (;;) {
      if (this.#reader) {
        if (!this.#reader.read(step)) return false;
        this.#reader = undefined;
      }
      if (!finder) return true;
      let beyond = false;
      const { covers, isBeyond } = this.#extent;
      const hasTime = isBeyond ? () => !(beyond = isBeyond(finder.position)) && step.hasTime() : step.hasTime;
      const block = finder.next({ places: step.places, hasTime, covers });
      if (!block) return block === undefined || beyond;
      const sole = soleRun(block);
      if (sole) step.take(sole);
      else this.#reader = new RunReader(block);
    }
  }

  /**
   * Something changed at or directly under a node. @returns the block that must be read again, since the
   * run under construction is given up
   */
  onChange(target: Node): Block | undefined {
    this.#finder?.onChange();
    const reader = this.#reader;
    if (!reader?.block.contains(target)) return undefined;
    reader.stop();
    return reader.block;
  }

  /** `removed` was taken out; `before` is the last node that stood in front of it. */
  onRemoval(removed: Node, before: Node): void {
    this.#finder?.onRemoval(removed, before);
    const reader = this.#reader;
    if (!reader || !removed.contains(reader.position)) return;
    if (removed.contains(reader.block)) reader.stop();
    else reader.goTo(before);
  }
}

/** Heights of the screen, as shares, at which a paragraph in view is looked for. */
const PROBES = [0.1, 0.3, 0.5, 0.7];

/** A block in view of a page that is scrolled down; at its top, document order is good enough. */
export function blockInView(document: Document): Element | undefined {
  const window = document.defaultView;
  if (!window || window.scrollY < window.innerHeight / 2) return undefined;
  for (const probe of PROBES) {
    const element = document.elementFromPoint(window.innerWidth / 2, window.innerHeight * probe);
    const block = element?.closest('p, li, td, h1, h2, h3, h4, h5, h6, blockquote, div, section, article');
    if (block) return block;
  }
  return undefined;
}
