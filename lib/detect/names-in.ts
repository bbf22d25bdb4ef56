import { LATIN, scriptOf } from './characters.ts';
import { foldText } from './fold.ts';
import { unitsFrom } from './fold-start.ts';
import { rollUnits } from './hash.ts';
import { LONGEST_NAME } from './layout.ts';
import { startsWord } from './match.ts';
import type { FirstStage } from './name-table.ts';
import { nextPlace, NOWHERE } from './prefilter.ts';
import { findHint, headLength, hasPlural, nextName } from './prints.ts';

const LOWER_S = 0x73;

/**
 * The spellings, folded, of a text that may be names, by the first stage alone: an index that is cut down to
 * these finds in the text what the whole one does.
 */
export function namesIn(first: FirstStage, text: string): ReadonlySet<string> {
  const folded = foldText(text, first.variants());
  const found = new Set<string>();
  let next = 0;
  for (
    let at = nextPlace(first, folded.exact, 0);
    at !== NOWHERE;
    at = nextPlace(first, folded.exact, next)
  ) {
    const units = unitsFrom(folded, at, LONGEST_NAME + 1);
    const { low, exact, length } = units;
    const head = headLength(low, 0, length);
    const isLatin = scriptOf(low[0] ?? 0) === LATIN;
    next = at + (isLatin ? head : 1);
    if (!startsWord(folded.low, at)) continue;
    const hint = findHint(first, rollUnits(low, 0, head));
    const add = (size: number) => found.add(folded.low.slice(at, at + size));
    for (let size = nextName(first, units, hint); size > 0; size = nextName(first, units, hint, size))
      add(size);
    if (isLatin && exact[head - 1] === LOWER_S && hasPlural(first, rollUnits(low, 0, head - 1)))
      add(head - 1);
  }
  return found;
}
