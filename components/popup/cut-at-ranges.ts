import type { FoundCompany } from './props.ts';

type Ranges = FoundCompany['matched']['ranges'];

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the ends of its matched ranges (sorted, apart), keeping every character. */
export function cutAtRanges(text: string, ranges: Ranges): readonly Piece[] {
  const cuts = [...new Set([0, ...ranges.flat(), text.length])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, cuts[at + 1]),
    marked: ranges.some(([from, to]) => start >= from && start < to),
  }));
}
