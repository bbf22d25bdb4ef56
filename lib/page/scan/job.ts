import { RunReader } from '../text/reader.ts';
import type { Block } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';

/** A subtree or a single block being read. */
export interface Job {
  readonly root: Node;
  /** Later passes know better than earlier ones. */
  readonly pass: number;
  readonly reader: RunReader;
  /** Whether a block is read as a whole; a name in another one is left to whoever reads that. */
  readonly covers: (block: Block) => boolean;
  /** Whether a run stands so far on that the rest may wait for another job. */
  readonly isBeyond?: (run: TextRun) => boolean;
}

/** The own text of one block. */
export function blockJob(block: Block, pass: number): Job {
  return { root: block, pass, reader: new RunReader(block, block), covers: () => true };
}

/** Everything under a root. */
export function subtreeJob(root: Node, pass: number): Job {
  return { root, pass, reader: new RunReader(root), covers: (block) => root.contains(block) };
}

/** What is on the screen, from a block that is seen now to one screen below the last. */
export function visibleJob(document: Document, start: Element, pass: number): Job {
  const reader = new RunReader(document);
  reader.goTo(start);
  const limit = 2 * (document.defaultView?.innerHeight ?? 0);
  return {
    root: document,
    pass,
    reader,
    covers: (block) => block === start || !block.contains(start),
    isBeyond: ({ block }) => block.nodeType === 1 && (block as Element).getBoundingClientRect().top > limit,
  };
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
