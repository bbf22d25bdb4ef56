import { hashFinish } from './hash.ts';
import type { FirstStage, NameTable } from './name-table.ts';

export const NO_LENGTHS = 0;

/** Spreads a rolling hash over the filter: 2^32 divided by the golden ratio. */
export const FILTER_SPREAD = 0x9e37_79b1;

/** By how much a spread hash is shifted to number the bits of a filter, whose length is a power of two. */
export function filterShift(filter: Uint32Array): number {
  return Math.clz32(filter.length * 32) + 1;
}

/** Whether a head may have this rolling hash. Nearly every miss ends here, in a cache-sized set of bits. */
export function mayBegin({ filter, filterShift: shift }: FirstStage, rolling: number): boolean {
  const bit = Math.imul(rolling, FILTER_SPREAD) >>> shift;
  return (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0;
}

/**
 * Where the lengths of the names with a head stand in `index.lengths`, or `NO_LENGTHS`. A head is a
 * name's first Latin word or first pair of units, here by its rolling hash.
 */
export function findLengths(index: NameTable, rolling: number): number {
  if (!mayBegin(index, rolling)) return NO_LENGTHS;
  const { heads } = index;
  const hash = hashFinish(rolling);
  const mask = heads.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = heads[slot * 2 + 1] ?? 0;
    if (at === NO_LENGTHS || heads[slot * 2] === hash) return at;
  }
}
