import { filterShift, FILTER_SPREAD } from './heads.ts';

/** In bits. */
const LEAST = 1 << 12;

/** For each key a bit, in at least `bitsPerKey` times as many bits as there are keys. */
export function writeFilter(keys: Iterable<number>, count: number, bitsPerKey: number): Uint32Array {
  const wanted = Math.max(LEAST, count * bitsPerKey);
  const filter = new Uint32Array(2 ** Math.ceil(Math.log2(wanted)) / 32);
  const shift = filterShift(filter);
  for (const key of keys) {
    const bit = Math.imul(key, FILTER_SPREAD) >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}
