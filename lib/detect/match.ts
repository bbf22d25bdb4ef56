import { HAN, isLatin, LATIN, SPACED, scriptOf } from './characters.ts';
import { foldedUnit, type FoldedUnits } from './fold-start.ts';
import { hashFinish, hashStep, rollUnits } from './hash.ts';
import { findLengths, NO_LENGTHS } from './heads.ts';
import { FLAG_EXACT_CASE, FLAG_GUARDED, FLAG_SAME_AS_NEXT, LONGEST_NAME } from './layout.ts';
import type { NameTable } from './name-table.ts';

/** A spelling found as a whole word. Offsets are in the folded text. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Names of the index that are spelled so: one, or several companies that share the spelling. */
  readonly names: readonly number[];
  /** The next shorter Han name from the same place: words decide between 新浪网 and 新浪 in 新浪网友. */
  readonly shorter?: Match;
}

function nameFoldsTo(index: NameTable, name: number, low: Uint16Array, length: number): boolean {
  const from = index.nameStarts[name] ?? 0;
  if ((index.nameStarts[name + 1] ?? 0) - from !== length) return false;
  const variants = index.variants();
  for (let i = 0; i < length; i++)
    if (foldedUnit(index.nameUnits[from + i] ?? 0, variants) !== low[i]) return false;
  return true;
}

function sameCapitals(index: NameTable, name: number, exact: Uint16Array, length: number): boolean {
  const from = index.nameStarts[name] ?? 0;
  for (let i = 0; i < length; i++) if (index.nameUnits[from + i] !== exact[i]) return false;
  return true;
}

/** The first of the names that fold to `low[0, length)`, or -1. */
export function firstNamed(index: NameTable, low: Uint16Array, length: number, hash: number): number {
  const mask = index.table.length - 1;
  for (let slot = hash & mask; index.table[slot] !== 0; slot = (slot + 1) & mask) {
    const candidate = (index.table[slot] ?? 0) - 1;
    if (nameFoldsTo(index, candidate, low, length)) return candidate;
  }
  return -1;
}

/** Names spelled exactly like `low[0, length)`, as far as their capitals allow. */
function namesOf(index: NameTable, { exact, low }: FoldedUnits, length: number, hash: number): number[] {
  let name = firstNamed(index, low, length, hash);
  const found: number[] = [];
  while (name >= 0) {
    const flags = index.nameFlags[name] ?? 0;
    if ((flags & FLAG_EXACT_CASE) === 0 || sameCapitals(index, name, exact, length)) found.push(name);
    name = flags & FLAG_SAME_AS_NEXT ? name + 1 : -1;
  }
  return found;
}

/** Whether a name may end before `end`: letters of its own script must not go on. */
export function endsWord(low: Uint16Array, end: number, length: number): boolean {
  if (end >= length) return true;
  const [last, next] = [low[end - 1] ?? 0, low[end] ?? 0];
  if (isLatin(last)) return !isLatin(next);
  return scriptOf(last) !== SPACED || scriptOf(next) !== SPACED;
}

/** Whether a name may begin at a place of a folded text: no letters of its own script stand before it. */
export function startsWord(low: string, start: number): boolean {
  if (start === 0) return true;
  const script = scriptOf(low.charCodeAt(start));
  return (script !== LATIN && script !== SPACED) || scriptOf(low.charCodeAt(start - 1)) !== script;
}

const prefixHashes = /* @__PURE__ */ new Int32Array(LONGEST_NAME);

/**
 * The longest name that `units` begin with, given the lengths of the names with this head, longest first.
 * @param at where the units stand in the text
 */
export function longestName(
  index: NameTable,
  units: FoldedUnits,
  at: number,
  lengthsAt: number,
): Match | undefined {
  const count = index.lengths[lengthsAt] ?? 0;
  const reach = Math.min(index.lengths[lengthsAt + 1] ?? 0, units.length);
  const most = scriptOf(units.low[0] ?? 0) === HAN ? 2 : 1;
  let longest: Match | undefined;
  let hash = 0;
  for (let i = 0; i < reach; i++) {
    hash = hashStep(hash, units.low[i] ?? 0);
    prefixHashes[i] = hash;
  }
  for (let k = 1; k <= count; k++) {
    const length = index.lengths[lengthsAt + k] ?? 0;
    if (length > reach || !endsWord(units.low, length, units.length)) continue;
    const names = namesOf(index, units, length, hashFinish(prefixHashes[length - 1] ?? 0));
    if (names.length === 0) continue;
    const match = { start: at, end: at + length, names };
    if (longest) return { ...longest, shorter: match };
    if (most === 1) return match;
    longest = match;
  }
  return longest;
}

/**
 * `Tencents`, not `TENCENTS`: a plural of a safe one-word name, which is all that `units` hold; the match leaves
 * out the s.
 */
export function pluralName(index: NameTable, units: FoldedUnits, at: number): Match | undefined {
  const length = units.length - 1;
  const hash = rollUnits(units.low, 0, length);
  if (findLengths(index, hash) === NO_LENGTHS) return undefined;
  const names = namesOf(index, units, length, hashFinish(hash)).filter(
    (name) => ((index.nameFlags[name] ?? 0) & FLAG_GUARDED) === 0,
  );
  return names.length > 0 ? { start: at, end: at + length, names } : undefined;
}
