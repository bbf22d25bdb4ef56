import { LATIN, scriptOf } from './characters.ts';
import type { FoldedText } from './fold.ts';
import { longestName, pluralName, startsWord, type Match } from './match.ts';
import type { NameTable } from './name-table.ts';
import { nextHead, type TextHead } from './prefilter.ts';

/**
 * Second stage: every name that stands in the folded text as a whole word, leftmost first and longest
 * at each place, without overlaps. The first stage tells where to look. Linear: a place costs at most the
 * longest name (255 units).
 */
export function findMatches(index: NameTable, folded: FoldedText): Match[] {
  const { low } = folded;
  const matches: Match[] = [];
  for (let head = nextHead(index, low, 0); head;) {
    const isWord = scriptOf(low.charCodeAt(head.start)) === LATIN;
    const next = isWord ? head.end : head.start + 1;
    const match = isWord ? wordAt(index, folded, head) : pairAt(index, folded, head);
    if (match) matches.push(match);
    head = nextHead(index, low, match ? match.end : next);
  }
  return matches;
}

/** The longest name that begins with a word, or whose plural it is. */
function wordAt(index: NameTable, folded: FoldedText, head: TextHead): Match | undefined {
  return longestName(index, folded, head) ?? pluralName(index, folded, head);
}

/** The longest name that begins with a pair, in scripts whose names are told so. */
function pairAt(index: NameTable, folded: FoldedText, head: TextHead): Match | undefined {
  return startsWord(folded.low, head.start) ? longestName(index, folded, head) : undefined;
}
