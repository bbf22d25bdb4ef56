import { foldUnits, type FoldedUnits } from './fold.ts';
import { LONGEST_NAME } from './layout.ts';

/** Used again by every call. */
const units = {
  exact: new Uint16Array(LONGEST_NAME + 1),
  low: new Uint16Array(LONGEST_NAME + 1),
  starts: new Uint32Array(LONGEST_NAME + 2),
};
const start = { ...units, length: 0, ended: false };

/**
 * Folds the first `limit` units from `from` on without allocating; `ended` if nothing follows. `undefined`
 * if something stands there whose folding is not one to one. Valid until the next call.
 */
export function foldStart(
  text: string,
  from: number,
  limit: number,
  variants: ReadonlyMap<number, number>,
): (FoldedUnits & { readonly ended: boolean }) | undefined {
  start.length = foldUnits(text, { from, limit }, variants, units);
  start.ended = units.starts[start.length] === text.length;
  return start.length < 0 ? undefined : start;
}
