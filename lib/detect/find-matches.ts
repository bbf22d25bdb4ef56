import { LATIN, NONE, scriptOf } from './characters.ts';
import type { FoldedText } from './fold.ts';
import { unitsFrom } from './fold-start.ts';
import { hashStep } from './hash.ts';
import { findLengths, NO_LENGTHS } from './heads.ts';
import { LONGEST_NAME } from './layout.ts';
import { longestName, pluralName, startsWord, type Match } from './match.ts';
import type { NameTable } from './name-table.ts';
import { nextPlace, NOWHERE } from './prefilter.ts';

const LOWER_S = 's';

/**
 * Second stage: every name that stands in the folded text as a whole word, leftmost first and longest
 * at each place, without overlaps. The first stage tells where to look. Linear: a place costs at most the
 * longest name (255 units).
 */
export function findMatches(index: NameTable, folded: FoldedText): Match[] {
  const matches: Match[] = [];
  for (let at = nextPlace(index, folded.exact, 0); at !== NOWHERE;) {
    const isLatin = scriptOf(folded.low.charCodeAt(at)) === LATIN;
    const next = isLatin ? wordEnd(folded, at) : at + 1;
    const match = isLatin ? wordAt(index, folded, at, next) : pairAt(index, folded, at);
    if (match) matches.push(match);
    at = nextPlace(index, folded.exact, match ? match.end : next);
  }
  return matches;
}

function wordEnd({ low, length }: FoldedText, start: number): number {
  let end = start + 1;
  while (end < length && scriptOf(low.charCodeAt(end)) === LATIN) end += 1;
  return end;
}

/** The longest name that begins with a word, or whose plural it is. */
function wordAt(index: NameTable, folded: FoldedText, start: number, end: number): Match | undefined {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashStep(hash, folded.low.charCodeAt(i));
  const match = nameAt(index, folded, start, hash);
  if (match || folded.exact[end - 1] !== LOWER_S || end - start > LONGEST_NAME) return match;
  return pluralName(index, unitsFrom(folded, start, end - start), start);
}

/** The longest name that begins at a place, in scripts whose names are told by pairs. */
function pairAt(index: NameTable, folded: FoldedText, at: number): Match | undefined {
  const { low, length } = folded;
  if (at + 1 === length || scriptOf(low.charCodeAt(at)) === NONE || !startsWord(low, at)) return undefined;
  return nameAt(index, folded, at, hashStep(hashStep(0, low.charCodeAt(at)), low.charCodeAt(at + 1)));
}

function nameAt(index: NameTable, folded: FoldedText, at: number, rolling: number): Match | undefined {
  const lengthsAt = findLengths(index, rolling);
  if (lengthsAt === NO_LENGTHS) return undefined;
  // With what follows the longest name, which may join its last word.
  const units = unitsFrom(folded, at, (index.lengths[lengthsAt + 1] ?? 0) + 1);
  return longestName(index, units, at, lengthsAt);
}
