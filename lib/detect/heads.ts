import type { NameIndex } from './name-index.ts';

export const NO_LENGTHS = 0;

/**
 * Where the lengths of the names with a head stand in `index.lengths`, or `NO_LENGTHS`. A head is a
 * name's first Latin word or first pair of units. Nearly every miss ends at the filter, which is small
 * enough to stay in the cache.
 */
export function findLengths(index: NameIndex, hash: number): number {
  const { filter, heads } = index;
  const bit = hash & (filter.length * 32 - 1);
  if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return NO_LENGTHS;
  const mask = heads.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = heads[slot * 2 + 1] ?? 0;
    if (at === NO_LENGTHS || heads[slot * 2] === hash) return at;
  }
}
