/** Many texts in one: copied and stored at once, where as many strings of their own would take as many steps. */
export interface Lines {
  readonly text: string;
  /** Where each ends in `text`; the next begins there. */
  readonly ends: Uint32Array;
}

/** Joins texts; `lineAt` gives each back. */
export function joinLines(lines: readonly string[]): Lines {
  const ends = new Uint32Array(lines.length);
  let end = 0;
  for (const [at, line] of lines.entries()) {
    end += line.length;
    ends[at] = end;
  }
  return { text: lines.join(''), ends };
}

export function startOf({ ends }: Lines, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] ?? 0);
}

/** The text at a place; empty beyond the last. */
export function lineAt(lines: Lines, at: number): string {
  return lines.text.slice(startOf(lines, at), lines.ends[at]);
}

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
