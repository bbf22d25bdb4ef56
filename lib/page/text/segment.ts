import { isElement } from './places.ts';
import type { Piece } from './pieces.ts';
import type { Point } from './run.ts';

/** So much of a segment is looked at again with the next one: a name may have begun there. */
const OVERLAP = 1_024;

interface PlacedPiece {
  readonly node: Text | Element;
  /** Where the node's text begins in the segment's; before it if only an end of the node is in it. */
  readonly start: number;
}

/** Pieces that follow each other, as one text, and the way back from a place in it to a text node. */
export class Segment {
  readonly #pieces: PlacedPiece[] = [];
  #text = '';
  /** The node that was found last, in which piece it is, and where its text begins. */
  #node: Node | undefined;
  #piece = 0;
  #start = 0;

  get text(): string {
    return this.#text;
  }

  /** The node with which it begins. */
  get first(): Node | undefined {
    return this.#pieces[0]?.node;
  }

  add({ node, text }: Piece): void {
    this.#pieces.push({ node, start: this.#text.length });
    this.#text += text;
  }

  /** A segment that begins with the end of this one. */
  carry(): Segment {
    const next = new Segment();
    const cut = this.#text.length - OVERLAP;
    const from = Math.max(
      0,
      this.#pieces.findLastIndex(({ start }) => start <= cut),
    );
    const first = this.#pieces[from];
    if (!first) return next;
    // Of a text that is longer than all others only the end is kept.
    const begin = isElement(first.node) ? first.start : Math.max(0, first.start, cut);
    for (const { node, start } of this.#pieces.slice(from)) next.#pieces.push({ node, start: start - begin });
    next.#text = this.#text.slice(begin);
    return next;
  }

  /**
   * The text node that holds a place of the text; `undefined` if the tree is not what it was, `null` if there was no
   * time to find it: the next call goes on.
   */
  locate(at: number, hasTime: () => boolean): Point | undefined | null {
    let piece = this.#piece;
    if (!this.#node || at < this.#start) {
      while (piece > 0 && (this.#pieces[piece]?.start ?? 0) > at) piece -= 1;
      this.#goTo(piece);
    }
    while ((this.#pieces[piece + 1]?.start ?? Infinity) <= at) piece += 1;
    if (piece !== this.#piece) this.#goTo(piece);
    const top = this.#pieces[piece];
    if (!top) return undefined;
    const { node: topNode, start: topStart } = top;
    const topLength = (this.#pieces[piece + 1]?.start ?? this.#text.length) - topStart;
    let node = this.#node;
    let start = this.#start;
    let isLate = false;
    while (node && !isLate) {
      // What stands in a large element would take long to be put together once more.
      const length = node === topNode ? topLength : lengthOf(node);
      if (at < start + length) {
        if (node.nodeType === 3) break;
        node = node.firstChild ?? undefined;
      } else {
        start += length;
        node = following(node, topNode);
        isLate = node !== undefined && !hasTime();
      }
    }
    this.#node = node;
    this.#start = start;
    return isLate ? null : node && { node: node as Text, offset: at - start };
  }

  #goTo(piece: number): void {
    this.#piece = piece;
    this.#node = this.#pieces[piece]?.node;
    this.#start = this.#pieces[piece]?.start ?? 0;
  }
}

function lengthOf(node: Node): number {
  const { nodeType } = node;
  if (nodeType === 3) return (node as Text).length;
  return nodeType === 1 ? (node as Element).textContent.length : 0;
}

function following(from: Node, top: Node): Node | undefined {
  for (let node: Node | null = from; node && node !== top; node = node.parentNode) {
    const next = node.nextSibling;
    if (next) return next;
  }
  return undefined;
}
