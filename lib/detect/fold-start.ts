import {
  hasCompatibilityForm,
  isCombining,
  isIgnorable,
  isSpace,
  lowerUnit,
  narrowUnit,
  plainPunctuation,
} from './characters.ts';
import { LONGEST_NAME } from './layout.ts';

/** The few folded units that names are compared with; see `FoldedText`. */
export interface FoldedUnits {
  readonly exact: Uint16Array;
  readonly low: Uint16Array;
  readonly length: number;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** Used again by every call. */
const exact = new Uint16Array(LONGEST_NAME + 1);
const low = new Uint16Array(LONGEST_NAME + 1);
const start = { exact, low, length: 0, ended: false };

function isGap(unit: number): boolean {
  return isSpace(unit) || isIgnorable(unit);
}

/** A unit of a text that is folded but for its capitals, as it is compared. */
export function foldedUnit(unit: number, variants: ReadonlyMap<number, number>): number {
  return (unit >= 0x3400 ? variants.get(unit) : undefined) ?? lowerUnit(unit);
}

/**
 * Folds the first `limit` units from `from` on, as `foldText` does, without allocating; `ended` if nothing
 * follows. `undefined` if something stands there whose folding is not one to one. Valid until the next call.
 */
export function foldStart(
  text: string,
  from: number,
  limit: number,
  variants: ReadonlyMap<number, number>,
): (FoldedUnits & { readonly ended: boolean }) | undefined {
  let length = 0;
  let i = from;
  for (; i < text.length && length < limit; i++) {
    const unit = narrowUnit(text.charCodeAt(i));
    let plain = unit;
    if (unit <= SPACE || (unit >= 0x7f && (unit < 0x4e00 || unit > 0x9fff))) {
      if (isIgnorable(unit)) continue;
      if (isCombining(unit) || hasCompatibilityForm(unit)) return undefined;
      plain = plainPunctuation(unit);
      if (isSpace(unit)) {
        let newlines = unit === NEWLINE ? 1 : 0;
        for (; i + 1 < text.length && isGap(text.charCodeAt(i + 1)); i++) {
          if (text.charCodeAt(i + 1) === NEWLINE) newlines += 1;
        }
        plain = newlines > 1 ? NEWLINE : SPACE;
      }
    }
    exact[length] = plain;
    low[length] = foldedUnit(plain, variants);
    length += 1;
  }
  start.length = length;
  start.ended = i === text.length;
  return start;
}

/** The same of a text that is folded already. */
export function unitsFrom(
  folded: { readonly exact: string; readonly low: string },
  from: number,
  limit: number,
): FoldedUnits {
  const length = Math.min(limit, folded.exact.length - from);
  for (let i = 0; i < length; i++) {
    exact[i] = folded.exact.charCodeAt(from + i);
    low[i] = folded.low.charCodeAt(from + i);
  }
  start.length = length;
  return start;
}
