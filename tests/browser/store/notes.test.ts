import { describe, expect, test, vi } from 'vitest';
import type { Note, NoteEdit } from '../../../data/schema/note.ts';
import { openNotes, type Notes } from '../../../lib/store/notes/database.ts';
import { readNotes } from '../../../lib/store/notes/read-notes.ts';
import { saveNote } from '../../../lib/store/notes/save-note.ts';
import { fakeNote, freshName, memoryCopy, notesWith, openRaw } from './databases.ts';

const ID = fakeNote().id;

const edit = (text: string, baseRevision: number, more: Partial<NoteEdit> = {}): NoteEdit => ({
  companyId: 'xiaohongshu',
  noteId: ID,
  text,
  baseRevision,
  ...more,
});

async function saved(notes: Notes, ...args: Parameters<typeof edit>): Promise<Note> {
  const result = await saveNote(notes, edit(...args));
  if (!result.ok || result.value.outcome !== 'saved') throw new Error(JSON.stringify(result));
  return result.value.note;
}

async function textOf(notes: Notes): Promise<string | undefined> {
  const read = await readNotes(notes, 'xiaohongshu');
  return read.ok ? read.value[0]?.text : read.error.code;
}

describe('saving a note', () => {
  test('keeps it over a restart, with who wrote it and where', async () => {
    const name = freshName();
    const first = await notesWith(memoryCopy(), name);
    const context = { title: 'A story', url: 'https://news.example/a', quote: 'RedNote grew', at: 5 };
    const note = await saved(first, 'call them', 0, { context });
    first.db.close();

    const second = await notesWith(memoryCopy(), name);
    expect(await readNotes(second, 'xiaohongshu')).toEqual({ ok: true, value: [note] });
    expect(note).toMatchObject({ revision: 1, device: first.device, deleted: false, pinned: false, context });
    expect(second.device).toBe(first.device);
  });

  test('counts revisions, and changes the place only when told', async () => {
    const notes = await notesWith();
    const context = { title: 'First', url: 'https://news.example/1', at: 1 };
    await saved(notes, 'one', 0, { context });
    expect(await saved(notes, 'two', 1)).toMatchObject({ text: 'two', revision: 2, context });
    expect(await saved(notes, 'two', 2, { context: null })).not.toHaveProperty('context');
    const second = { ...context, url: 'https://news.example/2' };
    expect(await saved(notes, 'two', 3, { context: second })).toMatchObject({ revision: 4, context: second });
  });

  test('asks the browser for strict durability', async () => {
    const asked: string[] = [];
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const notes = await notesWith();
    await saved(notes, 'one', 0);
    for (const { type, value } of transactions.mock.results) {
      if (type === 'return' && value.mode === 'readwrite') asked.push(value.durability);
    }
    expect(new Set(asked)).toEqual(new Set(['strict']));
  });

  test('never overwrites what another window wrote', async () => {
    const name = freshName();
    const [here, there] = [await notesWith(memoryCopy(), name), await notesWith(memoryCopy(), name)];
    await saved(here, 'start', 0);
    const theirs = await saved(there, 'start, and theirs', 1);
    expect(await saveNote(here, edit('start, and ours', 1))).toEqual({
      ok: true,
      value: { outcome: 'conflict', current: theirs },
    });
    expect(await textOf(here)).toBe('start, and theirs');
  });

  test('lets exactly one of many simultaneous edits of one revision win', async () => {
    const name = freshName();
    const windows = [await notesWith(memoryCopy(), name), await notesWith(memoryCopy(), name)];
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, i) => saveNote(windows[i % 2]!, edit(`text ${i}`, 0))),
    );
    const outcomes = results.map((result) => (result.ok ? result.value.outcome : 'failed'));
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(9);
  });

  test('acknowledges the same words again when the first answer was lost', async () => {
    const notes = await notesWith();
    const first = await saved(notes, 'one', 0);
    expect(await saved(notes, 'one', 0)).toEqual(first);
  });

  test('several of a company are read pinned first, then the last changed, without deleted ones', async () => {
    const notes = await notesWith();
    const more = [
      fakeNote({ text: 'older', updatedAt: 1 }),
      fakeNote({ id: crypto.randomUUID(), text: 'newer', updatedAt: 2 }),
      fakeNote({ id: crypto.randomUUID(), text: 'pinned', updatedAt: 0, pinned: true }),
      fakeNote({ id: crypto.randomUUID(), text: 'trashed', updatedAt: 3, deleted: true }),
      fakeNote({ id: crypto.randomUUID(), text: 'elsewhere', companyId: 'tencent' }),
    ];
    await notes.db.notes.bulkAdd(more);
    const read = await readNotes(notes, 'xiaohongshu');
    expect(read.ok && read.value.map(({ text }) => text)).toEqual(['pinned', 'newer', 'older']);
  });

  test('one written on after it was deleted elsewhere is no note in the trash', async () => {
    const notes = await notesWith();
    await notes.db.notes.add(fakeNote({ deleted: true, revision: 2 }));
    expect(await saveNote(notes, edit('more', 1))).toMatchObject({ value: { outcome: 'conflict' } });
    expect(await saved(notes, 'more', 2)).toMatchObject({ deleted: false, text: 'more' });
  });

  test.for([
    ['of 200,001 units', edit('x'.repeat(200_001), 0)],
    ['on no company', edit('x', 0, { companyId: 'Not An Id' })],
    ['from a script address', edit('x', 0, { context: { title: '', url: 'javascript:alert(1)', at: 0 } })],
  ] as const)('refuses one %s', async ([, refused]) => {
    const notes = await notesWith();
    expect(await saveNote(notes, refused)).toMatchObject({ ok: false, error: { code: 'note-refused' } });
    expect(await notes.db.notes.count()).toBe(0);
  });
});

describe('the second copy', () => {
  test('gets every saved note', async () => {
    const copy = memoryCopy();
    const notes = await notesWith(copy);
    const note = await saved(notes, 'one', 0);
    expect([...copy.records.values()]).toEqual([note]);
  });

  test('may fail without costing the note, and the outcome says so', async () => {
    const copy = memoryCopy();
    copy.broken = true;
    const notes = await notesWith(copy);
    expect(await saveNote(notes, edit('one', 0))).toMatchObject({
      value: { outcome: 'saved', copied: false },
    });
    expect(await textOf(notes)).toBe('one');
  });

  test('brings notes back when the database was emptied between two keystrokes', async () => {
    const notes = await notesWith();
    await saved(notes, 'one', 0);
    await notes.db.notes.clear();
    expect(await saved(notes, 'one, and more', 1)).toMatchObject({ revision: 2, text: 'one, and more' });
  });
});

describe('a notes database that cannot be used', () => {
  test('is of a later version: it is left exactly as it is', async () => {
    const name = freshName();
    const later = await openRaw(name, 70, (db) => db.createObjectStore('notes', { keyPath: 'id' }));
    const written = later.transaction('notes', 'readwrite').objectStore('notes').put(fakeNote());
    await new Promise((resolve) => written.addEventListener('success', resolve));
    later.close();
    expect(await openNotes(memoryCopy(), { name })).toMatchObject({ error: { code: 'newer-store' } });

    const again = await openRaw(name, 70);
    const count = again.transaction('notes').objectStore('notes').count();
    await new Promise((resolve) => count.addEventListener('success', resolve));
    again.close();
    expect(count.result).toBe(1);
  });

  test('is full: the save fails with the reason, and is not acknowledged', async () => {
    const notes = await notesWith();
    // Dexie traces what a mock throws where an event would come.
    vi.spyOn(console, 'trace').mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await saveNote(notes, edit('one', 0))).toMatchObject({ error: { code: 'no-space' } });
  });

  test('is full without the browser saying so: what is left tells', async () => {
    const notes = await notesWith();
    vi.spyOn(console, 'trace').mockImplementation(() => {});
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('aborted', 'AbortError');
    });
    expect(await saveNote(notes, edit('one', 0))).toMatchObject({ error: { code: 'notes-closed' } });
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 4_100_000, usage: 4_000_000 });
    expect(await saveNote(notes, edit('one', 0))).toMatchObject({ error: { code: 'no-space' } });
  });

  test('is deleted under the running extension: the next save goes through', async () => {
    const copy = memoryCopy();
    const notes = await notesWith(copy);
    await saved(notes, 'one', 0);
    const request = indexedDB.deleteDatabase(notes.db.name);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    expect(await saved(notes, 'one, and more', 1)).toMatchObject({ revision: 2 });
  });
});
