import type { NameColumns } from './compile-names.ts';
import { printedHash } from './gram-hash.ts';
import { growing32 } from './growing.ts';
import { hashFinish, rollUnits } from './hash.ts';
import { FLAG_EXACT_CASE } from './layout.ts';
import { HEAD_EXACT_CASE, HEAD_PLURAL, type Heads } from './name-heads.ts';
import { writeFilter } from './write-filter.ts';
import { NO_GRAMS, writeGrams } from './write-grams.ts';
import { writeSieve } from './write-sieve.ts';
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

/** How many times as many slots as entries a table has. */
const ROOM = 1.25;

/** The sections by which a text is told to hold no name. */
export function writeFirstStage(names: NameColumns, heads: Heads, variants: ReadonlyMap<number, number>) {
  const sieve = writeSieve(names, variants);
  const grams = sieve.sievePattern.length > 0 ? NO_GRAMS : writeGrams(names, variants);
  return {
    filter: writeFilter(heads.rolling, heads.count, FILTER_BITS_PER_HEAD),
    hints: writeHints(heads),
    prints: writePrints(names, grams.hashes),
    ...sieve,
    ...grams.sections,
  };
}

/** Slots of a table that always has an empty one. */
function slotsFor(entries: number): number {
  return Math.ceil(entries * ROOM) + 1;
}

function writeHints({ count, rolling, flags, starts, lengths }: Heads): Uint32Array {
  const hints = new Uint32Array(slotsFor(count));
  for (let head = 0; head < count; head++) {
    const hash = hashFinish(rolling[head] ?? 0);
    const ofHead = flags[head] ?? 0;
    let hint = hash & HINT_SIGN;
    if ((ofHead & HEAD_EXACT_CASE) !== 0) hint |= HINT_EXACT_CASE;
    if ((ofHead & HEAD_PLURAL) !== 0) hint |= HINT_PLURAL;
    for (let i = starts[head] ?? 0; i < (starts[head + 1] ?? 0); i++) hint |= lengthBit(lengths[i] ?? 0);
    let slot = hash % hints.length;
    while (hints[slot] !== 0) slot = (slot + 1) % hints.length;
    hints[slot] = hint;
  }
  return hints;
}

/**
 * Hashes of whole names, those that keep their capitals as they are written, of what longer ones begin with, and of
 * grams.
 */
function hashesOf(
  { count, starts, exact, low, flags }: NameColumns,
  grams: ReadonlySet<number>,
): Uint32Array {
  const hashes = growing32();
  for (const gram of grams) hashes.push(printedHash(gram));
  for (let name = 0; name < count; name++) {
    const [start, end] = [starts[name] ?? 0, starts[name + 1] ?? 0];
    if (((flags[name] ?? 0) & FLAG_EXACT_CASE) === 0) hashes.push(hashFinish(rollUnits(low, start, end)));
    else hashes.push(hashFinish(rollUnits(exact, start, end) ^ EXACT_SALT));
    const from = start + headLength(low, start, end) + 1;
    for (let at = from; at < from + START_REACH && at < end; at++)
      hashes.push(hashFinish(rollUnits(low, start, at) ^ START_SALT));
  }
  return hashes.get();
}

function countDistinct(numbers: Uint32Array): number {
  let count = 0;
  let before = -1;
  for (const number of numbers.toSorted()) {
    if (number !== before) count += 1;
    before = number;
  }
  return count;
}

function writePrints(names: NameColumns, grams: ReadonlySet<number>): Uint16Array {
  const hashes = hashesOf(names, grams);
  const prints = new Uint16Array(slotsFor(countDistinct(hashes)));
  for (const hash of hashes) {
    const print = printOf(hash);
    let slot = hash % prints.length;
    while (prints[slot] !== 0 && prints[slot] !== print) slot = (slot + 1) % prints.length;
    prints[slot] = print;
  }
  return prints;
}
