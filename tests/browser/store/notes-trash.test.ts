import { describe, expect, test } from 'vitest';
import type { Note } from '../../../data/schema/note.ts';
import { markNotes } from '../../../lib/store/notes/mark-notes.ts';
import { readNotes } from '../../../lib/store/notes/read-notes.ts';
import { saveNote } from '../../../lib/store/notes/save-note.ts';
import { TRASH_DAYS } from '../../../lib/notes/trash.ts';
import { emptyTrash } from '../../../lib/store/notes/trash.ts';
import { readVersions, VERSION_RESTED_MS, VERSIONS_KEPT } from '../../../lib/store/notes/versions.ts';
import { fakeNote, memoryCopy, notesWith } from './databases.ts';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const one = fakeNote({ text: 'one', context: { title: 'A', url: 'https://a.example/', at: 1 } });
const two = fakeNote({ id: crypto.randomUUID(), text: 'two', updatedAt: 2_000 });

const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('marking notes', () => {
  test('deletes and brings back, each as a revision of its own, in both places', async () => {
    const copy = memoryCopy();
    const notes = await notesWith(copy);
    await notes.db.notes.bulkAdd([one, two]);
    const [gone] = value(await markNotes(notes, [one.id], { deleted: true }, 9_000));
    expect(gone).toMatchObject({ deleted: true, revision: 2, updatedAt: 9_000, text: 'one' });
    expect(value(await readNotes(notes, one.companyId))).toEqual([two]);
    expect(copy.records.get(one.id)).toEqual(gone);

    const [back] = value(await markNotes(notes, [one.id], { deleted: false }, 9_500));
    expect(back).toMatchObject({ deleted: false, revision: 3, context: one.context });
  });

  test('moves and pins many at once, and leaves alone what is so already', async () => {
    const notes = await notesWith();
    const pinned = { ...two, pinned: true };
    await notes.db.notes.bulkAdd([one, pinned]);
    value(await markNotes(notes, [one.id, two.id], { pinned: true }));
    value(await markNotes(notes, [one.id, two.id, crypto.randomUUID()], { companyId: 'tencent' }));
    const found = value(await readNotes(notes, 'tencent'));
    expect(new Map(found.map(({ revision, text }) => [text, revision]))).toEqual(
      new Map([
        ['one', 3],
        ['two', 2],
      ]),
    );
  });
});

describe('the trash', () => {
  const deleted = (note: Note, days: number): Note => ({
    ...note,
    deleted: true,
    updatedAt: NOW - days * DAY,
  });

  test(`keeps notes for ${TRASH_DAYS} days, then a tombstone without words, place or versions`, async () => {
    const copy = memoryCopy();
    const notes = await notesWith(copy);
    await notes.db.notes.bulkAdd([deleted(one, TRASH_DAYS), deleted(two, TRASH_DAYS - 1)]);
    await notes.db.versions.add({ noteId: one.id, revision: 1, text: 'before', updatedAt: 0 });
    expect(value(await emptyTrash(notes, undefined, NOW))).toHaveLength(1);
    const tombstone = await notes.db.notes.get(one.id);
    expect(tombstone).toMatchObject({ text: '', deleted: true, revision: 2 });
    expect(tombstone).not.toHaveProperty('context');
    expect(copy.records.get(one.id)).toEqual(tombstone);
    expect(await notes.db.versions.count()).toBe(0);
    expect(await notes.db.notes.get(two.id)).toMatchObject({ text: 'two', revision: 1 });
    expect(value(await emptyTrash(notes, undefined, NOW))).toEqual([]);
  });

  test('is emptied by hand of what the reader chose, and of nothing that is not in it', async () => {
    const notes = await notesWith();
    await notes.db.notes.bulkAdd([deleted(one, 0), two]);
    expect(value(await emptyTrash(notes, [one.id, two.id]))).toHaveLength(1);
    expect(await notes.db.notes.get(two.id)).toEqual(two);
  });
});

describe('versions', () => {
  const write = async (
    notes: Awaited<ReturnType<typeof notesWith>>,
    text: string,
    base: number,
    now: number,
  ) => {
    const edit = { companyId: one.companyId, noteId: one.id, text, baseRevision: base };
    expect(value(await saveNote(notes, edit, now)).outcome).toBe('saved');
  };
  const texts = async (notes: Awaited<ReturnType<typeof notesWith>>) =>
    value(await readVersions(notes, one.id)).map(({ text }) => text);

  test('a burst of typing leaves the text before it, not every letter', async () => {
    const notes = await notesWith();
    await write(notes, 'rested', 0, 0);
    for (const [at, text] of ['rested a', 'rested ab', 'rested abc'].entries())
      await write(notes, text, at + 1, VERSION_RESTED_MS + at * 1_000);
    expect(await texts(notes)).toEqual(['rested']);
  });

  test('much taken away at once is kept, whenever it was written', async () => {
    const notes = await notesWith();
    const long = 'a paragraph of some length that nobody wants to write twice';
    await write(notes, long, 0, 0);
    await write(notes, '', 1, 10);
    expect(await texts(notes)).toEqual([long]);
  });

  test(`the last ${VERSIONS_KEPT} are kept, the latest first`, async () => {
    const notes = await notesWith();
    for (let i = 0; i <= VERSIONS_KEPT + 3; i += 1) await write(notes, `text ${i}`, i, i * VERSION_RESTED_MS);
    const kept = await texts(notes);
    expect(kept).toHaveLength(VERSIONS_KEPT);
    expect(kept[0]).toBe(`text ${VERSIONS_KEPT + 2}`);
    expect(kept.at(-1)).toBe('text 3');
  });
});
