import { useDeferredValue, useMemo, useState } from 'react';
import type { Note } from '../../data/schema/note.ts';
import {
  findNotes,
  noteChoices,
  noteEntry,
  type NoteChoices,
  type NoteEntry,
  type NoteQuery,
} from '../notes/find-notes.ts';

export interface Found {
  readonly query: NoteQuery;
  readonly change: (change: Partial<NoteQuery>) => void;
  readonly choices: NoteChoices;
  readonly found: readonly NoteEntry[];
}

/** Searches the notes as the reader types; a note is prepared for it once, and again when it changes. */
export function useQuery(
  notes: readonly Note[],
  namesOf: (company: string) => readonly string[],
  company: string | undefined,
): Found {
  const [query, setQuery] = useState<NoteQuery>({ words: '', sort: 'changed', company });
  const prepared = useMemo(() => ({ names: namesOf, entries: new WeakMap<Note, NoteEntry>() }), [namesOf]);
  const entries = useMemo(
    () =>
      notes.map((note) => {
        const known = prepared.entries.get(note) ?? noteEntry(note, prepared.names(note.companyId));
        prepared.entries.set(note, known);
        return known;
      }),
    [notes, prepared],
  );
  const asked = useDeferredValue(query);
  return {
    query,
    change: (change) => setQuery((before) => ({ ...before, ...change })),
    choices: useMemo(() => noteChoices(entries), [entries]),
    found: useMemo(() => findNotes(entries, asked), [entries, asked]),
  };
}
