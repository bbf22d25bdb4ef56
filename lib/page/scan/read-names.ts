import { findNames, mayHoldName, type NameIndex } from '../../detect/index.ts';
import type { Refusals } from '../known/refusal.ts';
import type { KnownRun } from '../known/known.ts';
import { elementOf } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';

/** A text of this length that is likely to hold a name need not be asked once more. */
const SHORT = 2_048;

/**
 * The names of a run, before judgement; `undefined` if there certainly are none. Whether the text can be
 * read at all is asked only where there are names.
 * @param isLikely the first stage said so of the block
 */
export function readNames(
  index: NameIndex,
  raw: TextRun,
  refusals: Refusals,
  isLikely: boolean,
): Omit<KnownRun, 'mentions' | 'order'> | undefined {
  if (!(isLikely && raw.text.length < SHORT) && !mayHoldName(index, raw.text)) return undefined;
  const context = { title: elementOf(raw.block).ownerDocument.title };
  const loose = findNames(index, raw.text, context);
  if (loose.candidates.length === 0) return undefined;
  const signature = refusals.signature(raw);
  const run = refusals.readable(raw, signature);
  const found = run === raw ? loose : findNames(index, run.text, context);
  return { raw, signature, run, found };
}
