import { findNames, mayHoldName, type NameIndex } from '../../detect/index.ts';
import { Furniture } from '../known/furniture.ts';
import type { Known, KnownRun } from '../known/known.ts';
import { Refusals } from '../known/refusal.ts';
import { elementOf, type Block } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';
import type { TakeRun } from './scan.ts';

/** A text of this length that is likely to hold a name need not be asked once more. */
const SHORT = 2_048;

/** What runs may have to wait for. */
export interface Lacking {
  /** Whether it is wanting for a run, which is then read later. */
  readonly lacks: (run: TextRun) => boolean;
}

/** What a run has to do with an index that is a part of a larger one. */
export type Standing = 'without names' | 'waits for names' | 'readable';

/** The index that a page holds a part of. */
export interface Beyond {
  readonly standingOf: (run: TextRun) => Standing;
}

/**
 * The names of a run, before judgement; `undefined` if there certainly are none. Whether the text can be
 * read at all is asked only where there are names.
 */
function readNames(
  index: NameIndex,
  raw: TextRun,
  refusals: Refusals,
  title: () => string,
  isSifted: boolean,
  beyond: Beyond | undefined,
  words: Lacking | undefined,
): Omit<KnownRun, 'mentions' | 'order'> | undefined {
  const isLikely = isSifted && raw.text.length < SHORT;
  if (beyond ? beyond.standingOf(raw) !== 'readable' : !isLikely && !mayHoldName(index, raw.text))
    return undefined;
  if (words?.lacks(raw)) return undefined;
  const context = { title: title() };
  const loose = findNames(index, raw.text, context);
  if (loose.candidates.length === 0) return undefined;
  const signature = refusals.signature(raw);
  const run = refusals.readable(raw, signature);
  // Names may come together over text that cannot be read.
  if (run !== raw && beyond?.standingOf(run) === 'waits for names') return undefined;
  const found = run === raw ? loose : findNames(index, run.text, context);
  return { raw, signature, run, found };
}

/**
 * Takes runs into `known`, those that hold names. Answers about the page are kept for as long as it is used.
 * @param words the dictionary of words, if texts are to wait for it
 */
export function namesTaker(index: NameIndex, known: Known, beyond?: Beyond, words?: Lacking): TakeRun {
  const refusals = new Refusals();
  const furniture = new Furniture();
  const isFurniture = (block: Block) => furniture.holds(elementOf(block));
  let title: string | undefined;
  return (run, { pass, order, isSifted }) => {
    const titleOf = () => (title ??= elementOf(run.block).ownerDocument.title);
    const names = readNames(index, run, refusals, titleOf, isSifted, beyond, words);
    if (names) known.add(pass, isFurniture, { ...names, order });
  };
}
