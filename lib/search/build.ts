import type { CompanyKind } from '../../data/schema/company.ts';
import type { FoundEntry, SearchEntry } from './entries.ts';
import { joinLines, lineAt, type Lines } from './lines.ts';
import { NameTableBuilder, type NameTable } from './names.ts';
import { compareTexts, firstNotBefore } from './sorted.ts';
import { TextTableBuilder, type TextTable } from './texts.ts';

/** Of the index below; one of another version is built anew. */
export const SEARCH_VERSION = 3;

/** Everything that search reads. It is data alone, so that it can be stored and handed on as it is. */
export interface SearchIndex {
  /** Ids of the companies, sorted; a company's number is its place here. */
  readonly ids: Lines;
  /** The companies, each a `FoundEntry` as JSON. */
  readonly found: Lines;
  /** Between equally good answers, the company with the smaller number comes first. */
  readonly standings: Uint32Array;
  readonly names: NameTable;
  /** One table a language, in the order of the entries' facts. */
  readonly facts: readonly TextTable[];
}

/** Kinds whose names are what readers meet come before those that only give context. */
const CONTEXT_KINDS: ReadonlySet<CompanyKind> = new Set([
  'investor',
  'regulator',
  'media',
  'group',
  'person',
]);

/** Companies that are read between two reports of progress. */
const SLICE = 2_000;
/** What sorting takes of the whole. */
const READ_SHARE = 0.7;

function standingsOf(entries: readonly SearchEntry[]): Uint32Array {
  const rank = ({ kind, weight }: SearchEntry): number =>
    (CONTEXT_KINDS.has(kind) ? 0 : Number.MAX_SAFE_INTEGER / 2) + weight;
  const ranks = [...new Set(entries.map(rank))].toSorted((a, b) => b - a);
  const places = new Map(ranks.map((each, place) => [each, place]));
  return Uint32Array.from(entries, (entry) => places.get(rank(entry)) ?? 0);
}

/**
 * Builds the index in steps, between which the builder may do something else.
 * @yields how much is done, from 0 to 1
 */
export function* buildSteps(companies: readonly SearchEntry[]): Generator<number, SearchIndex> {
  const entries = companies.toSorted((a, b) => compareTexts(a.id, b.id));
  const names = new NameTableBuilder();
  const languages = entries.reduce((most, { facts }) => Math.max(most, facts.length), 0);
  const facts = Array.from({ length: languages }, () => new TextTableBuilder());
  for (const [at, entry] of entries.entries()) {
    if (at % SLICE === 0) yield (at / entries.length) * READ_SHARE;
    names.add(entry, at);
    for (const [language, lines] of entry.facts.entries()) {
      for (const line of lines) facts[language]?.add(line, at);
    }
  }
  yield READ_SHARE;
  const factTables = facts.map((table) => table.finish());
  yield (1 + READ_SHARE) / 2;
  return {
    ids: joinLines(entries.map(({ id }) => id)),
    found: joinLines(
      entries.map(({ id, kind, names: own, pinyin }) =>
        JSON.stringify({ id, kind, names: own, pinyin } satisfies FoundEntry),
      ),
    ),
    standings: standingsOf(entries),
    names: names.finish(),
    facts: factTables,
  };
}

/** Builds the index at once. */
export function buildSearch(companies: readonly SearchEntry[]): SearchIndex {
  const steps = buildSteps(companies);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Number of a company; `undefined` if the index does not know it. */
export function numberOf({ ids }: SearchIndex, id: string): number | undefined {
  const at = firstNotBefore(ids.ends.length, (place) => lineAt(ids, place) < id);
  return lineAt(ids, at) === id ? at : undefined;
}

/** A company by its number. */
export function entryAt({ found }: SearchIndex, at: number): FoundEntry {
  return JSON.parse(lineAt(found, at)) as FoundEntry;
}

/** A text that is no fact of a pack: what the reader has written of a company. */
export interface NoteText {
  readonly company: string;
  readonly text: string;
}

/** Prepares notes for the search; those on companies that the index does not know are left out. */
export function indexNotes(index: SearchIndex, notes: readonly NoteText[]): TextTable {
  const table = new TextTableBuilder();
  const known = notes.flatMap(({ company, text }) => {
    const entry = numberOf(index, company);
    return entry === undefined ? [] : [{ entry, text }];
  });
  for (const { entry, text } of known.toSorted((a, b) => a.entry - b.entry)) table.add(text, entry);
  return table.finish();
}
