import { HAN, scriptOf } from './characters.ts';
import type { NameColumns } from './compile-names.ts';
import { growing32, growing8 } from './growing.ts';
import { rollUnits } from './hash.ts';
import { FLAG_EXACT_CASE, FLAG_GUARDED } from './layout.ts';
import { headLength } from './prints.ts';

/** First words or pairs of characters, column by column, with what the names that begin with each are like. */
export interface Heads {
  readonly count: number;
  /** Hashes. */
  readonly rolling: Int32Array;
  readonly flags: Uint8Array;
  /** Where the lengths of each head's names begin, and where those of the last end. */
  readonly starts: Uint32Array;
  /** Each once, shortest first. */
  readonly lengths: Uint8Array;
}

/** One of the names keeps its capitals. */
export const HEAD_EXACT_CASE = 1;
/** The head alone is a safe name: its plural counts. */
export const HEAD_PLURAL = 2;

/** Room for the length of a name below the number of its head. */
const LENGTHS = 256;

export function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Heads of all names; a Han pair once for each way to write it in mixed scripts. */
export function headsOf(names: NameColumns, variants: ReadonlyMap<number, number>): Heads {
  const rollings = rollingsOf(variants);
  const numbers = new Map<number, number>();
  const rolling = growing32();
  const flags = growing8();
  /** Of each name the head and the length. */
  const pairs = growing32();
  for (let name = 0; name < names.count; name++) {
    const start = names.starts[name] ?? 0;
    const end = names.starts[name + 1] ?? 0;
    const head = headLength(names.low, start, end);
    const ofName = names.flags[name] ?? 0;
    const isPlural = (ofName & FLAG_GUARDED) === 0 && head === end - start;
    const added = ((ofName & FLAG_EXACT_CASE) !== 0 ? HEAD_EXACT_CASE : 0) | (isPlural ? HEAD_PLURAL : 0);
    for (const hash of rollings(names.low, start, start + head)) {
      const number = numbers.get(hash) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(hash, number);
        rolling.push(hash);
        flags.push(0);
      }
      flags.get()[number] = (flags.get()[number] ?? 0) | added;
      pairs.push(number * LENGTHS + (end - start));
    }
  }
  return {
    count: rolling.length,
    rolling: Int32Array.from(rolling.get()),
    flags: flags.get(),
    ...lengthsOf(pairs.get().toSorted(), rolling.length),
  };
}

/** The ways to write a unit: as names are kept, and in traditional characters. */
export function spellingsOf(variants: ReadonlyMap<number, number>): (unit: number) => readonly number[] {
  const forms = new Map<number, number[]>();
  for (const [from, to] of variants) forms.set(to, [...(forms.get(to) ?? []), from]);
  return (unit) => [unit, ...(forms.get(unit) ?? [])];
}

/** The hashes of a head: of a Han pair one for each way to write it. */
function rollingsOf(variants: ReadonlyMap<number, number>) {
  const spellings = spellingsOf(variants);
  return (low: Uint16Array, start: number, end: number): number[] => {
    const [first = 0, second = 0] = low.subarray(start, end);
    if (end - start !== 2 || scriptOf(first) !== HAN) return [rollUnits(low, start, end)];
    return spellings(first).flatMap((a) => spellings(second).map((b) => rollUnits([a, b], 0, 2)));
  };
}

/** @param sorted heads with a length each, with doubles */
function lengthsOf(sorted: Uint32Array, count: number): Pick<Heads, 'starts' | 'lengths'> {
  const starts = new Uint32Array(count + 1);
  const lengths = growing8();
  let before = -1;
  for (const pair of sorted) {
    if (pair === before) continue;
    before = pair;
    lengths.push(pair % LENGTHS);
    starts[Math.floor(pair / LENGTHS) + 1] = lengths.length;
  }
  return { starts, lengths: lengths.get() };
}
