import { siftGrams } from './grams.ts';
import type { FirstStage } from './name-table.ts';
import { siftPieces } from './sieve.ts';

/**
 * Where in a part of a joined text names may stand, as starts and ends by turns, nearly in order. Misses none; boundaries
 * are not asked. Of one unit that is told of, its neighbours say nothing.
 */
export function siftJoined({ sieve, grams }: FirstStage, text: string, from: number, to: number): number[] {
  return sieve ? siftPieces(sieve, text, from, to) : siftGrams(grams, text, from, to);
}
