import { HAN, LATIN, SPACED, scriptOf } from './characters.ts';
import type { FoldedText, FoldedUnits } from './fold.ts';
import { hashFinish, hashStep } from './hash.ts';
import { FLAG_EXACT_CASE, FLAG_GUARDED, FLAG_SAME_AS_NEXT } from './layout.ts';
import type { NameTable } from './name-table.ts';
import { findLengths, NO_LENGTHS } from './heads.ts';
import { lowerUnit } from './characters.ts';

/** A spelling found as a whole word. Offsets are in the folded text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Names of the index that are spelled so: one, or several companies that share the spelling. */
  readonly names: readonly number[];
  /** The next shorter Han name from the same place: words decide between 新浪网 and 新浪 in 新浪网友. */
  readonly shorter?: Match;
}

const LOWER_S = 0x73;

/** A unit of a name, folded as `foldText` folds texts. */
function foldedUnit(index: NameTable, at: number): number {
  const unit = index.nameUnits[at] ?? 0;
  return unit >= 0x3400 ? (index.variants().get(unit) ?? unit) : lowerUnit(unit);
}

function nameFoldsTo(
  index: NameTable,
  name: number,
  low: Uint16Array,
  start: number,
  length: number,
): boolean {
  const from = index.nameStarts[name] ?? 0;
  if ((index.nameStarts[name + 1] ?? 0) - from !== length) return false;
  for (let i = 0; i < length; i++) if (foldedUnit(index, from + i) !== low[start + i]) return false;
  return true;
}

function sameCapitals(
  index: NameTable,
  name: number,
  exact: Uint16Array,
  start: number,
  length: number,
): boolean {
  const from = index.nameStarts[name] ?? 0;
  for (let i = 0; i < length; i++) if (index.nameUnits[from + i] !== exact[start + i]) return false;
  return true;
}

/** The first of the names that fold to `low[start, start + length)`, or -1. */
export function firstNamed(
  index: NameTable,
  low: Uint16Array,
  start: number,
  length: number,
  hash: number,
): number {
  const mask = index.table.length - 1;
  for (let slot = hash & mask; index.table[slot] !== 0; slot = (slot + 1) & mask) {
    const candidate = (index.table[slot] ?? 0) - 1;
    if (nameFoldsTo(index, candidate, low, start, length)) return candidate;
  }
  return -1;
}

/** Names spelled exactly like `low[start, start + length)`, as far as their capitals allow. */
function namesOf(
  index: NameTable,
  folded: FoldedUnits,
  start: number,
  length: number,
  hash: number,
): number[] {
  let name = firstNamed(index, folded.low, start, length, hash);
  const found: number[] = [];
  while (name >= 0) {
    const flags = index.nameFlags[name] ?? 0;
    if ((flags & FLAG_EXACT_CASE) === 0 || sameCapitals(index, name, folded.exact, start, length))
      found.push(name);
    name = flags & FLAG_SAME_AS_NEXT ? name + 1 : -1;
  }
  return found;
}

/** Whether a name may end before `end`: letters of its own script must not go on. */
export function endsWord(low: Uint16Array, end: number, length: number): boolean {
  if (end >= length) return true;
  const inside = scriptOf(low[end - 1] ?? 0);
  return inside !== scriptOf(low[end] ?? 0) || (inside !== LATIN && inside !== SPACED);
}

export function startsWord(low: Uint16Array, start: number): boolean {
  if (start === 0) return true;
  const script = scriptOf(low[start] ?? 0);
  return (script !== LATIN && script !== SPACED) || scriptOf(low[start - 1] ?? 0) !== script;
}

const prefixHashes = new Int32Array(256);

/** The longest name that begins at `start`, given the lengths of the names with this head, longest first. */
function longestName(
  index: NameTable,
  folded: FoldedUnits,
  start: number,
  lengthsAt: number,
): Match | undefined {
  const count = index.lengths[lengthsAt] ?? 0;
  const reach = Math.min(index.lengths[lengthsAt + 1] ?? 0, folded.length - start);
  const found: Match[] = [];
  let hash = 0;
  for (let i = 0; i < reach; i++) {
    hash = hashStep(hash, folded.low[start + i] ?? 0);
    prefixHashes[i] = hash;
  }
  for (let k = 1; k <= count; k++) {
    const length = index.lengths[lengthsAt + k] ?? 0;
    if (length > reach || !endsWord(folded.low, start + length, folded.length)) continue;
    const names = namesOf(index, folded, start, length, hashFinish(prefixHashes[length - 1] ?? 0));
    if (names.length > 0) found.push({ start, end: start + length, names });
    if (found.length > (scriptOf(folded.low[start] ?? 0) === HAN ? 1 : 0)) break;
  }
  const [longest, shorter] = found;
  return longest && shorter ? { ...longest, shorter } : longest;
}

/** `Tencents`, not `TENCENTS`: a plural of a safe one-word name; the match leaves out the s. */
function pluralName(index: NameTable, folded: FoldedUnits, start: number, end: number): Match | undefined {
  const length = end - 1 - start;
  let hash = 0;
  for (let i = start; i < end - 1; i++) hash = hashStep(hash, folded.low[i] ?? 0);
  if (findLengths(index, hash) === NO_LENGTHS) return undefined;
  const names = namesOf(index, folded, start, length, hashFinish(hash)).filter(
    (name) => ((index.nameFlags[name] ?? 0) & FLAG_GUARDED) === 0,
  );
  return names.length > 0 ? { start, end: end - 1, names } : undefined;
}

/**
 * Second stage: every name that stands in the folded text as a whole word, leftmost first and longest
 * at each place, without overlaps. Linear: a place costs at most the longest name (255 units).
 */
export function findMatches(index: NameTable, folded: FoldedText): Match[] {
  const { low, length } = folded;
  const matches: Match[] = [];
  let i = 0;
  while (i < length) {
    const script = scriptOf(low[i] ?? 0);
    let next = i + 1;
    let match: Match | undefined;
    if (script === LATIN) {
      let hash = 0;
      let wordEnd = i;
      while (wordEnd < length && scriptOf(low[wordEnd] ?? 0) === LATIN) {
        hash = hashStep(hash, low[wordEnd] ?? 0);
        wordEnd += 1;
      }
      next = wordEnd;
      const lengthsAt = findLengths(index, hash);
      if (lengthsAt !== NO_LENGTHS) match = longestName(index, folded, i, lengthsAt);
      if (!match && folded.exact[wordEnd - 1] === LOWER_S) match = pluralName(index, folded, i, wordEnd);
    } else if (script !== 0 && i + 1 < length && startsWord(low, i)) {
      const hash = hashStep(hashStep(0, low[i] ?? 0), low[i + 1] ?? 0);
      const lengthsAt = findLengths(index, hash);
      if (lengthsAt !== NO_LENGTHS) match = longestName(index, folded, i, lengthsAt);
    }
    if (match) matches.push(match);
    i = match ? match.end : next;
  }
  return matches;
}
