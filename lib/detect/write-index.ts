import type { CueSections } from './compile-cues.ts';
import type { NameColumns } from './compile-names.ts';
import { hashFinish, rollUnits } from './hash.ts';
import { FLAG_SAME_AS_NEXT, writeSections } from './layout.ts';
import { headsOf, type Heads } from './name-heads.ts';
import type { Steps } from './steps.ts';
import { writeStrings } from './string-list.ts';
import { writeFirstStage } from './write-first-stage.ts';

/** How many times as many slots as entries a table has at least: most that is looked for is not there. */
const ROOM = 2;

/** What an index is written from. */
export interface IndexParts {
  /** In the order of `sortNames`. */
  readonly names: NameColumns;
  /** Ids of the companies, by number. */
  readonly ids: readonly string[];
  /** The number of each company's family. */
  readonly families: Uint32Array;
  readonly cues: CueSections;
  readonly variants: ReadonlyMap<number, number>;
}

/** Writes an index as one blob. */
export function* writeIndex({
  names,
  ids,
  families,
  cues,
  variants,
}: IndexParts): Steps<Uint8Array<ArrayBuffer>> {
  const heads = headsOf(names, variants);
  yield;
  const firstStage = writeFirstStage(names, heads, variants);
  yield;
  const table = writeTable(names);
  yield;
  return writeSections({
    ...firstStage,
    ...writeHeads(heads),
    table,
    nameStarts: names.starts,
    nameUnits: names.exact,
    nameCompany: names.company,
    nameFlags: names.flags.map((flags, name) => flags | (foldsAsNext(names, name) ? FLAG_SAME_AS_NEXT : 0)),
    ...writeStrings('company', ids),
    companyFamily: families,
    ...cues,
    variants: Uint16Array.from([...variants].flat()),
  });
}

function powerOfTwoAbove(n: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, n)));
}

function writeHeads(heads: Heads): { readonly heads: Uint32Array; readonly lengths: Uint8Array } {
  const slots = powerOfTwoAbove(heads.count * ROOM);
  const table = new Uint32Array(slots * 2);
  const lengths = new Uint8Array(1 + heads.count + heads.lengths.length);
  let at = 1;
  for (let head = 0; head < heads.count; head++) {
    const hash = hashFinish(heads.rolling[head] ?? 0);
    let slot = hash & (slots - 1);
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = hash;
    table[slot * 2 + 1] = at;
    const [start, end] = [heads.starts[head] ?? 0, heads.starts[head + 1] ?? 0];
    lengths[at++] = end - start;
    for (let i = end - 1; i >= start; i--) lengths[at++] = heads.lengths[i] ?? 0;
  }
  return { heads: table, lengths };
}

function writeTable(names: NameColumns): Uint32Array {
  const slots = powerOfTwoAbove(names.count * ROOM);
  const table = new Uint32Array(slots);
  for (let name = 0; name < names.count; name++) {
    if (name > 0 && foldsAsNext(names, name - 1)) continue;
    const hash = hashFinish(rollUnits(names.low, names.starts[name] ?? 0, names.starts[name + 1] ?? 0));
    let slot = hash & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot] = name + 1;
  }
  return table;
}

/** Whether a name and the next one fold to the same text. */
function foldsAsNext({ count, starts, low }: NameColumns, name: number): boolean {
  if (name + 1 >= count) return false;
  const [start, next, end] = [starts[name] ?? 0, starts[name + 1] ?? 0, starts[name + 2] ?? 0];
  if (next - start !== end - next) return false;
  for (let i = start; i < next; i++) if (low[i] !== low[next + i - start]) return false;
  return true;
}
