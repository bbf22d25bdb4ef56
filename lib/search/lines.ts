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

/** Where the text at a place begins in `text`. */
export function startOf({ ends }: Lines, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] ?? 0);
}

/** The text at a place; empty beyond the last. */
export function lineAt(lines: Lines, at: number): string {
  return lines.text.slice(startOf(lines, at), lines.ends[at]);
}
