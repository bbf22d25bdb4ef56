import { siftJoined, standsApart, type FirstStage } from '../../detect/index.ts';
import { LONGEST_PIECE, Pieces } from './pieces.ts';
import type { Block, Places } from './places.ts';
import { Segment } from './segment.ts';

/** Text that is looked through at once, in UTF-16 units: a few tenths of a millisecond, */
const PART = 65_536;
/** and the same with very many names, by code that takes long until it is compiled. */
const PART_OF_MANY = 8_192;
/** A piece of a name that was begun in the part before. */
const PART_OVERLAP = 64;
/**
 * A segment is as long as a piece may be, of a page that changes before it is done with half as long each time, down to
 * so many UTF-16 units: it is begun anew with each change, and must come to its end between two of them.
 */
const SHORTEST_SEGMENT = 4_096;
const NOWHERE = { start: 0, end: 0 };

export interface FindStep {
  readonly places: Places;
  /** Whether there is time left; asked now and then. */
  readonly hasTime: () => boolean;
  /** Whether a block is looked at; the rest is somebody else's. */
  readonly covers: (block: Block) => boolean;
}

/**
 * Finds the blocks under a root that may hold names, without visiting the text nodes of others: texts are looked through as the
 * browser joins them, and nodes are looked for only where a name may stand.
 */
export class Sifter {
  readonly #names: FirstStage;
  readonly #root: Node;
  readonly #pieces: Pieces;
  readonly #found = new WeakSet<Block>();
  #segment = new Segment();
  /** So much is put together at once. */
  #enough = LONGEST_PIECE;
  /** How far the segment was looked through; `undefined` while it is put together. */
  #sifted: number | undefined;
  /** Starts and ends of what was found in the segment, and how many of these numbers were seen to. */
  #hits: readonly number[] = [];
  #seen = 0;
  /** A text of which nothing more need be known: it is decided whether its block is read. */
  #done = NOWHERE;
  /** How long the beginning of the segment is that was looked through with the one before. */
  #known = 0;
  #position: Node | undefined;
  #stopped = false;

  constructor(root: Node, names: FirstStage) {
    this.#root = root;
    this.#names = names;
    this.#pieces = new Pieces(root);
  }

  /** Where it stands. */
  get position(): Node {
    return this.#position ?? this.#pieces.position;
  }

  /** Goes on from another node of the root. */
  goTo(node: Node): void {
    this.#pieces.goTo(node);
  }

  /** Something changed under the root. */
  onChange(): void {
    this.#restart();
  }

  /** `removed` was taken out; `before` is the last node that stood in front of it. */
  onRemoval(removed: Node, before: Node): void {
    if (removed.contains(this.#root)) this.#stopped = true;
    this.#restart();
    if (removed.contains(this.#pieces.position)) this.#pieces.goBehind(before);
  }

  /** The next block that may hold names, each once; `undefined` at the end, `null` if there is no time. */
  next(step: FindStep): Block | undefined | null {
    while (!this.#stopped) {
      if (this.#seen < this.#hits.length) {
        if (!step.hasTime()) return null;
        const start = this.#hits[this.#seen] ?? 0;
        const end = this.#hits[this.#seen + 1] ?? 0;
        const isDone = start >= this.#done.start && end <= this.#done.end;
        const block = isDone ? undefined : this.#blockAt(start, end, step);
        if (block === null) return null;
        this.#seen += 2;
        if (block) return block;
      } else if (this.#sifted !== undefined) {
        if (!step.hasTime()) return null;
        this.#siftPart(this.#sifted);
      } else if (!this.#gather(step)) {
        return null;
      } else if (this.#segment.text.length <= this.#known) {
        return undefined;
      } else {
        this.#sifted = Math.max(0, this.#known - PART_OVERLAP);
      }
    }
    return undefined;
  }

  /**
   * Puts the next segment together. With each text, the browser may begin to collect for some milliseconds: the clock
   * is looked at every time. @returns whether there was time for it
   */
  #gather({ hasTime }: FindStep): boolean {
    const enough = this.#known + this.#enough;
    while (this.#segment.text.length < enough) {
      if (!hasTime()) return false;
      const piece = this.#pieces.next();
      if (piece === undefined) return true;
      if (piece?.text) this.#segment.add(piece);
    }
    return true;
  }

  #siftPart(from: number): void {
    const { text } = this.#segment;
    if (from >= text.length) {
      this.#enough = Math.min(LONGEST_PIECE, this.#enough * 2);
      this.#begin(this.#segment.carry());
      return;
    }
    const end = Math.min(text.length, from + (this.#names.sieve ? PART : PART_OF_MANY));
    this.#hits = siftJoined(this.#names, text, Math.max(0, from - PART_OVERLAP), end);
    this.#seen = 0;
    this.#sifted = end;
  }

  #blockAt(start: number, end: number, { places, covers, hasTime }: FindStep): Block | undefined | null {
    const point = this.#segment.locate(start, hasTime);
    if (!point) return point;
    const { node, offset } = point;
    const parent = node.parentNode;
    if (!parent) return undefined;
    this.#position = node;
    const behind = offset + end - start;
    // A sign that may hide letters stands by itself. What else stands in one text node has its neighbours there.
    if (end - start > 1 && behind <= node.length && !standsApart(node.data, offset, behind)) return undefined;
    this.#done = { start: start - offset, end: start - offset + node.length };
    const { block, skip, aside } = places.of(parent);
    if (skip || aside || this.#found.has(block) || !covers(block)) return undefined;
    this.#found.add(block);
    return block;
  }

  /** The tree is another: places in the text no longer tell nodes. */
  #restart(): void {
    this.#pieces.forget();
    const { first } = this.#segment;
    if (!first) return;
    this.#enough = Math.max(SHORTEST_SEGMENT, this.#enough / 2);
    this.#pieces.goTo(first);
    this.#begin(new Segment());
  }

  #begin(segment: Segment): void {
    this.#segment = segment;
    this.#known = segment.text.length;
    this.#sifted = undefined;
    this.#hits = [];
    this.#seen = 0;
    this.#done = NOWHERE;
    this.#position = undefined;
  }
}
