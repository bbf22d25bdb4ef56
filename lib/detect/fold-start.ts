import {
  hasCompatibilityForm,
  isCombining,
  isIgnorable,
  isSpace,
  lowerUnit,
  narrowUnit,
  plainPunctuation,
} from './characters.ts';
import type { FoldedUnits } from './fold.ts';
import { LONGEST_NAME } from './layout.ts';

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** The beginning of a text's folded form. Used again by every call. */
interface FoldedStart extends FoldedUnits {
  length: number;
  /** Nothing follows. */
  ended: boolean;
}

const start: FoldedStart = {
  exact: new Uint16Array(LONGEST_NAME + 1),
  low: new Uint16Array(LONGEST_NAME + 1),
  length: 0,
  ended: false,
};

/**
 * Folds the first `limit` units from `from` on as `foldText` does, without allocating. `undefined` if
 * something stands there whose folding is not one to one.
 */
export function foldStart(
  text: string,
  from: number,
  limit: number,
  variants: ReadonlyMap<number, number>,
): FoldedStart | undefined {
  const { exact, low } = start;
  let length = 0;
  let i = from;
  while (length < limit && i < text.length) {
    const unit = narrowUnit(text.charCodeAt(i));
    i += 1;
    if (isIgnorable(unit)) continue;
    if (isCombining(unit) || hasCompatibilityForm(unit)) return undefined;
    let plain = plainPunctuation(unit);
    if (isSpace(unit)) {
      let newlines = unit === NEWLINE ? 1 : 0;
      for (; i < text.length && isBlank(text.charCodeAt(i)); i++) {
        if (text.charCodeAt(i) === NEWLINE) newlines += 1;
      }
      plain = newlines > 1 ? NEWLINE : SPACE;
    }
    exact[length] = plain;
    low[length] = plain >= 0x3400 ? (variants.get(plain) ?? plain) : lowerUnit(plain);
    length += 1;
  }
  start.length = length;
  start.ended = i >= text.length;
  return start;
}

function isBlank(unit: number): boolean {
  return isSpace(unit) || isIgnorable(unit);
}
