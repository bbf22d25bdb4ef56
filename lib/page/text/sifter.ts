import { siftJoined, standsApart, type Sieve } from '../../detect/index.ts';
import type { Finder, FindStep } from './finder.ts';
import { LONGEST_PIECE, Pieces } from './pieces.ts';
import type { Block } from './places.ts';
import { Segment } from './segment.ts';

/** Text that is looked through at once, in UTF-16 units: a few tenths of a millisecond. */
const PART = 65_536;
/** A piece of a name that was begun in the part before. */
const PART_OVERLAP = 64;
const NOWHERE = { start: 0, end: 0 };

/**
 * Finds the blocks that may hold names without visiting the text nodes of others: texts are looked through as the
 * browser joins them, and nodes are looked for only where a name may stand.
 */
export class Sifter implements Finder {
  readonly #sieve: Sieve;
  readonly #root: Node;
  readonly #pieces: Pieces;
  readonly #found = new WeakSet<Block>();
  #segment = new Segment();
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

  constructor(root: Node, sieve: Sieve) {
    this.#root = root;
    this.#sieve = sieve;
    this.#pieces = new Pieces(root);
  }

  get position(): Node {
    return this.#position ?? this.#pieces.position;
  }

  /** A longer name may begin before one that was seen. */
  readonly likely = undefined;

  goTo(node: Node): void {
    this.#pieces.goTo(node);
  }

  passed(): void {}

  onChange(): void {
    this.#restart();
  }

  onRemoval(removed: Node, before: Node): void {
    if (removed.contains(this.#root)) this.#stopped = true;
    this.#restart();
    if (removed.contains(this.#pieces.position)) this.#pieces.goBehind(before);
  }

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
    const enough = this.#known + LONGEST_PIECE;
    while (this.#segment.text.length < enough) {
      if (!hasTime()) return false;
      const piece = this.#pieces.next();
      if (piece === undefined) return true;
      if (piece) this.#segment.add(piece);
    }
    return true;
  }

  #siftPart(from: number): void {
    const { text } = this.#segment;
    if (from >= text.length) {
      this.#begin(this.#segment.carry());
      return;
    }
    const end = Math.min(text.length, from + PART);
    this.#hits = siftJoined(this.#sieve, text, Math.max(0, from - PART_OVERLAP), end);
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
