import type { IndexName } from './compile-names.ts';
import { hashFinish, rollUnits } from './hash.ts';
import { filterShift, FILTER_SPREAD } from './heads.ts';
import { unitsOf, type Head } from './name-heads.ts';
import {
  EXACT_SALT,
  headLength,
  HINT_EXACT_CASE,
  HINT_PLURAL,
  HINT_SIGN,
  lengthBit,
  printOf,
  START_REACH,
  START_SALT,
} from './prints.ts';

/** Bits of the filter for each head, at least; 20 keep vain looks at the tables under about 5 %. */
const FILTER_BITS_PER_HEAD = 20;
const SMALLEST_FILTER = 1 << 12;

/** How many times as many slots as entries a table has. */
const ROOM = 1.25;

/** The sections by which a text is told to hold no name. */
export function writeFirstStage(names: readonly IndexName[], heads: readonly Head[]) {
  return { filter: writeFilter(heads), hints: writeHints(heads), prints: writePrints(names) };
}

/** One bit for each head. */
function writeFilter(heads: readonly Head[]): Uint32Array {
  const wanted = Math.max(SMALLEST_FILTER, heads.length * FILTER_BITS_PER_HEAD);
  const filter = new Uint32Array(2 ** Math.ceil(Math.log2(wanted)) / 32);
  const shift = filterShift(filter);
  for (const { rolling } of heads) {
    const bit = Math.imul(rolling, FILTER_SPREAD) >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}

/** Slots of a table that always has an empty one. */
function slotsFor(entries: number): number {
  return Math.ceil(entries * ROOM) + 1;
}

function writeHints(heads: readonly Head[]): Uint32Array {
  const hints = new Uint32Array(slotsFor(heads.length));
  for (const { rolling, lengths, exactCase, plural } of heads) {
    const hash = hashFinish(rolling);
    let hint = (hash & HINT_SIGN) | (exactCase ? HINT_EXACT_CASE : 0) | (plural ? HINT_PLURAL : 0);
    for (const length of lengths) hint |= lengthBit(length);
    let slot = hash % hints.length;
    while (hints[slot] !== 0) slot = (slot + 1) % hints.length;
    hints[slot] = hint;
  }
  return hints;
}

/** Whole names, those that keep their capitals as they are written, and what longer ones begin with. */
function writePrints(names: readonly IndexName[]): Uint16Array {
  const hashes = new Set<number>();
  for (const { text, folded, exactCase } of names) {
    const units = unitsOf(folded);
    if (exactCase) hashes.add(hashFinish(rollUnits(unitsOf(text), 0, text.length) ^ EXACT_SALT));
    else hashes.add(hashFinish(rollUnits(units, 0, units.length)));
    const head = headLength(units, 0, units.length);
    for (let end = head + 1; end <= head + START_REACH && end < units.length; end++)
      hashes.add(hashFinish(rollUnits(units, 0, end) ^ START_SALT));
  }
  const prints = new Uint16Array(slotsFor(hashes.size));
  for (const hash of hashes) {
    const print = printOf(hash);
    let slot = hash % prints.length;
    while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) % prints.length;
    prints[slot] = print;
  }
  return prints;
}
