import { mayHoldPart, mayJoin, Seam, type FirstStage } from '../../detect/index.ts';
import { isBlank } from './blank.ts';
import type { Block, Places } from './places.ts';
import type { Point } from './run.ts';

/** How many text nodes are visited between two looks at the clock. */
const NODES_BETWEEN_LOOKS = 32;
/** Text that is looked through at once, in UTF-16 units: a few tenths of a millisecond. */
const PART = 65_536;
/** From this length on, asking whether a text is prose costs less than looking through it: most are. */
const LONG = 2_048;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

export interface FindStep {
  readonly places: Places;
  /** Whether there is time left; asked now and then. */
  readonly hasTime: () => boolean;
  /** Whether a block is looked at; the rest is somebody else's. */
  readonly covers: (block: Block) => boolean;
}

/** Finds the blocks under a root that may hold names. */
export interface Finder {
  /** Where the finder stands. */
  readonly position: Node;
  /** Where the first name of the block that was found last may begin; `undefined` if that may be anywhere. */
  readonly likely: Point | undefined;
  /** The next block that may hold names, each once; `undefined` at the end, `null` if there is no time. */
  readonly next: (step: FindStep) => Block | undefined | null;
  /** Goes on from another node of the root. */
  readonly goTo: (node: Node) => void;
  /** Everything up to a node was read. */
  readonly passed: (node: Node) => void;
  /** Something changed under the root. */
  readonly onChange: () => void;
  /** `removed` was taken out; `before` is the last node that stood in front of it. */
  readonly onRemoval: (removed: Node, before: Node) => void;
}

/**
 * Walks the text nodes under a root, each once, and finds the blocks that may hold names. Nearly all text
 * has none, so that nothing else is asked of it: no parent, no style. Names that are broken over nodes are
 * seen by their seams, whatever stands between two texts.
 */
export class BlockFinder implements Finder {
  readonly #index: FirstStage;
  readonly #root: Node;
  readonly #walker: TreeWalker;
  readonly #seam = new Seam();
  readonly #found = new WeakSet<Block>();
  /** A text node that is too long to be looked through at once. */
  #rest: { readonly node: Text; readonly data: string; readonly offset: number } | undefined;
  /** A text at whose end a name may begin that goes on in the next text of its block. */
  #open: Text | undefined;
  /** Where in the block that was found last a name may begin, before which none does; unknown if it is broken. */
  #likely: Point | undefined;
  #visited = 0;
  #stopped = false;

  constructor(root: Node, index: FirstStage) {
    this.#index = index;
    this.#root = root;
    this.#walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  }

  get position(): Node {
    return this.#walker.currentNode;
  }

  get likely(): Point | undefined {
    return this.#likely;
  }

  goTo(node: Node): void {
    this.#rest = undefined;
    this.#open = undefined;
    this.#seam.close();
    this.#walker.currentNode = node;
  }

  passed(node: Node): void {
    this.goTo(node);
  }

  /** A walk goes on whatever came or is another; that is read by itself. */
  onChange(): void {}

  onRemoval(removed: Node, before: Node): void {
    if (!removed.contains(this.position)) return;
    if (removed.contains(this.#root)) this.#stopped = true;
    else this.goTo(before);
  }

  next(step: FindStep): Block | undefined | null {
    if (this.#stopped) return undefined;
    const index = this.#index;
    const seam = this.#seam;
    const walker = this.#walker;
    for (;;) {
      if (this.#rest) {
        if (!step.hasTime()) return null;
        const block = this.#siftPart(this.#rest, step);
        if (block) return block;
        continue;
      }
      this.#visited += 1;
      if (this.#visited % NODES_BETWEEN_LOOKS === 0 && !step.hasTime()) return null;
      const node = walker.nextNode() as Text | null;
      if (!node) return undefined;
      const { data } = node;
      const unit = data.charCodeAt(0);
      // Nearly all that is no white space begins with a plain letter.
      if (!(unit > SPACE && unit < NO_BREAK_SPACE) && isBlank(data)) {
        // Scripts leave empty nodes in the middle of words.
        if (data !== '') seam.close();
        continue;
      }
      if (this.#open || seam.count > 0 || seam.previous !== 0 || data.length > LONG) {
        if (!isProse(node, step.places)) continue;
        const block = this.#open && this.#goesOn(this.#open, node, step);
        if (block) return block;
        if (data.length > PART) {
          this.#rest = { node, data, offset: 0 };
          continue;
        }
      }
      if (mayHoldPart(index, data, seam)) {
        const block = this.#toRead(node, step, seam.place);
        if (block) return block;
      }
      this.#open = seam.goesOn ? node : undefined;
    }
  }

  /** The block of a text that was left open, if the next text stands in it too. */
  #goesOn(open: Text, next: Text, step: FindStep): Block | undefined {
    this.#open = undefined;
    const [before, after] = [open.parentNode, next.parentNode];
    if (!before || !after || step.places.of(before).block !== step.places.of(after).block) return undefined;
    return mayJoin(this.#index, open.data, next.data) ? this.#toRead(open, step) : undefined;
  }

  #siftPart(
    { node, data, offset }: { node: Text; data: string; offset: number },
    step: FindStep,
  ): Block | undefined {
    const end = offset + PART;
    this.#rest = end < data.length ? { node, data, offset: end } : undefined;
    const mayHold = mayHoldPart(this.#index, data.slice(offset, end), this.#seam);
    if (!mayHold && this.#seam.goesOn && !this.#rest) this.#open = node;
    return mayHold || (this.#seam.goesOn && this.#rest) ? this.#toRead(node, step) : undefined;
  }

  #toRead(node: Text, { places, covers }: FindStep, place = 0): Block | undefined {
    const parent = node.parentNode;
    if (!parent) return undefined;
    const { block, skip, aside } = places.of(parent);
    if (skip || aside || this.#found.has(block) || !covers(block)) return undefined;
    this.#found.add(block);
    this.#rest = undefined;
    this.#likely = place > 0 ? { node, offset: place } : undefined;
    return block;
  }
}

/** Whether a text counts; text between others that does not count leaves their seam open. */
function isProse({ parentNode }: Text, places: Places): boolean {
  if (!parentNode) return false;
  const { skip, aside } = places.of(parentNode);
  return !skip && !aside;
}
