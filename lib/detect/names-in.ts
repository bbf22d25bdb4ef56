import { LATIN, scriptOf } from './characters.ts';
import { foldText } from './fold.ts';
import { unitsFrom } from './fold-start.ts';
import { rollUnits } from './hash.ts';
import { startsWord } from './match.ts';
import type { FirstStage } from './name-table.ts';
import { nextHead } from './prefilter.ts';
import { findHint, hasPlural, longestOf, nextName, START_REACH } from './prints.ts';

const LOWER_S = 0x73;

/**
 * The spellings, folded, of a text that may be names, by the first stage alone: an index that is cut down to
 * these finds in the text what the whole one does.
 */
export function namesIn(first: FirstStage, text: string): ReadonlySet<string> {
  const folded = foldText(text, first.variants());
  const { low } = folded;
  const found = new Set<string>();
  let next = 0;
  for (let head = nextHead(first, low, 0); head; head = nextHead(first, low, next)) {
    const { start, end, rolling } = head;
    const isLatin = scriptOf(low.charCodeAt(start)) === LATIN;
    next = isLatin ? end : start + 1;
    if (!startsWord(low, start)) continue;
    const hint = findHint(first, rolling);
    let units = unitsFrom(folded, start, end - start + START_REACH);
    // Nearly all that begins like a name goes on otherwise.
    let size = nextName(first, units, hint);
    if (size !== 0) {
      units = unitsFrom(folded, start, longestOf(hint) + 1);
      size = nextName(first, units, hint);
    }
    for (; size > 0; size = nextName(first, units, hint, size)) found.add(low.slice(start, start + size));
    const last = end - 1 - start;
    if (isLatin && units.exact[last] === LOWER_S && hasPlural(first, rollUnits(units.low, 0, last)))
      found.add(low.slice(start, end - 1));
  }
  return found;
}
