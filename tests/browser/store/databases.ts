import { onTestFinished } from 'vitest';
import type { Note } from '../../../data/schema/note.ts';
import { openKnowledge, type KnowledgeDatabase } from '../../../lib/store/knowledge/database.ts';
import { openNotes, type Notes } from '../../../lib/store/notes/database.ts';
import type { SecondCopy } from '../../../lib/store/second-copy.ts';

/** A name of its own for every test; the database is removed when the test ends. */
export function freshName(): string {
  const name = `test-${crypto.randomUUID()}`;
  onTestFinished(() => {
    indexedDB.deleteDatabase(name);
  });
  return name;
}

export async function knowledge(name = freshName()): Promise<KnowledgeDatabase> {
  const opened = await openKnowledge({ name });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

export interface MemoryCopy extends SecondCopy<Note> {
  readonly records: Map<string, unknown>;
  /** While set, the copy cannot be written. */
  broken: boolean;
}

export function memoryCopy(...notes: readonly Note[]): MemoryCopy {
  const records = new Map<string, unknown>(notes.map((note) => [note.id, note]));
  return {
    records,
    broken: false,
    readAll: () => Promise.resolve(new Map(records)),
    write(written) {
      if (this.broken) return Promise.reject(new Error('storage.local is full'));
      for (const note of written) records.set(note.id, note);
      return Promise.resolve();
    },
  };
}

export async function notesWith(copy: SecondCopy<Note> = memoryCopy(), name = freshName()): Promise<Notes> {
  const opened = await openNotes(copy, { name });
  if (!opened.ok) throw new Error(opened.error.detail);
  onTestFinished(() => opened.value.db.close());
  return opened.value;
}

export function fakeNote(overrides: Partial<Note> = {}): Note {
  return {
    id: '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a',
    companyId: 'xiaohongshu',
    text: 'ask about the listing',
    revision: 1,
    createdAt: 500,
    updatedAt: 1_000,
    device: '0b8f7f0e-52fd-4c0e-8f38-8b2e5c7a9d10',
    deleted: false,
    pinned: false,
    ...overrides,
  };
}

/** Opens a database behind Dexie's back, as another program or a later version would. */
export function openRaw(
  name: string,
  version: number,
  upgrade: (db: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open(name, version);
  request.addEventListener('upgradeneeded', () => upgrade(request.result));
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(new Error(request.error?.message)));
  return promise;
}
