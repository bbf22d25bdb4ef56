import { isBlank } from './blank.ts';
import { cutLength, RUN_LIMIT } from './cut.ts';
import { joinBetween } from './join.ts';
import { isElement, type Block, type Place, type Places } from './places.ts';
import type { Piece, TextRun } from './run.ts';

/** How many text nodes are visited between two looks at the clock. */
const NODES_BETWEEN_LOOKS = 32;

const WORDY = /[\p{L}\p{N}]/u;

export interface ReadStep {
  readonly places: Places;
  /** Takes a run; what it costs counts. */
  readonly take: (run: TextRun) => void;
  /** Whether there is time left; asked now and then. */
  readonly hasTime: () => boolean;
}

/** A block that holds one text and nothing else, as most do, read without a reader. */
export function soleRun(block: Block): TextRun | undefined {
  const node = block.firstChild;
  if (node?.nodeType !== 3 || node.nextSibling) return undefined;
  const { data } = node as Text;
  if (data.length > RUN_LIMIT) return undefined;
  return { block, text: data, pieces: [{ node: node as Text, offset: 0, start: 0, length: data.length }] };
}

/**
 * Reads the text of one block, without the blocks inside it, as runs in document order, in as many steps
 * as it takes. Only text nodes are walked, each once; parents are asked by `Places`.
 */
export class RunReader {
  readonly block: Block;
  readonly #walker: TreeWalker;
  #pieces: Piece[] = [];
  #text = '';
  #blank = false;
  #stopped = false;
  /** Rest of a text node that is too long for one run. */
  #rest: { node: Text; data: string; offset: number } | undefined;

  constructor(block: Block) {
    this.block = block;
    this.#walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  }

  /** Where the reader stands. */
  get position(): Node {
    return this.#walker.currentNode;
  }

  /** Goes on from another node of the block; the run under construction is given up. */
  goTo(node: Node): void {
    this.#rest = undefined;
    this.#clear();
    this.#walker.currentNode = node;
  }

  /** Reads no further. */
  stop(): void {
    this.#stopped = true;
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
      // Scripts leave empty nodes in the middle of words.
      if (data === '') continue;
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
      if (lastPlace.block !== this.block) this.#passNested(parent, step.places);
      else if (!lastPlace.skip && !lastPlace.aside) this.#add(node, data, step);
    }
    return true;
  }

  #add(node: Text, data: string, step: ReadStep): void {
    const previous = this.#pieces.at(-1);
    if (previous) {
      const { node: from, offset, length } = previous;
      const tight = isWordy(from.data.charCodeAt(offset + length - 1)) && isWordy(data.charCodeAt(0));
      const join = joinBetween(step.places, { from, to: node, blank: this.#blank, tight });
      if (join === undefined || this.#isFull(join === '' && tight)) this.#flush(step);
      else this.#text += join;
    }
    this.#blank = false;
    if (data.length > RUN_LIMIT) {
      this.#flush(step);
      this.#rest = { node, data, offset: 0 };
    } else {
      this.#push(node, data, 0);
    }
  }

  /** Whether the run is long enough; one that would be cut inside a word may be a little longer. */
  #isFull(inWord: boolean): boolean {
    return this.#text.length > (inWord ? 2 * RUN_LIMIT : RUN_LIMIT);
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
    if (this.#pieces.length > 0) take({ block: this.block, text: this.#text, pieces: this.#pieces });
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
    for (let node: Node | null = parent; node && node !== this.block; node = node.parentNode) {
      if (isElement(node) && places.of(node).block === node) nested = node;
    }
    let last = nested;
    while (last.lastChild) last = last.lastChild;
    this.#walker.currentNode = last;
  }
}

function isWordy(unit: number): boolean {
  return WORDY.test(String.fromCharCode(unit));
}
