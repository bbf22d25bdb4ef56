import { isCombining, isIgnorable, lowerUnit, scriptOf, LATIN, NONE } from './characters.ts';
import { hashFinish } from './hash.ts';
import type { NameIndex } from './name-index.ts';

const LOWER_S = 0x73;

function inFilter(filter: Uint32Array, hash: number): boolean {
  const bit = hash & (filter.length * 32 - 1);
  return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Units whose folding is not one to one: then the exact stage decides. */
function needsFolding(unit: number): boolean {
  return (
    isCombining(unit) ||
    unit === 0xd835 ||
    (unit >= 0xfb00 && unit <= 0xfb06) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0xff01 && unit <= 0xffdc) ||
    unit === 0x212a ||
    unit === 0x212b
  );
}

/**
 * First stage: false means that the text certainly holds no name; true that the exact stage must look.
 * One pass, nothing allocated: a Latin word is looked up by the hash of the whole word, other scripts
 * by each pair of neighbours.
 */
export function mayHoldName(index: NameIndex, text: string): boolean {
  const { filter } = index;
  let word = 0; // rolling hash of the Latin word so far
  let beforeLast = 0; // the same without its last unit, for plurals
  let last = 0; // last unit of that word
  let previous = 0; // previous visible unit, folded, when it may begin a pair
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // ASCII letters and digits, inline: nearly all text of Latin pages.
    if (unit < 0x80) {
      const lower = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
      if (previous !== 0 && inFilter(filter, hashFinish((Math.imul(previous, 31) + lower) | 0))) return true;
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
      if (previous !== 0 && inFilter(filter, hashFinish((Math.imul(previous, 31) + lower) | 0))) return true;
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
      if (inFilter(filter, hashFinish(word))) return true;
      if (last === LOWER_S && inFilter(filter, hashFinish(beforeLast))) return true;
      word = 0;
    }
  }
  return (
    word !== 0 &&
    (inFilter(filter, hashFinish(word)) || (last === LOWER_S && inFilter(filter, hashFinish(beforeLast))))
  );
}

/** Whether a head (first word or pair) can begin a name; used by the exact stage before its table. */
export function headInFilter(index: NameIndex, hash: number): boolean {
  return inFilter(index.filter, hash);
}
