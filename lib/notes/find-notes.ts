import type { Note } from '../../data/schema/note.ts';
import { tagsOf } from './tags.ts';

export const NOTE_SORTS = ['changed', 'created', 'company'] as const;
export type NoteSort = (typeof NOTE_SORTS)[number];

/** What the reader looks for; an absent part does not narrow. */
export interface NoteQuery {
  /** Words that all have to stand in the note, its page or its company's names. */
  readonly words: string;
  readonly company?: string | undefined;
  /** Without its sign, lower case. */
  readonly tag?: string | undefined;
  /** Host name of the page. */
  readonly site?: string | undefined;
  /** Days of the last change, `YYYY-MM-DD` in the reader's time zone, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly sort: NoteSort;
}

/** A note with what searching needs, worked out once. */
export interface NoteEntry {
  readonly note: Note;
  readonly tags: readonly string[];
  readonly site: string | undefined;
  readonly companyName: string;
  readonly searched: string;
}

/** As search compares it: without case, accents and widths. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The host name of a page without `www.`. */
function siteOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
}

/** Prepares a note for searching. `names`: its company's names, the one shown first. */
export function noteEntry(note: Note, names: readonly string[]): NoteEntry {
  const { text, context } = note;
  const searched = fold([text, ...names, context?.title, context?.url].join('\n'));
  const site = context && siteOf(context.url);
  return { note, tags: tagsOf(text), site, companyName: names[0] ?? note.companyId, searched };
}

/** The first or last moment of a day in the reader's time zone, in ms since 1970. */
function moment(day: string | undefined, time: string): number | undefined {
  return day === undefined || day === '' ? undefined : new Date(`${day}T${time}`).getTime();
}

function matcher(query: NoteQuery): (entry: NoteEntry) => boolean {
  const words = fold(query.words).split(/\s+/).filter(Boolean);
  const from = moment(query.from, '00:00:00') ?? -Infinity;
  const to = moment(query.to, '23:59:59.999') ?? Infinity;
  return ({ note, tags, site, searched }) =>
    (query.company === undefined || note.companyId === query.company) &&
    (query.tag === undefined || tags.includes(query.tag)) &&
    (query.site === undefined || site === query.site) &&
    note.updatedAt >= from &&
    note.updatedAt <= to &&
    words.every((word) => searched.includes(word));
}

const byChange = (a: NoteEntry, b: NoteEntry): number => b.note.updatedAt - a.note.updatedAt;

const ORDERS: Readonly<Record<NoteSort, (a: NoteEntry, b: NoteEntry) => number>> = {
  changed: (a, b) => Number(b.note.pinned) - Number(a.note.pinned) || byChange(a, b),
  created: (a, b) => b.note.createdAt - a.note.createdAt,
  company: (a, b) => a.companyName.localeCompare(b.companyName) || byChange(a, b),
};

/** The notes that answer a query, in its order. */
export function findNotes(entries: readonly NoteEntry[], query: NoteQuery): readonly NoteEntry[] {
  return entries.filter(matcher(query)).toSorted(ORDERS[query.sort]);
}

/** A value that notes can be narrowed to, with how many have it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function count(values: readonly (readonly [value: string, label: string])[]): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const [value, label] of values)
    choices.set(value, { value, label, count: (choices.get(value)?.count ?? 0) + 1 });
  return [...choices.values()].toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

export interface NoteChoices {
  readonly companies: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly sites: readonly Choice[];
}

/** What notes can be narrowed to: the most frequent first. */
export function noteChoices(entries: readonly NoteEntry[]): NoteChoices {
  return {
    companies: count(entries.map(({ note, companyName }) => [note.companyId, companyName])),
    tags: count(entries.flatMap(({ tags }) => tags.map((tag) => [tag, `#${tag}`] as const))),
    sites: count(entries.flatMap(({ site }) => (site === undefined ? [] : [[site, site] as const]))),
  };
}

/** A page on which notes were written. */
export interface NotePage {
  readonly title: string;
  readonly url: string;
  /** When the latest of them was written, in ms since 1970. */
  readonly at: number;
  readonly count: number;
}

/** The pages on which these notes were written, the latest first. */
export function notePages(notes: readonly Note[]): readonly NotePage[] {
  const pages = new Map<string, NotePage>();
  for (const { context } of notes) {
    if (!context) continue;
    const { title, url, at } = context;
    const known = pages.get(url);
    const latest = known && known.at > at ? known : { title, at };
    pages.set(url, { url, title: latest.title, at: latest.at, count: (known?.count ?? 0) + 1 });
  }
  return [...pages.values()].toSorted((a, b) => b.at - a.at);
}
