import { diff3Merge } from 'node-diff3';

/** A text out of two that grew from one. */
export interface MergedText {
  readonly text: string;
  /** No line was changed on both sides; if one was, both readings of it stand in the text. */
  readonly clean: boolean;
}

interface Block {
  readonly ok?: readonly string[];
  readonly conflict?: { readonly a: readonly string[]; readonly b: readonly string[] };
}

/** The library's own types say `any`. */
function mergeLines(ours: string, base: string, theirs: string): readonly Block[] {
  const lines = (text: string): string[] => text.split('\n');
  const blocks: readonly Block[] = diff3Merge(lines(ours), lines(base), lines(theirs), {
    excludeFalseConflicts: true,
  });
  return blocks;
}

/** Both readings of a passage, theirs first; where one holds the other whole, that one alone. */
function both(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const [theirText, ourText] = [theirs.join('\n'), ours.join('\n')];
  if (ourText.includes(theirText)) return ours;
  return theirText.includes(ourText) ? theirs : [...theirs, ...ours];
}

/**
 * Joins two texts that were both made out of `base`, line by line. Nothing that either side wrote is left out:
 * where both changed the same lines, both readings are kept, one under the other.
 */
export function mergeTexts(base: string, ours: string, theirs: string): MergedText {
  if (ours === theirs || theirs === base) return { text: ours, clean: true };
  if (ours === base) return { text: theirs, clean: true };
  // Without a common ancestor, line by line would shuffle two texts into one another.
  if (base === '') return { text: both([theirs], [ours]).join('\n\n'), clean: false };
  const blocks = mergeLines(ours, base, theirs);
  const lines = blocks.flatMap(({ ok = [], conflict }) => (conflict ? both(conflict.b, conflict.a) : ok));
  return { text: lines.join('\n'), clean: blocks.every(({ conflict }) => !conflict) };
}
