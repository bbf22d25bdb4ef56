// Looking things up in what is sorted, by halving.
/** The first number below `count` that does not come before what is looked for; `count` if all do. */
export function firstNotBefore(count: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the texts that begin with `start` stand among sorted ones.
 * @returns from (inclusive) and to (exclusive)
 */
export function rangeOfStart(
  count: number,
  textAt: (at: number) => string,
  start: string,
): readonly [number, number] {
  const { length } = start;
  const from = firstNotBefore(count, (at) => textAt(at) < start);
  const to = firstNotBefore(count, (at) => textAt(at).slice(0, length) <= start);
  return [from, to];
}

/** Compares as strings are sorted: by their UTF-16 units. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
