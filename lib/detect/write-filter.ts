import { SECOND_SPREAD } from './grams.ts';
import { filterShift, FILTER_SPREAD } from './heads.ts';

interface FilterShape {
  readonly spreads: readonly number[];
  /** In bits. */
  readonly least: number;
}

const HEADS: FilterShape = { spreads: [FILTER_SPREAD], least: 1 << 12 };
/** Where few letters are a gram, hardly any others are to be looked for. */
export const GRAMS: FilterShape = { spreads: [FILTER_SPREAD, SECOND_SPREAD], least: 1 << 16 };

/** For each key a bit by each of the spreads, in at least `bitsPerKey` times as many bits as there are keys. */
export function writeFilter(
  keys: Iterable<number>,
  count: number,
  bitsPerKey: number,
  { spreads, least }: FilterShape = HEADS,
): Uint32Array {
  const wanted = Math.max(least, count * bitsPerKey);
  const filter = new Uint32Array(2 ** Math.ceil(Math.log2(wanted)) / 32);
  const shift = filterShift(filter);
  for (const key of keys) {
    for (const spread of spreads) {
      const bit = Math.imul(key, spread) >>> shift;
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }
  return filter;
}
