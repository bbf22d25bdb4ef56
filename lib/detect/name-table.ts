import { err, ok, type Result } from '../shared/result.ts';
import type { Grams } from './grams.ts';
import { filterShift } from './heads.ts';
import { readSections, type Section, type SectionReader } from './layout.ts';
import type { Sieve } from './sieve.ts';

/** What tells, without the names themselves, that a text certainly holds none of them. */
export interface FirstStage {
  readonly filter: Uint32Array;
  readonly filterShift: number;
  readonly hints: Uint32Array;
  readonly prints: Uint16Array;
  /** For joined texts; not of very many names, */
  readonly sieve: Sieve | undefined;
  /** of which these tell. */
  readonly grams: Grams;
  /** Traditional characters of the names and the simplified ones they are kept in. Built on first use. */
  readonly variants: () => ReadonlyMap<number, number>;
}

/** How the names of all packs are written, not whose they are. */
export interface NameTable extends FirstStage {
  readonly heads: Uint32Array;
  readonly lengths: Uint8Array;
  readonly table: Uint32Array;
  readonly nameStarts: Uint32Array;
  readonly nameUnits: Uint16Array;
  readonly nameFlags: Uint8Array;
}

/** Sections as arrays that lie in the blob itself. */
export interface Views {
  readonly u8: (name: Section) => Uint8Array;
  readonly u16: (name: Section) => Uint16Array;
  readonly u32: (name: Section) => Uint32Array;
}

export function viewsOf({ buffer }: Uint8Array, section: SectionReader): Views {
  return {
    u8: (name) => new Uint8Array(buffer, section(name).offset, section(name).length),
    u16: (name) => new Uint16Array(buffer, section(name).offset, section(name).length / 2),
    u32: (name) => new Uint32Array(buffer, section(name).offset, section(name).length / 4),
  };
}

function firstStageOf({ u8, u16, u32 }: Views): FirstStage {
  const filter = u32('filter');
  const [asciiSizes = 0, exactSizes = 0, otherSizes = 0] = u16('gramSizes');
  const prints = u16('prints');
  const variants = once(() => pairsToMap(u16('variants')));
  const sievePattern = u8('sievePattern');
  return {
    filter,
    filterShift: filterShift(filter),
    hints: u32('hints'),
    prints,
    sieve:
      sievePattern.length > 0
        ? {
            ...patternsOf(sievePattern),
            keys: u32('sieveKeys'),
            roots: u16('sieveRoots'),
            variants,
          }
        : undefined,
    grams: {
      ascii: { ends: u32('gramAscii'), sizes: asciiSizes },
      exact: { ends: u32('gramExact'), sizes: exactSizes },
      other: { ends: u32('gramOther'), sizes: otherSizes },
      filter: u32('gramFilter'),
      prints,
      variants,
    },
    variants,
  };
}

/** Of `writePattern`. An expression is compiled when a text needs it: most texts need the short one alone. */
function patternsOf(written: Uint8Array): Pick<Sieve, 'asciiPattern' | 'wholePattern'> {
  const made = (line: number) =>
    weakly(() => new RegExp(String.fromCharCode(...written).split('\n')[line] ?? '', 'g'));
  return { asciiPattern: made(0), wholePattern: made(1) };
}

export function nameTable(views: Views): NameTable {
  const { u8, u16, u32 } = views;
  return {
    ...firstStageOf(views),
    heads: u32('heads'),
    lengths: u8('lengths'),
    table: u32('table'),
    nameStarts: u32('nameStarts'),
    nameUnits: u16('nameUnits'),
    nameFlags: u8('nameFlags'),
  };
}

/** Opens a blob, whole or cut by `firstStage`. Fails with a sentence if it is damaged or of another version. */
export function openFirstStage(bytes: Uint8Array): Result<FirstStage> {
  const section = readSections(bytes);
  return typeof section === 'string' ? err(section) : ok(firstStageOf(viewsOf(bytes, section)));
}

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same for what takes much memory and is soon made again: it may be collected while nobody uses it. */
function weakly<T extends WeakKey>(make: () => T): () => T {
  let made: WeakRef<T> | undefined;
  return () => {
    const known = made?.deref();
    if (known) return known;
    const fresh = make();
    made = new WeakRef(fresh);
    return fresh;
  };
}

function pairsToMap(pairs: Uint16Array): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) map.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  return map;
}
