import { findNames, type NameIndex } from '../../detect/index.ts';
import type { Refusals } from '../known/refusal.ts';
import type { KnownRun } from '../known/known.ts';
import { elementOf } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';

/**
 * The names of a run, before judgement; `undefined` if there certainly are none. Whether the text can be
 * read at all is asked only where there are names.
 */
export function readNames(
  index: NameIndex,
  raw: TextRun,
  refusals: Refusals,
): Omit<KnownRun, 'mentions' | 'order'> | undefined {
  const context = contextOf(raw);
  const loose = findNames(index, raw.text, context);
  if (loose.candidates.length === 0) return undefined;
  const signature = refusals.signature(raw);
  const run = refusals.readable(raw, signature);
  const found = run === raw ? loose : findNames(index, run.text, context);
  return { raw, signature, run, found };
}

function contextOf({ block }: TextRun): { lang?: string; title: string } {
  const element = elementOf(block);
  const lang = element.closest('[lang]')?.getAttribute('lang');
  return { title: element.ownerDocument.title, ...(lang && { lang }) };
}
