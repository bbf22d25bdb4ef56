import { hasCompatibilityForm, isCombining, isIgnorable, isWidePunctuation } from './characters.ts';
import { LATIN, lowerUnit, NONE, scriptOf } from './characters.ts';
import { hashFinish } from './hash.ts';
import { findLengths, NO_LENGTHS } from './heads.ts';
import type { NameIndex } from './name-index.ts';

const LOWER_S = 0x73;

function isHead(index: NameIndex, rolling: number): boolean {
  return findLengths(index, hashFinish(rolling)) !== NO_LENGTHS;
}

/** Units whose folding is not one to one: then the exact stage decides. */
function needsFolding(unit: number): boolean {
  return isCombining(unit) || (hasCompatibilityForm(unit) && !isWidePunctuation(unit));
}

/**
 * First stage: false means that the text certainly holds no name; true that the exact stage must look.
 * One pass, nothing allocated: a Latin word is looked up by the hash of the whole word, other scripts
 * by each pair of neighbours.
 */
export function mayHoldName(index: NameIndex, text: string): boolean {
  let word = 0; // rolling hash of the Latin word so far
  let beforeLast = 0; // the same without its last unit, for plurals
  let last = 0; // last unit of that word
  let previous = 0; // previous visible unit, folded, when it may begin a pair
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // ASCII letters and digits, inline: nearly all text of Latin pages.
    if (unit < 0x80) {
      const lower = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
      if (previous !== 0 && isHead(index, (Math.imul(previous, 31) + lower) | 0)) return true;
      previous = 0;
      if ((lower >= 0x61 && lower <= 0x7a) || (lower >= 0x30 && lower <= 0x39)) {
        beforeLast = word;
        word = (Math.imul(word, 31) + lower) | 0;
        last = lower;
        continue;
      }
    } else {
      if (isIgnorable(unit)) continue;
      if (needsFolding(unit)) return true;
      const script = scriptOf(unit);
      const lower = lowerUnit(unit);
      if (previous !== 0 && isHead(index, (Math.imul(previous, 31) + lower) | 0)) return true;
      if (script === LATIN) {
        previous = 0;
        beforeLast = word;
        word = (Math.imul(word, 31) + lower) | 0;
        last = lower;
        continue;
      }
      previous = script === NONE ? 0 : lower;
    }
    if (word !== 0) {
      if (isHead(index, word)) return true;
      if (last === LOWER_S && isHead(index, beforeLast)) return true;
      word = 0;
    }
  }
  return word !== 0 && (isHead(index, word) || (last === LOWER_S && isHead(index, beforeLast)));
}
