import { useEffect, useState } from 'react';
import { parseNote, type Note } from '../../data/schema/note.ts';
import { watchNotes } from '../messages/open-notes.ts';
import type { Problem } from '../shared/problem.ts';
import { attempt } from '../store/failure.ts';
import type { Notes } from '../store/notes/database.ts';

/** Changes that come within this time, in ms, are shown together: an import brings thousands. */
const TOGETHER_MS = 40;

export interface AllNotes {
  /** `undefined` until they are read. */
  readonly notes: readonly Note[] | undefined;
  readonly problem?: Problem;
  /** Takes notes that this page has just written. */
  readonly take: (notes: readonly Note[]) => void;
}

/** All notes as they stand, newest news from any window included. */
class Collection {
  readonly #notes = new Map<string, Note>();

  get all(): readonly Note[] {
    return [...this.#notes.values()];
  }

  take(notes: readonly Note[]): void {
    for (const note of notes) {
      if ((this.#notes.get(note.id)?.revision ?? 0) <= note.revision) this.#notes.set(note.id, note);
    }
  }
}

/** Reads all notes once, tombstones too, and keeps them current by what every window tells. */
export function useAllNotes({ db }: Notes): AllNotes {
  const [collection] = useState(() => new Collection());
  const [notes, setNotes] = useState<readonly Note[]>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const lifetime = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    watchNotes((note) => {
      collection.take([note]);
      clearTimeout(timer);
      timer = setTimeout(() => setNotes(collection.all), TOGETHER_MS);
    }, lifetime.signal);
    const read = async (): Promise<void> => {
      const records = await attempt('notes-closed', () => db.notes.toArray());
      if (lifetime.signal.aborted) return;
      if (records.ok) collection.take(records.value.flatMap((record) => parseNote(record) ?? []));
      setProblem(records.ok ? undefined : records.error);
      setNotes(collection.all);
    };
    void read();
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, [db, collection]);
  return {
    notes,
    ...(problem && { problem }),
    take: (written) => {
      collection.take(written);
      setNotes(collection.all);
    },
  };
}
