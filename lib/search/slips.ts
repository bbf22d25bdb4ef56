/** A stretch of a name that a query was meant to be, and by how many typing errors it misses it. */
export interface NearMatch {
  readonly slips: number;
  readonly from: number;
  readonly to: number;
}

/** How many typing errors are forgiven: one in a short word, three in a long one. */
export function slipsAllowed(length: number): number {
  if (length <= 6) return 1;
  return length <= 10 ? 2 : 3;
}

/**
 * Distance between the query and each beginning of a text: letters left out, put in, exchanged or swapped with
 * their neighbour count one each (optimal string alignment).
 * @returns the nearest beginning, the longest of equals
 */
function nearestBeginning(query: string, text: string): { readonly slips: number; readonly length: number } {
  const length = Math.min(text.length, query.length + slipsAllowed(query.length));
  let beforeLast: number[] = [];
  let last = Array.from({ length: length + 1 }, (_, j) => j);
  for (let i = 1; i <= query.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= length; j += 1) {
      const same = query[i - 1] === text[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && query[i - 1] === text[j - 2] && query[i - 2] === text[j - 1];
      if (swapped) slips = Math.min(slips, (beforeLast[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    beforeLast = last;
    last = row;
  }
  const slips = Math.min(...last);
  return { slips, length: last.lastIndexOf(slips) };
}

/** Where in a text, from the beginning of one of its words, the query was meant; `undefined` if nowhere. */
export function nearMatch(query: string, text: string, words: readonly number[]): NearMatch | undefined {
  let best: NearMatch | undefined;
  for (const from of words) {
    const { slips, length } = nearestBeginning(query, text.slice(from));
    if (slips <= slipsAllowed(query.length) && slips < (best?.slips ?? Infinity)) {
      best = { slips, from, to: from + length };
    }
  }
  return best;
}
