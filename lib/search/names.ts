import type { SearchEntry } from './entries.ts';
import { keysOf, KEY_KINDS } from './keys.ts';
import { joinLines, lineAt, startOf, type Lines } from './lines.ts';
import { isHan, LEAST_LATIN, type Reason } from './match.ts';
import { markRows } from './marks.ts';
import { compareTexts, firstNotBefore, rangeOfStart } from './sorted.ts';

/** Every way to write every company's name, sorted, so that a look-up reads only what answers it. */
export interface NameTable {
  /** As search compares them, in order. */
  readonly folded: Lines;
  readonly originals: Lines;
  /** Number of the company of each. */
  readonly entries: Uint32Array;
  /** Place in `KEY_KINDS` of each. */
  readonly kinds: Uint8Array;
  /** The later words of Latin names and later syllables of pinyin, sorted: of which name, and where in it. */
  readonly partNames: Uint32Array;
  readonly partStarts: Uint16Array;
  /** First letters of words or syllables, sorted, and of which name. */
  readonly initials: Lines;
  readonly initialNames: Uint32Array;
  /** For typing errors; see `markRows`. */
  readonly marks: Uint32Array;
}

interface Written {
  readonly entry: number;
  readonly kind: number;
  readonly original: string;
  readonly folded: string;
  readonly initials: string;
  /** Offsets of words in `folded`. */
  readonly words: readonly number[];
}

/** Gathers names, and then makes their table. */
export class NameTableBuilder {
  readonly #names: Written[] = [];

  add(entry: SearchEntry, at: number): void {
    for (const { kind, original, folded, initials } of keysOf(entry)) {
      const { text, words } = folded;
      this.#names.push({ entry: at, kind: KEY_KINDS.indexOf(kind), original, folded: text, initials, words });
    }
  }

  finish(): NameTable {
    const names = this.#names.toSorted((a, b) => compareTexts(a.folded, b.folded) || a.entry - b.entry);
    return {
      folded: joinLines(names.map(({ folded }) => folded)),
      originals: joinLines(names.map(({ original }) => original)),
      entries: Uint32Array.from(names, ({ entry }) => entry),
      kinds: Uint8Array.from(names, ({ kind }) => kind),
      marks: markRows(names.map(({ folded, words }) => [folded, words])),
      ...partsOf(names),
      ...initialsOf(names),
    };
  }
}

function partsOf(names: readonly Written[]): Pick<NameTable, 'partNames' | 'partStarts'> {
  const parts = names.flatMap(({ folded, words }, name) =>
    words.filter((start) => start > 0).map((start) => ({ name, start, text: folded.slice(start) })),
  );
  const sorted = parts.toSorted((a, b) => compareTexts(a.text, b.text));
  return {
    partNames: Uint32Array.from(sorted, ({ name }) => name),
    partStarts: Uint16Array.from(sorted, ({ start }) => start),
  };
}

function initialsOf(names: readonly Written[]): Pick<NameTable, 'initials' | 'initialNames'> {
  const all = names
    .flatMap(({ initials }, name) => (initials.length < LEAST_LATIN ? [] : [{ name, initials }]))
    .toSorted((a, b) => compareTexts(a.initials, b.initials));
  return {
    initials: joinLines(all.map(({ initials }) => initials)),
    initialNames: Uint32Array.from(all, ({ name }) => name),
  };
}

/** Takes the number of a name that answers, and why it does. */
type Offer = (name: number, reason: Reason) => void;

/** The names that begin with a query. */
export function offerStarts({ folded, kinds }: NameTable, query: string, offer: Offer): void {
  const [from, to] = rangeOfStart(folded.ends.length, (at) => lineAt(folded, at), query);
  for (let name = from; name < to; name += 1) {
    const kind = KEY_KINDS[kinds[name] ?? 0];
    if (kind === 'pinyin' || kind === 'reading') offer(name, 'pinyin');
    else if ((folded.ends[name] ?? 0) - startOf(folded, name) > query.length) offer(name, 'prefix');
    else offer(name, kind === 'name' ? 'exact' : 'alias');
  }
}

/** The names whose words begin with the query's letters. */
export function offerInitials({ initials, initialNames }: NameTable, query: string, offer: Offer): void {
  if (query.length < LEAST_LATIN) return;
  const [from, to] = rangeOfStart(initials.ends.length, (at) => lineAt(initials, at), query);
  for (let at = from; at < to; at += 1) offer(initialNames[at] ?? 0, 'initials');
}

/** The names that hold a query: Latin text from the start of a word or syllable, Han text anywhere. */
export function offerParts(table: NameTable, query: string, offer: Offer): void {
  if (isHan(query)) {
    offerWithin(table, query, offer);
    return;
  }
  if (query.length <= LEAST_LATIN) return;
  const { folded, partNames, partStarts } = table;
  const textAt = (at: number): string => {
    const name = partNames[at] ?? 0;
    return folded.text.slice(startOf(folded, name) + (partStarts[at] ?? 0), folded.ends[name]);
  };
  const [from, to] = rangeOfStart(partNames.length, textAt, query);
  for (let at = from; at < to; at += 1) offer(partNames[at] ?? 0, 'part');
}

function offerWithin({ folded }: NameTable, query: string, offer: Offer): void {
  let name = 0;
  for (let at = folded.text.indexOf(query); at !== -1; at = folded.text.indexOf(query, at + 1)) {
    while ((folded.ends[name] ?? Infinity) <= at) name += 1;
    const isWithin = at > startOf(folded, name) && at + query.length <= (folded.ends[name] ?? 0);
    if (isWithin) offer(name, 'part');
  }
}

/** Numbers of the companies that a text names, as the beginning or a part of a name or as its initials. */
export function entriesNamed(table: NameTable, query: string): ReadonlySet<number> {
  const named = new Set<number>();
  const offer = (name: number): void => void named.add(table.entries[name] ?? 0);
  offerStarts(table, query, offer);
  offerInitials(table, query, offer);
  offerParts(table, query, offer);
  return named;
}

/** The longest beginning of a Han text that is a whole name; Chinese sets no space behind it. */
export function nameAtStart({ folded }: NameTable, text: string): string | undefined {
  for (let length = text.length - 1; length > 1; length -= 1) {
    const start = text.slice(0, length);
    const at = firstNotBefore(folded.ends.length, (name) => lineAt(folded, name) < start);
    if (lineAt(folded, at) === start) return start;
  }
  return undefined;
}
