import { wordGoesOn } from './characters.ts';
import type { NameColumns } from './compile-names.ts';
import { hashFinish } from './hash.ts';
import { FLAG_EXACT_CASE, NO_COMPANY } from './layout.ts';
import { isKept, LONGEST_PIECE, LONGEST_WORD, pairKey } from './sieve.ts';
import { writePattern, type PatternWord } from './write-pattern.ts';

/** With more names, letters without boundaries would tell too little for what they take of each page's memory. */
const MOST_NAMES = 4_096;
/** How many times as many slots as pieces the table has at least. */
const ROOM = 1.5;

/** Letters and digits from common to rare, over many languages. A name is looked for by its rare ones. */
const COMMON_FIRST = 'eaionrst0123456789ldcumphgbvfykwzxjq';
/** Parts of names in that others are looked for are not longer, in units. */
const LONGEST_SEARCHED = 64;

const NONE = {
  sievePattern: new Uint8Array(0),
  sieveKeys: new Uint32Array(0),
  sieveRoots: new Uint16Array(0),
};

/** A name without what is no letter. */
interface Root {
  readonly low: readonly number[];
  /** If its capitals count. */
  readonly exact: readonly number[] | undefined;
  /** Each unit stands directly behind the one before it. */
  readonly joined: readonly boolean[];
}

/** A few letters of a name that stand together. */
interface Piece {
  readonly key: number;
  /** Where the last of them stands among the letters of the name. */
  readonly last: number;
  readonly units: readonly number[];
}

/**
 * The sections that `siftJoined` reads; empty if there are too many names for it, or if one has too few letters to be
 * told by them. Longer words that are no names are not looked for, nor names that hold others as whole words.
 */
export function writeSieve(names: NameColumns, variants: ReadonlyMap<number, number>) {
  const spellings = spellingsOf(names);
  if (spellings.length > MOST_NAMES) return NONE;
  const byKey = new Map<number, { readonly root: Root; readonly last: number }[]>();
  const words: PatternWord[] = [];
  const pairs: (readonly number[])[] = [];
  const roots = distinct(smallestOf(spellings).map(rootOf));
  const sharers = countRuns(roots);
  for (const root of roots) {
    const piece = pieceOf(root, sharers);
    if (!piece) return NONE;
    const { key, last, units } = piece;
    if (units.every(isAscii)) words.push(wordOf(root, piece));
    else pairs.push(units);
    byKey.set(key, [...(byKey.get(key) ?? []), { root, last }]);
  }
  return { sievePattern: writePattern(words, pairs, variants), ...writeRoots(byKey) };
}

interface Spelling {
  readonly low: string;
  readonly exact: string;
  readonly keepsCapitals: boolean;
}

function spellingsOf({ count, starts, low, exact, flags, company }: NameColumns): Spelling[] {
  const text = (units: Uint16Array, name: number) =>
    String.fromCharCode(...units.subarray(starts[name], starts[name + 1]));
  const spellings: Spelling[] = [];
  for (let name = 0; name < count && spellings.length <= MOST_NAMES; name++) {
    if (company[name] === NO_COMPANY) continue;
    const keepsCapitals = ((flags[name] ?? 0) & FLAG_EXACT_CASE) !== 0;
    spellings.push({ low: text(low, name), exact: text(exact, name), keepsCapitals });
  }
  return spellings;
}

/** Without those that hold another as whole words: wherever they stand, that one stands too. */
function smallestOf(spellings: readonly Spelling[]): Spelling[] {
  const anyCase = new Set(spellings.filter((name) => !name.keepsCapitals).map(({ low }) => low));
  const exactCase = new Set(spellings.filter((name) => name.keepsCapitals).map(({ exact }) => exact));
  const taken = new Set<string>();
  return spellings.filter(({ low, exact, keepsCapitals }) => {
    if (keepsCapitals && anyCase.has(low)) return false;
    const spelling = keepsCapitals ? exact : low;
    if (taken.has(spelling)) return false;
    taken.add(spelling);
    return !partsOf(low).some(
      ([start, end]) =>
        anyCase.has(low.slice(start, end)) || (keepsCapitals && exactCase.has(exact.slice(start, end))),
    );
  });
}

/** The parts of a name that stand in it as whole words, but for itself. */
function partsOf(low: string): (readonly [start: number, end: number])[] {
  if (low.length > LONGEST_SEARCHED) return [];
  const edges = Array.from({ length: low.length + 1 }, (_, i) => i).filter(
    (i) => i === 0 || i === low.length || !wordGoesOn(low.charCodeAt(i - 1), low.charCodeAt(i)),
  );
  return edges.flatMap((start) =>
    edges.filter((end) => end > start && end - start < low.length).map((end) => [start, end] as const),
  );
}

function rootOf({ low, exact, keepsCapitals }: Spelling): Root {
  const at = Array.from({ length: low.length }, (_, i) => i).filter((i) => isKept(low.charCodeAt(i)));
  return {
    low: at.map((i) => low.charCodeAt(i)),
    exact: keepsCapitals ? at.map((i) => exact.charCodeAt(i)) : undefined,
    joined: at.map((i, letter) => letter > 0 && at[letter - 1] === i - 1),
  };
}

/** Names that differ in what is no letter are one here, apart where one of them is. */
function distinct(roots: readonly Root[]): Root[] {
  const byLetters = new Map<string, Root>();
  for (const root of roots) {
    const letters = `${root.low.join()} ${root.exact?.join() ?? ''}`;
    const other = byLetters.get(letters)?.joined ?? root.joined;
    byLetters.set(letters, {
      ...root,
      joined: root.joined.map((isJoined, i) => isJoined && other[i] === true),
    });
  }
  return [...byLetters.values()];
}

function isAscii(unit: number): boolean {
  return unit < 0x80;
}

function runAt({ low }: Root, last: number): string {
  return low.slice(last - LONGEST_PIECE + 1, last + 1).join();
}

/** How many names have a run of letters: “tech” of many tells nothing. */
function countRuns(roots: readonly Root[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const root of roots)
    for (const run of new Set(root.low.map((_, last) => runAt(root, last))))
      counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

function pieceOf(root: Root, sharers: ReadonlyMap<string, number>): Piece | undefined {
  return (
    asciiPiece(root, LONGEST_PIECE, (last) => -(sharers.get(runAt(root, last)) ?? 0)) ??
    pairPiece(root) ??
    asciiPiece(root, 3) ??
    asciiPiece(root, 2)
  );
}

/** The run of so many ASCII letters that is worth most, of several the rarest. */
function asciiPiece({ low, joined }: Root, size: number, worthOf = (_last: number) => 0): Piece | undefined {
  let best: Piece | undefined;
  let highest = -Infinity;
  let rarest = -1;
  for (let last = size - 1; last < low.length; last++) {
    const units = low.slice(last - size + 1, last + 1);
    if (!units.every(isAscii)) continue;
    if (!joined.slice(last - size + 2, last + 1).every(Boolean)) continue;
    const worth = worthOf(last);
    const rarity = units.reduce((sum, unit) => sum + COMMON_FIRST.indexOf(String.fromCharCode(unit)), 0);
    if (worth < highest || (worth === highest && rarity <= rarest)) continue;
    highest = worth;
    rarest = rarity;
    const key = units.reduce((packed, unit) => (packed << 8) | unit, 0);
    best = { key, last, units };
  }
  return best;
}

/** A piece with what must stand directly behind it, and before it if that is little. */
function wordOf(root: Root, { last, units }: Piece): PatternWord {
  const { low, exact, joined } = root;
  const lettersAt = (at: number) => {
    const letter = String.fromCharCode((exact ?? low)[at] ?? 0);
    return exact ? letter : [...new Set([letter, letter.toUpperCase()])].join('');
  };
  const first = last - units.length + 1;
  let end = last + 1;
  while (end - first < LONGEST_WORD && joined[end] && isAscii(low[end] ?? 0)) end += 1;
  const letters = Array.from({ length: end - first }, (_, i) => lettersAt(first + i));
  const before = low[first - 1];
  if (letters.length === LONGEST_WORD || before === undefined || !isAscii(before)) return { letters };
  return { letters, before: { letters: lettersAt(first - 1), joined: joined[first] === true } };
}

function pairPiece({ low, joined }: Root): Piece | undefined {
  const isPair = (letter: number, alone: boolean) =>
    joined[letter] === true && (low[letter] ?? 0) >= 0x80 && (alone || (low[letter - 1] ?? 0) >= 0x80);
  const letters = low.map((_, letter) => letter);
  const last =
    letters.find((letter) => isPair(letter, false)) ?? letters.find((letter) => isPair(letter, true));
  if (last === undefined) return undefined;
  const [first, second] = [low[last - 1] ?? 0, low[last] ?? 0];
  return { key: pairKey(first, second), last, units: [first, second] };
}

function writeRoots(byKey: ReadonlyMap<number, readonly { readonly root: Root; readonly last: number }[]>) {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, byKey.size * ROOM)));
  const keys = new Uint32Array(slots * 2);
  // Place 0 says that there is none.
  const roots = [0];
  for (const [key, sharing] of byKey) {
    let slot = hashFinish(key) & (slots - 1);
    while (keys[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot * 2] = key;
    keys[slot * 2 + 1] = roots.length;
    roots.push(sharing.length);
    for (const { root, last } of sharing)
      roots.push(last, root.low.length, root.exact ? 1 : 0, ...root.low, ...(root.exact ?? []));
  }
  return { sieveKeys: keys, sieveRoots: Uint16Array.from(roots) };
}
