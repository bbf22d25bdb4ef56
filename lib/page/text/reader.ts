import { cutLength, RUN_LIMIT } from './cut.ts';
import { joinBetween } from './join.ts';
import { isElement, type Block, type Place, type Places } from './places.ts';
import type { Piece, TextRun } from './run.ts';

/** How many text nodes are visited between two looks at the clock. */
const NODES_BETWEEN_LOOKS = 32;

const WORDY = /[\p{L}\p{N}]/u;

export interface ReadStep {
  readonly places: Places;
  /** Takes a run; what it costs counts. The run is only valid during the call unless `keep` is called. */
  readonly take: (run: TextRun) => void;
  /** Whether there is time left; asked now and then. */
  readonly hasTime: () => boolean;
}

/**
 * Reads the text under a root as runs, in document order, in as many steps as it takes. Only text nodes
 * are walked, each once; parents are asked by `Places`. With `only`, the text of one block without the
 * blocks inside it.
 */
export class RunReader {
  readonly #walker: TreeWalker;
  readonly #only: Block | undefined;
  #block: Block | undefined;
  #pieces: Piece[] = [];
  #text = '';
  #blank = false;
  #stopped = false;
  #abandoned = new Set<Block>();
  /** Rest of a text node that is too long for one run. */
  #rest: { node: Text; data: string; offset: number } | undefined;

  constructor(root: Node, only?: Block) {
    this.#walker = root.ownerDocument
      ? root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      : (root as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.#only = only;
  }

  /** Where the reader stands. */
  get position(): Node {
    return this.#walker.currentNode;
  }

  /** Goes on from another node of the root; the run under construction is given up. */
  goTo(node: Node): void {
    this.abandonRun();
    this.#walker.currentNode = node;
  }

  /** Reads no further. */
  stop(): void {
    this.abandonRun();
    this.#stopped = true;
  }

  /** Whether the run under construction belongs to a block that holds the node. */
  isReading(node: Node): boolean {
    return this.#pieces.length > 0 || this.#rest ? (this.#block?.contains(node) ?? false) : false;
  }

  /** The tree has changed: gives up the run under construction. Whoever saw the change reads its block. */
  abandonRun(): void {
    if (this.#block) this.#abandoned.add(this.#block);
    this.#block = undefined;
    this.#rest = undefined;
    this.#clear();
  }

  /** Blocks whose run was given up since the last call; they must be read again as a whole. */
  takeAbandoned(): ReadonlySet<Block> {
    const abandoned = this.#abandoned;
    if (abandoned.size > 0) this.#abandoned = new Set();
    return abandoned;
  }

  /** Reads on until the end (true) or until there is no time (false). */
  read(step: ReadStep): boolean {
    let lastParent: Node | null = null;
    let lastPlace: Place | undefined;
    for (let visited = 1; !this.#stopped; visited++) {
      if (this.#rest && !this.#addRest(step)) return false;
      if (visited % NODES_BETWEEN_LOOKS === 0 && !step.hasTime()) return false;
      const node = this.#walker.nextNode() as Text | null;
      if (!node) {
        this.#flush(step);
        return true;
      }
      const { data } = node;
      if (isBlank(data)) {
        this.#blank = true;
        continue;
      }
      const parent = node.parentNode;
      if (!parent) continue;
      if (parent !== lastParent || !lastPlace) {
        lastParent = parent;
        lastPlace = step.places.of(parent);
      }
      if (this.#only && lastPlace.block !== this.#only) this.#passNested(parent, step.places);
      else if (!lastPlace.skip && !lastPlace.aside) this.#add(node, data, lastPlace.block, step);
    }
    return true;
  }

  #add(node: Text, data: string, block: Block, step: ReadStep): void {
    const previous = this.#pieces.at(-1)?.node;
    if (previous) {
      const join =
        block === this.#block
          ? joinBetween(step.places, {
              from: previous,
              to: node,
              blank: this.#blank,
              tight: isWordy(this.#text, data),
            })
          : undefined;
      if (join === undefined || this.#text.length > RUN_LIMIT) this.#flush(step);
      else this.#text += join;
    }
    this.#blank = false;
    this.#block = block;
    if (data.length > RUN_LIMIT) {
      this.#flush(step);
      this.#rest = { node, data, offset: 0 };
    } else {
      this.#push(node, data, 0);
    }
  }

  /** Takes the rest of a long node, part by part. False if there was no time to finish. */
  #addRest(step: ReadStep): boolean {
    for (let rest = this.#rest; rest; rest = this.#rest) {
      if (!step.hasTime()) return false;
      const length = cutLength(rest.data, rest.offset);
      this.#push(rest.node, rest.data.slice(rest.offset, rest.offset + length), rest.offset);
      const offset = rest.offset + length;
      const more = offset < rest.data.length;
      this.#rest = more ? { ...rest, offset } : undefined;
      if (more) this.#flush(step);
    }
    return true;
  }

  #push(node: Text, part: string, offset: number): void {
    this.#pieces.push({ node, offset, start: this.#text.length, length: part.length });
    this.#text += part;
  }

  #flush({ take }: ReadStep): void {
    if (this.#pieces.length > 0 && this.#block) {
      take({ block: this.#block, text: this.#text, pieces: this.#pieces });
    }
    this.#clear();
  }

  #clear(): void {
    this.#pieces = [];
    this.#text = '';
    this.#blank = false;
  }

  /** Jumps behind the outermost nested block around `parent`. */
  #passNested(parent: Node, places: Places): void {
    let nested: Node = parent;
    for (let node: Node | null = parent; node && node !== this.#only; node = node.parentNode) {
      if (isElement(node) && places.of(node).block === node) nested = node;
    }
    let last = nested;
    while (last.lastChild) last = last.lastChild;
    this.#walker.currentNode = last;
  }
}

function isBlank(data: string): boolean {
  const unit = data.charCodeAt(0);
  if (unit > 0x20 && unit !== 0xa0 && unit < 0x1680) return false;
  return !/\S/.test(data);
}

function isWordy(before: string, after: string): boolean {
  return WORDY.test(before.slice(-1)) && WORDY.test(after.slice(0, 1));
}
