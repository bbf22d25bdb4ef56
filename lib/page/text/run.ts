import type { Block } from './places.ts';

/** A stretch of text nodes that read as one text. */
export interface TextRun {
  readonly block: Block;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The part of a text node that stands in a run. */
export interface Piece {
  readonly node: Text;
  /** Where the part begins in the node's data. */
  readonly offset: number;
  /** Where the part begins in the run's text. */
  readonly start: number;
  readonly length: number;
}

/** A place in the document's text. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** Two points as ranges want them. */
export interface Stretch {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** The nodes and offsets of `start`–`end` of a run's text, which must begin and end inside pieces. */
export function stretchOf(run: TextRun, start: number, end: number): Stretch {
  const first = pointAt(run, start);
  const last = pointAt(run, end - 1);
  return {
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset + 1,
  };
}

function pointAt(run: TextRun, at: number): Point {
  const { pieces } = run;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) throw new RangeError('a run without text has no points');
  return { node: piece.node, offset: piece.offset + Math.min(at - piece.start, piece.length) };
}

/** Where a point of the document stands in a run's text, or -1. A point at either end counts as inside. */
export function indexOfPoint(run: TextRun, { node, offset }: Point): number {
  for (const piece of run.pieces) {
    const within = offset - piece.offset;
    if (piece.node === node && within >= 0 && within <= piece.length) return piece.start + within;
  }
  return -1;
}

/**
 * The same run without the pieces that `keep` refuses; `instead` stands where a refused piece stood.
 */
export function withoutPieces(
  run: TextRun,
  keep: (piece: Piece) => boolean,
  instead: (piece: Piece) => string,
): TextRun {
  const pieces: Piece[] = [];
  let text = '';
  let read = 0;
  for (const piece of run.pieces) {
    text += run.text.slice(read, piece.start);
    read = piece.start + piece.length;
    if (keep(piece)) {
      pieces.push({ ...piece, start: text.length });
      text += run.text.slice(piece.start, read);
    } else {
      text += instead(piece);
    }
  }
  return { block: run.block, text: text + run.text.slice(read), pieces };
}
