import { expect, test } from 'vitest';
import { healNotes } from '../../../lib/store/notes/heal.ts';
import { readNotes } from '../../../lib/store/notes/read-notes.ts';
import { saveNote } from '../../../lib/store/notes/save-note.ts';
import { emptyTrash } from '../../../lib/store/notes/trash.ts';
import { markNotes } from '../../../lib/store/notes/mark-notes.ts';
import { memoryCopy, notesWith } from './databases.ts';

const LATER = 2_000_000_000_000;
const EARLIER = LATER - 400 * 86_400_000;
const noteId = '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a';
const edit = (text: string, baseRevision: number) => ({ companyId: 'tencent', noteId, text, baseRevision });

test('words written after the clock was set back stand, in the database and in the copy', async () => {
  const copy = memoryCopy();
  const notes = await notesWith(copy);
  await saveNote(notes, edit('before', 0), LATER);
  expect(await saveNote(notes, edit('before, and after', 1), EARLIER)).toMatchObject({
    ok: true,
    value: { outcome: 'saved', note: { revision: 2, text: 'before, and after' } },
  });
  expect(copy.records.get(noteId)).toMatchObject({ revision: 2, text: 'before, and after' });
  expect(await healNotes(notes)).toMatchObject({ ok: true, value: { restored: 0, copied: 0 } });
  expect(await readNotes(notes, 'tencent')).toMatchObject({ value: [{ text: 'before, and after' }] });
});

test('a copy that is younger by its clock and older by its revision does not win', async () => {
  const copy = memoryCopy();
  const notes = await notesWith(copy);
  await saveNote(notes, edit('one', 0), LATER);
  const [old] = [...copy.records.values()];
  await saveNote(notes, edit('two', 1), EARLIER);
  copy.records.set(noteId, old);
  expect(await healNotes(notes)).toMatchObject({ ok: true, value: { restored: 0, copied: 1 } });
  expect(await readNotes(notes, 'tencent')).toMatchObject({ value: [{ text: 'two' }] });
});

test('the trash is not emptied early by a clock that was set back', async () => {
  const notes = await notesWith();
  await saveNote(notes, edit('one', 0), LATER);
  await markNotes(notes, [noteId], { deleted: true }, LATER);
  await emptyTrash(notes, undefined, EARLIER);
  expect(await notes.db.notes.get(noteId)).toMatchObject({ deleted: true, text: 'one' });
});
