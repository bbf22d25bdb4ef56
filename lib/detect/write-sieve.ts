import type { NameColumns } from './compile-names.ts';
import { hashFinish } from './hash.ts';
import { FLAG_EXACT_CASE, NO_COMPANY } from './layout.ts';
import { wordGoesOn } from './match.ts';
import { isKept, pairKey } from './sieve.ts';
import { writePattern } from './write-pattern.ts';

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
  const pieces: (readonly number[])[] = [];
  for (const root of distinct(smallestOf(spellings).map(rootOf))) {
    const piece = pieceOf(root);
    if (!piece) return NONE;
    const sharing = byKey.get(piece.key) ?? [];
    if (sharing.length === 0) pieces.push(piece.units);
    sharing.push({ root, last: piece.last });
    byKey.set(piece.key, sharing);
  }
  return { sievePattern: writePattern(pieces, variants), ...writeRoots(byKey) };
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
function distinct(roots: readonly Root[]): Iterable<Root> {
  const byLetters = new Map<string, Root>();
  for (const root of roots) {
    const letters = `${root.low.join()} ${root.exact?.join() ?? ''}`;
    const other = byLetters.get(letters)?.joined ?? root.joined;
    byLetters.set(letters, {
      ...root,
      joined: root.joined.map((isJoined, i) => isJoined && other[i] === true),
    });
  }
  return byLetters.values();
}

function pieceOf(root: Root): Piece | undefined {
  return asciiPiece(root, 4) ?? pairPiece(root) ?? asciiPiece(root, 3) ?? asciiPiece(root, 2);
}

/** The rarest run of so many ASCII letters. */
function asciiPiece({ low, joined }: Root, size: number): Piece | undefined {
  let best: Piece | undefined;
  let rarest = -1;
  for (let last = size - 1; last < low.length; last++) {
    const units = low.slice(last - size + 1, last + 1);
    if (units.some((unit) => unit >= 0x80)) continue;
    if (!joined.slice(last - size + 2, last + 1).every(Boolean)) continue;
    const rarity = units.reduce((sum, unit) => sum + COMMON_FIRST.indexOf(String.fromCharCode(unit)), 0);
    if (rarity <= rarest) continue;
    rarest = rarity;
    const key = units.reduce((packed, unit) => (packed << 8) | unit, 0);
    best = { key, last, units };
  }
  return best;
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
