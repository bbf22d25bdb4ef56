import { isLatin, wordGoesOn } from './characters.ts';
import type { FoldedUnits } from './fold-start.ts';
import { hashFinish, hashStep, rollUnits } from './hash.ts';
import { mayBegin } from './heads.ts';
import { LONGEST_NAME } from './layout.ts';
import type { FirstStage } from './name-table.ts';

/**
 * What is known of a head besides that names begin with it: 18 bits for how long they are, one for whether one of
 * them keeps its capitals, one for whether the head alone is a name that has a plural. `NO_HINT`: there is none.
 */
export const NO_HINT = 0;
export const HINT_EXACT_CASE = 1 << 18;
export const HINT_PLURAL = 1 << 19;
/** The upper bits of a hint hold the upper bits of its head's hash. */
export const HINT_SIGN = 0xfff0_0000;

/** The most units of the names that each of the bits for lengths stands for; up to 13 each length has its own. */
const LONGEST_OF_BIT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 20, 26, 40, LONGEST_NAME] as const;
const LENGTH_BITS = (1 << LONGEST_OF_BIT.length) - 1;

const bitOfLength = new Uint32Array(LONGEST_NAME + 1);
for (let length = 1; length <= LONGEST_NAME; length++) {
  bitOfLength[length] = 1 << LONGEST_OF_BIT.findIndex((longest) => length <= longest);
}

/** The bit of a hint that stands for names of so many units. */
export function lengthBit(length: number): number {
  return bitOfLength[length] ?? 0;
}

/** No name with this hint is longer. In units. */
export function longestOf(hint: number): number {
  return LONGEST_OF_BIT[31 - Math.clz32(hint & LENGTH_BITS)] ?? 0;
}

/** Set apart from names that fold to the same units: one that keeps its capitals, and what a name begins with. */
export const EXACT_SALT = 0x5bd1_e995;
export const START_SALT = 0x27d4_eb2f;

/** The piece of a hash that is kept; never 0, which is an empty slot. */
export function printOf(hash: number): number {
  return hash >>> 16 || 1;
}

/** The hint of a head by its rolling hash; of heads that cannot be told apart, all that is known of them. */
export function findHint(first: FirstStage, rolling: number): number {
  if (!mayBegin(first, rolling)) return NO_HINT;
  const { hints } = first;
  const hash = hashFinish(rolling);
  let found = NO_HINT;
  for (let slot = hash % hints.length; ; slot = slot + 1 === hints.length ? 0 : slot + 1) {
    const hint = hints[slot] ?? 0;
    if (hint === 0) return found & ~HINT_SIGN;
    if (((hint ^ hash) & HINT_SIGN) === 0) found |= hint;
  }
}

/** Whether a hash may be one of those that are kept. */
export function hasPrint({ prints }: Pick<FirstStage, 'prints'>, hash: number): boolean {
  const wanted = printOf(hash);
  for (let slot = hash % prints.length; ; slot = slot + 1 === prints.length ? 0 : slot + 1) {
    const print = prints[slot] ?? 0;
    if (print === wanted) return true;
    if (print === 0) return false;
  }
}

/** The units may be the beginning of a name that is longer than they are. */
const GOES_ON = -1;

/**
 * How many units the shortest name has that the units begin with and that is longer than `after`; 0 if there is
 * none, -1 if a longer one may begin with all of them. Now and then a name is seen where none is, since only pieces
 * of hashes are kept; never the other way round.
 */
export function nextName(
  first: FirstStage,
  { exact, low, length }: FoldedUnits,
  hint: number,
  after = 0,
): number {
  const longest = longestOf(hint);
  const reach = Math.min(longest, length);
  const head = headLength(low, 0, length);
  const told = head + START_REACH;
  const keepsCapitals = (hint & HINT_EXACT_CASE) !== 0;
  // No name is shorter than its head.
  let rolling = rollUnits(low, 0, head - 1);
  let rollingExact = keepsCapitals ? rollUnits(exact, 0, head - 1) : 0;
  for (let size = head; size <= reach; size++) {
    const last = size - 1;
    rolling = hashStep(rolling, low[last] ?? 0);
    if (keepsCapitals) rollingExact = hashStep(rollingExact, exact[last] ?? 0);
    const isSize =
      size > after &&
      (hint & lengthBit(size)) !== 0 &&
      (size === length || !wordGoesOn(low[last] ?? 0, low[size] ?? 0));
    if (isSize && hasPrint(first, hashFinish(rolling))) return size;
    if (isSize && keepsCapitals && hasPrint(first, hashFinish(rollingExact ^ EXACT_SALT))) return size;
    // Nearly all that begins like a name goes on otherwise.
    if (size === told && longest > told && !hasPrint(first, hashFinish(rolling ^ START_SALT))) return 0;
  }
  if (length >= longest) return 0;
  const isTold = length <= told - START_REACH || length >= told;
  return isTold || hasPrint(first, hashFinish(rolling ^ START_SALT)) ? GOES_ON : 0;
}

/** Length of a head: a run of Latin letters and digits, else two units. */
export function headLength(folded: ArrayLike<number>, start: number, end: number): number {
  if (!isLatin(folded[start] ?? 0)) return Math.min(2, end - start);
  let i = start;
  while (i < end && isLatin(folded[i] ?? 0)) i += 1;
  return i - start;
}

/** So many units after their heads tell beginnings of names apart. */
export const START_REACH = 2;

/** Whether a word is a safe name, so that an s after it makes its plural. */
export function hasPlural(first: FirstStage, rolling: number): boolean {
  return (findHint(first, rolling) & HINT_PLURAL) !== 0;
}
