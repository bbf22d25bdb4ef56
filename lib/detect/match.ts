import { HAN, scriptOf, wordGoesOn } from './characters.ts';
import type { FoldedText } from './fold.ts';
import { foldedUnit } from './fold-start.ts';
import { hashFinish, hashStep } from './hash.ts';
import { findLengths, NO_LENGTHS } from './heads.ts';
import { FLAG_EXACT_CASE, FLAG_GUARDED, FLAG_SAME_AS_NEXT, LONGEST_NAME } from './layout.ts';
import type { NameTable } from './name-table.ts';
import type { TextHead } from './prefilter.ts';
import { hasPrint, START_REACH, START_SALT } from './prints.ts';

/** A spelling found as a whole word. Offsets are in the folded text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Names of the index that are spelled so: one, or several companies that share the spelling. */
  readonly names: readonly number[];
  /** The next shorter Han name from the same place: words decide between 新浪网 and 新浪 in 新浪网友. */
  readonly shorter?: Match | undefined;
}

function nameFoldsTo(index: NameTable, name: number, low: string, start: number, end: number): boolean {
  const from = (index.nameStarts[name] ?? 0) - start;
  if ((index.nameStarts[name + 1] ?? 0) - from !== end) return false;
  const variants = index.variants();
  for (let i = start; i < end; i++)
    if (foldedUnit(index.nameUnits[from + i] ?? 0, variants) !== low.charCodeAt(i)) return false;
  return true;
}

function sameCapitals(index: NameTable, name: number, exact: string, start: number, end: number): boolean {
  const from = (index.nameStarts[name] ?? 0) - start;
  for (let i = start; i < end; i++) if (index.nameUnits[from + i] !== exact.charCodeAt(i)) return false;
  return true;
}

/** The first of the names that fold to `low[start, end)`, whose rolling hash is given, or -1. */
export function firstNamed(
  index: NameTable,
  low: string,
  start: number,
  end: number,
  rolling: number,
): number {
  const mask = index.table.length - 1;
  for (let slot = hashFinish(rolling) & mask; index.table[slot] !== 0; slot = (slot + 1) & mask) {
    const candidate = (index.table[slot] ?? 0) - 1;
    if (nameFoldsTo(index, candidate, low, start, end)) return candidate;
  }
  return -1;
}

/** Names spelled exactly like `[start, end)`, as far as their capitals allow; `undefined` if there are none. */
function namesOf(
  index: NameTable,
  { exact, low }: FoldedText,
  start: number,
  end: number,
  rolling: number,
): number[] | undefined {
  let found: number[] | undefined;
  for (let name = firstNamed(index, low, start, end, rolling); name >= 0;) {
    const flags = index.nameFlags[name] ?? 0;
    if ((flags & FLAG_EXACT_CASE) === 0 || sameCapitals(index, name, exact, start, end)) {
      if (found) found.push(name);
      else found = [name];
    }
    name = flags & FLAG_SAME_AS_NEXT ? name + 1 : -1;
  }
  return found;
}

/** Whether a name may begin at a place of a folded text: no letters of its own script stand before it. */
export function startsWord(low: string, start: number): boolean {
  return start === 0 || !wordGoesOn(low.charCodeAt(start - 1), low.charCodeAt(start));
}

/** The longest name that begins with a head. A Han name comes with the next shorter one. */
export function longestName(index: NameTable, folded: FoldedText, head: TextHead): Match | undefined {
  const lengthsAt = findLengths(index, head.rolling);
  if (lengthsAt === NO_LENGTHS) return undefined;
  const { low, length } = folded;
  const { start } = head;
  let { rolling, end: hashed } = head;
  let toldAt = hashed + START_REACH;
  const isHan = scriptOf(low.charCodeAt(start)) === HAN;
  let longest: Match | undefined;
  // From the shortest on, so that one hash goes on from name to name.
  for (let k = index.lengths[lengthsAt] ?? 0; k > 0; k--) {
    const end = start + (index.lengths[lengthsAt + k] ?? 0);
    if (end > length) break;
    if (end > toldAt) {
      for (; hashed < toldAt; hashed++) rolling = hashStep(rolling, low.charCodeAt(hashed));
      // Nearly all that begins like a name goes on otherwise.
      if (!hasPrint(index, hashFinish(rolling ^ START_SALT))) break;
      toldAt = Infinity;
    }
    if (end < length && wordGoesOn(low.charCodeAt(end - 1), low.charCodeAt(end))) continue;
    for (; hashed < end; hashed++) rolling = hashStep(rolling, low.charCodeAt(hashed));
    const names = namesOf(index, folded, start, end, rolling);
    if (names) longest = { start, end, names, shorter: isHan ? longest : undefined };
  }
  return longest;
}

const LOWER_S = 0x73;

/** `Tencents`, not `TENCENTS`: a safe one-word name whose plural a word is; the match leaves out the s. */
export function pluralName(
  index: NameTable,
  folded: FoldedText,
  { start, end }: TextHead,
): Match | undefined {
  const last = end - 1;
  if (folded.exact.charCodeAt(last) !== LOWER_S || end - start > LONGEST_NAME) return undefined;
  let rolling = 0;
  for (let i = start; i < last; i++) rolling = hashStep(rolling, folded.low.charCodeAt(i));
  if (findLengths(index, rolling) === NO_LENGTHS) return undefined;
  const names = namesOf(index, folded, start, last, rolling)?.filter(
    (name) => ((index.nameFlags[name] ?? 0) & FLAG_GUARDED) === 0,
  );
  return names && names.length > 0 ? { start, end: last, names } : undefined;
}
