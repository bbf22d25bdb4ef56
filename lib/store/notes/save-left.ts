import { NOTE_LENGTH_LIMIT } from '../../../data/schema/note-length.ts';
import type { LeftWords, Note } from '../../../data/schema/note.ts';
import { mergeTexts } from '../../notes/merge-texts.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Notes } from './database.ts';
import { saveNote } from './save-note.ts';

/** Windows that write meanwhile are done after a turn or two. */
const MOST_TURNS = 12;

export type LeftEdit = Omit<LeftWords, 'at' | 'isPrivate'>;

/** The words on top of what stands there: in its place if they grew from it, else joined with it. */
function joined({ text, baseText, over }: LeftEdit, current: Note): string {
  return mergeTexts(over.includes(current.text) ? current.text : baseText, text, current.text).text;
}

/** Under the leaving's own id: however often it is tried, there is one such note. */
async function saveBeside(
  notes: Notes,
  { id, companyId, text, context }: LeftEdit,
): Promise<Result<null, Problem>> {
  const edit = { companyId, noteId: id, text, baseRevision: 0, ...(context && { context }) };
  const saved = await saveNote(notes, edit);
  return saved.ok ? ok(null) : saved;
}

/**
 * Saves what a window has left, as the window would have done: what was written elsewhere meanwhile is joined in, and
 * a note that was deleted without these words comes back with them. Words that are there already, or were when their
 * note was deleted, are not saved again. Where the two are too long for one note, these words become one of their own.
 */
export async function saveLeft(notes: Notes, words: LeftEdit): Promise<Result<null, Problem>> {
  const { companyId, noteId, context } = words;
  let edit = { text: words.text, baseRevision: words.baseRevision };
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const saved = await saveNote(notes, {
      companyId,
      noteId,
      ...edit,
      ...(context !== undefined && { context }),
    });
    if (!saved.ok) return saved;
    if (saved.value.outcome === 'saved') return ok(null);
    const { current } = saved.value;
    edit = { text: current ? joined(words, current) : words.text, baseRevision: current?.revision ?? 0 };
    if (edit.text.length > NOTE_LENGTH_LIMIT) return saveBeside(notes, words);
    if (current && edit.text === current.text && (current.deleted || context === undefined)) return ok(null);
  }
  return err({ code: 'note-conflict' });
}
