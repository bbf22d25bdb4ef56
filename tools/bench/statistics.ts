/** The middle value; of an even number of values the mean of the two in the middle. Throws without values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies, interpolated between neighbours. Throws without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new RangeError('no values were measured');
  return low + (high - low) * (at - Math.floor(at));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How many times `part` is `whole`, both summed up. NaN without a whole. */
export function ratio(part: readonly number[], whole: readonly number[]): number {
  const base = sum(whole);
  return base > 0 ? sum(part) / base : Number.NaN;
}

/** `items` beginning with another one in each round, so that none always runs first. */
export function rotated<T>(items: readonly T[], round: number): readonly T[] {
  const from = items.length > 0 ? round % items.length : 0;
  return [...items.slice(from), ...items.slice(0, from)];
}
