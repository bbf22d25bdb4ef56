/** One step of the rolling hash over folded units. The prefilter repeats it inline. */
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

/** Spreads a rolling hash over all 32 bits (finaliser of MurmurHash3, public domain). */
export function hashFinish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Rolling hash of `units[start, end)`. */
export function rollUnits(units: ArrayLike<number>, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashStep(hash, units[i] ?? 0);
  return hash;
}
