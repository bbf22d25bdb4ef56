import { describe, expect, test, vi } from 'vitest';
import type { Note } from '../../../data/schema/note.ts';
import { readBackup, writeBackup, type Backup } from '../../../lib/store/notes/backup.ts';
import { importNotes, previewImport, readEverything } from '../../../lib/store/notes/import-notes.ts';
import type { Notes } from '../../../lib/store/notes/database.ts';
import { fakeNote, memoryCopy, notesWith } from './databases.ts';

const MANY = 50_000;

const calm = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const idOf = (at: number): string => `00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
const noteAt = (at: number): Note =>
  fakeNote({ id: idOf(at), text: `note ${at} about #figures`, updatedAt: at });

async function everything(notes: Notes): Promise<Backup> {
  const read = await readEverything(notes);
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}

/** Over a file, as a reader would carry them. */
async function carried(notes: Notes): Promise<Backup> {
  const file = await readBackup(writeBackup({ ...(await everything(notes)), companies: [] }, 1).join(''));
  if (!file.ok) throw new Error(file.error.detail);
  return file.value;
}

describe('importing', () => {
  test('what was exported gives equal stores after a wipe, and changes nothing when done again', async () => {
    const [from, copy] = [await notesWith(), memoryCopy()];
    await from.db.notes.bulkAdd([
      fakeNote({ text: 'one 小红书', context: { title: 'A', url: 'https://a.example/', at: 1 } }),
      fakeNote({ id: idOf(1), deleted: true, pinned: true }),
      fakeNote({ id: idOf(2), deleted: true, text: '' }),
    ]);
    await from.db.versions.add({ noteId: idOf(1), revision: 1, text: 'before', updatedAt: 5 });
    const file = await carried(from);

    const to = await notesWith(copy);
    expect(await previewImport(to, file)).toMatchObject({ value: { same: 0, steps: [{}, {}, {}] } });
    expect(await importNotes(to, file, calm())).toMatchObject({ ok: true });
    expect(await everything(to)).toEqual(await everything(from));
    expect(copy.records.size).toBe(3);

    expect(await importNotes(to, file, calm())).toMatchObject({
      value: { same: 3, steps: [], versions: [] },
    });
    expect(await everything(to)).toEqual(await everything(from));
  });

  test('a backup of a store with damaged records can be read, and holds the others', async () => {
    const notes = await notesWith();
    await notes.db.notes.bulkAdd([noteAt(1), { ...noteAt(2), text: 7 as never }]);
    const version = { noteId: idOf(1), revision: 1, text: 'before', updatedAt: 5 };
    await notes.db.versions.bulkAdd([version, { ...version, revision: 2, text: 7 as never }]);
    expect(await carried(notes)).toMatchObject({ notes: [noteAt(1)], versions: [version] });
  });

  test('a preview changes nothing', async () => {
    const notes = await notesWith();
    await notes.db.notes.add(noteAt(1));
    const before = await everything(notes);
    await previewImport(notes, {
      notes: [noteAt(2), { ...noteAt(1), text: 'other', revision: 9 }],
      versions: [],
    });
    expect(await everything(notes)).toEqual(before);
  });

  test('that fails half-way leaves everything as it was', async () => {
    const copy = memoryCopy();
    const notes = await notesWith(copy);
    await notes.db.notes.add(noteAt(0));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let puts = 0;
    put.mockImplementation(function (this: IDBObjectStore, ...args) {
      puts += 1;
      if (puts > 1_500) throw new DOMException('no room', 'QuotaExceededError');
      return IDBObjectStore.prototype.add.apply(this, args);
    });
    const file = { notes: Array.from({ length: 3_000 }, (_, at) => noteAt(at + 1)), versions: [] };
    expect(await importNotes(notes, file, calm())).toMatchObject({ ok: false });
    put.mockRestore();
    expect(await everything(notes)).toEqual({ notes: [noteAt(0)], versions: [] });
    expect(copy.records.size).toBe(0);
  });

  test(`of ${MANY} notes tells its progress, and stopped half-way leaves nothing half-done`, async () => {
    const copy = memoryCopy();
    const notes = await notesWith(copy);
    const file = { notes: Array.from({ length: MANY }, (_, at) => noteAt(at)), versions: [] };
    const stop = new AbortController();
    const seen: number[] = [];
    const stopped = await importNotes(notes, file, {
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        if (done > 0.5) stop.abort();
      },
    });
    expect(stopped.ok).toBe(false);
    expect(seen.at(-1)).toBeGreaterThan(0.5);
    expect(await notes.db.notes.count()).toBe(0);
    expect(copy.records.size).toBe(0);

    const progress: number[] = [];
    const done = await importNotes(notes, file, { ...calm(), onProgress: (at) => progress.push(at) });
    expect(done).toMatchObject({ ok: true });
    expect(await notes.db.notes.count()).toBe(MANY);
    expect(copy.records.size).toBe(MANY);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(40);
  }, 60_000);
});
