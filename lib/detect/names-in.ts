import { LATIN, scriptOf } from './characters.ts';
import { foldText } from './fold.ts';
import { rollUnits } from './hash.ts';
import { startsWord } from './match.ts';
import type { FirstStage } from './name-table.ts';
import { findHint, headLength, hasPlural, nextName } from './prints.ts';

const LOWER_S = 0x73;

/**
 * The spellings, folded, of a text that may be names, by the first stage alone: an index that is cut down to
 * these finds in the text what the whole one does.
 */
export function namesIn(first: FirstStage, text: string): ReadonlySet<string> {
  const folded = foldText(text, first.variants());
  const { low, exact, length } = folded;
  const found = new Set<string>();
  const add = (start: number, end: number) =>
    found.add(Reflect.apply(String.fromCharCode, null, low.subarray(start, end)));
  for (let i = 0; i < length;) {
    const script = scriptOf(low[i] ?? 0);
    const head = headLength(low, i, length);
    const end = i + head;
    if (script !== 0 && startsWord(low, i)) {
      const hint = findHint(first, rollUnits(low, i, end));
      for (
        let size = nextName(first, folded, i, hint);
        size > 0;
        size = nextName(first, folded, i, hint, size)
      )
        add(i, i + size);
      if (script === LATIN && exact[end - 1] === LOWER_S && hasPlural(first, rollUnits(low, i, end - 1)))
        add(i, end - 1);
    }
    i = script === LATIN ? end : i + 1;
  }
  return found;
}
