import { expect, test } from 'vitest';
import { parseNote } from '../../../data/schema/note.ts';
import { healNotes } from '../../../lib/store/notes/heal.ts';
import { readNotes } from '../../../lib/store/notes/read-notes.ts';
import { saveNote } from '../../../lib/store/notes/save-note.ts';
import stored from '../../fixtures/stores/notes-version-1.json';
import { freshName, memoryCopy, notesWith, openRaw } from './databases.ts';

/** The database as version 1 of it lay on the disk, made without the code of today. */
async function storeVersion1(): Promise<string> {
  const name = freshName();
  const db = await openRaw(name, 10, (raw) => {
    const notes = raw.createObjectStore('notes', { keyPath: 'id' });
    notes.createIndex('[companyId+updatedAt]', ['companyId', 'updatedAt']);
    const state = raw.createObjectStore('state', { keyPath: 'key' });
    const damaged = raw.createObjectStore('damaged', { keyPath: 'number', autoIncrement: true });
    for (const note of stored.notes) notes.add(note);
    for (const item of stored.state) state.add(item);
    for (const row of stored.damaged) damaged.add(row);
  });
  db.close();
  return name;
}

test('a database of version 1 comes over whole, and its notes learn when they began', async () => {
  const notes = await notesWith(memoryCopy(), await storeVersion1());
  const [first, second] = stored.notes;
  expect(await notes.db.notes.toArray()).toEqual([
    { ...first, createdAt: first?.context?.at },
    { ...second, createdAt: second?.updatedAt },
  ]);
  expect(await notes.db.damaged.toArray()).toEqual(stored.damaged);
  expect(notes.device).toBe(stored.state[0]?.id);
});

test('its notes can be written on, and the text before is kept as a version', async () => {
  const notes = await notesWith(memoryCopy(), await storeVersion1());
  const [first] = stored.notes;
  const edit = { companyId: 'xiaohongshu', noteId: first?.id ?? '', text: 'asked', baseRevision: 7 };
  expect(await saveNote(notes, edit)).toMatchObject({ value: { outcome: 'saved', note: { revision: 8 } } });
  expect(await notes.db.versions.toArray()).toMatchObject([{ revision: 7, text: first?.text }]);
});

test('a second copy of version 1 heals a database of today', async () => {
  const copy = memoryCopy();
  for (const note of stored.notes) copy.records.set(note.id, note);
  const notes = await notesWith(copy);

  expect(await healNotes(notes)).toMatchObject({ value: { restored: 2 } });
  expect(await readNotes(notes, 'xiaohongshu')).toEqual({ ok: true, value: [parseNote(stored.notes[0])] });
});
