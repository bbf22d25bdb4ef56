import { HAN, NONE, scriptOf, UNSPACED } from './characters.ts';
import type { NameColumns } from './compile-names.ts';
import { CAPITAL_INSIDE, gramHash, LONGEST_GRAM, TAILS, UNSPACED_GRAM } from './grams.ts';
import { growing32 } from './growing.ts';
import { FLAG_EXACT_CASE, LONGEST_NAME, NO_COMPANY } from './layout.ts';

/** Grams that are told apart; see `Grams`. */
export interface GramKind {
  readonly hashes: Uint32Array;
  /** Hashes of their last letters. */
  readonly tails: Uint32Array;
  /** A bit for each size. */
  readonly sizes: number;
}

type Kinds = readonly [ascii: GramKind, other: GramKind, exact: GramKind];

const NONE_OF_A_KIND = { hashes: new Uint32Array(0), tails: new Uint32Array(0), sizes: 0 };
export const NO_GRAMS: Kinds = [NONE_OF_A_KIND, NONE_OF_A_KIND, NONE_OF_A_KIND];

/** How often grams stand in names is counted by so many bits of their hashes, up to 255. */
const COUNTED_BITS = 22;

/** The parts of a name of which one may be its gram. */
interface Choice {
  readonly units: readonly number[];
  readonly size: number;
  readonly starts: readonly number[];
  readonly keepsCapitals: boolean;
}

/** A gram of each name. */
export function gramsOf(names: NameColumns): Kinds {
  const counts = new Uint8Array(2 ** COUNTED_BITS);
  const slotOf = (hash: number) => hash >>> (32 - COUNTED_BITS);
  for (const { units, size, starts } of choicesOf(names))
    for (const start of starts) {
      const slot = slotOf(gramHash(units, start, start + size));
      counts[slot] = Math.min(255, (counts[slot] ?? 0) + 1);
    }
  const kinds = [TAILS.ascii, TAILS.other, TAILS.exact].map((tail) => ({
    tail,
    chosen: new Set<number>(),
    tails: new Set<number>(),
    sizes: 0,
  }));
  // Short names first: longer ones that begin with them need no gram of their own.
  for (const { units, size, starts, keepsCapitals } of choicesOf(names)) {
    let rarest = 0;
    let fewest = Infinity;
    for (const start of starts) {
      const hash = gramHash(units, start, start + size);
      const isChosen = kinds[kindOf(units, start + size, keepsCapitals)]?.chosen.has(hash) === true;
      const count = isChosen ? -1 : (counts[slotOf(hash)] ?? 0);
      if (count >= fewest) continue;
      fewest = count;
      rarest = start;
    }
    const kind = kinds[kindOf(units, rarest + size, keepsCapitals)];
    if (!kind) continue;
    const end = rarest + size;
    kind.chosen.add(gramHash(units, rarest, end));
    if (kind.tail > 0) kind.tails.add(gramHash(units, Math.max(rarest, end - kind.tail), end));
    kind.sizes |= 1 << size;
  }
  const [ascii, other, exact] = kinds.map(({ chosen, tails, sizes }) => ({
    hashes: Uint32Array.from(chosen),
    tails: Uint32Array.from(tails),
    sizes,
  }));
  return [ascii ?? NONE_OF_A_KIND, other ?? NONE_OF_A_KIND, exact ?? NONE_OF_A_KIND];
}

function kindOf(units: readonly number[], end: number, keepsCapitals: boolean): number {
  if (keepsCapitals) return 2;
  return (units[end - 1] ?? 0) < 0x80 ? 0 : 1;
}

/** By length. */
function* choicesOf(names: NameColumns): Generator<Choice> {
  for (const name of byLength(names)) {
    const choice = choiceOf(names, name);
    if (choice) yield choice;
  }
}

function byLength({ count, starts, company }: NameColumns): Uint32Array {
  const ofLength = Array.from({ length: LONGEST_NAME + 1 }, () => growing32());
  for (let name = 0; name < count; name++)
    if (company[name] !== NO_COMPANY) ofLength[(starts[name + 1] ?? 0) - (starts[name] ?? 0)]?.push(name);
  const order = growing32();
  for (const some of ofLength) for (const name of some.get()) order.push(name);
  return order.get();
}

/** `undefined` of a name without letters, which is not found in any text. */
function choiceOf({ starts, exact, low, flags }: NameColumns, name: number): Choice | undefined {
  const letters: number[] = [];
  const capitals: number[] = [];
  for (let i = starts[name] ?? 0; i < (starts[name + 1] ?? 0); i++) {
    if (scriptOf(low[i] ?? 0) === NONE) continue;
    letters.push(low[i] ?? 0);
    capitals.push(exact[i] ?? 0);
  }
  if (letters.length === 0) return undefined;
  const keepsCapitals = ((flags[name] ?? 0) & FLAG_EXACT_CASE) !== 0;
  const size = Math.min(letters.length, LONGEST_GRAM);
  return (
    (keepsCapitals ? choose(capitals, size, hasCapital, true) : undefined) ??
    (letters.length > UNSPACED_GRAM ? choose(letters, UNSPACED_GRAM, isUnspaced, false) : undefined) ??
    choose(letters, size, () => true, false)
  );
}

function choose(
  units: readonly number[],
  size: number,
  mayBe: (units: readonly number[]) => boolean,
  keepsCapitals: boolean,
): Choice | undefined {
  const starts: number[] = [];
  for (let start = 0; start + size <= units.length; start++)
    if (mayBe(units.slice(start, start + size))) starts.push(start);
  return starts.length > 0 ? { units, size, starts, keepsCapitals } : undefined;
}

/** Whether a word begins where one is looked for. */
function hasCapital(units: readonly number[]): boolean {
  if (units.some((unit) => unit >= 0x80)) return false;
  const isCapital = (unit = 0) => unit >= 0x41 && unit <= 0x5a;
  return isCapital(units[0]) || (units.length === LONGEST_GRAM && isCapital(units[CAPITAL_INSIDE]));
}

/** Whether all letters are of scripts in which a name may stand between any others. */
function isUnspaced(units: readonly number[]): boolean {
  return units.every((unit) => scriptOf(unit) === HAN || scriptOf(unit) === UNSPACED);
}
