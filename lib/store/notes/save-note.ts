import {
  noteEditSchema,
  noteSchema,
  type Note,
  type NoteEdit,
  type SaveOutcome,
} from '../../../data/schema/note.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import { writeCopies } from '../second-copy.ts';
import type { Notes } from './database.ts';
import { healNotes } from './heal.ts';
import { keepVersion } from './versions.ts';
import { nextRevision } from './next-revision.ts';

function firstRevision(edit: NoteEdit, device: string, now: number): Note {
  return {
    id: edit.noteId,
    companyId: edit.companyId,
    text: edit.text,
    revision: 1,
    createdAt: now,
    updatedAt: now,
    device,
    deleted: false,
    pinned: false,
    ...(edit.context && { context: edit.context }),
  };
}

function editedRevision(notes: Notes, current: Note, edit: NoteEdit, now: number): Note {
  const { context: before, ...rest } = nextRevision(notes, current, { text: edit.text, deleted: false }, now);
  const context = edit.context === undefined ? before : edit.context;
  return { ...rest, ...(context && { context }) };
}

/** The same words again, after an answer that got lost, are no conflict. */
function isThereAlready(current: Note, edit: NoteEdit): boolean {
  const samePlace =
    edit.context === undefined || (current.context?.url ?? null) === (edit.context?.url ?? null);
  return !current.deleted && current.text === edit.text && samePlace;
}

type Written = { readonly note: Note } | { readonly conflict: Note | null };

/** Compare and write in one transaction, so that two windows cannot both win. */
async function write(notes: Notes, edit: NoteEdit, now: number): Promise<Written> {
  const { db, device } = notes;
  return db.transaction('rw', db.notes, db.versions, async () => {
    const stored = await db.notes.get(edit.noteId);
    // A damaged record is no revision to build on; healing puts it aside.
    const current = stored && noteSchema.safeParse(stored).data;
    if (stored && !current) return { conflict: null };
    if (current && isThereAlready(current, edit)) return { note: current };
    if ((current?.revision ?? 0) !== edit.baseRevision) return { conflict: current ?? null };
    if (current) await keepVersion(db, current, edit.text, now);
    const note = current ? editedRevision(notes, current, edit, now) : firstRevision(edit, device, now);
    await db.notes.put(note);
    return { note };
  });
}

async function saveOnce(notes: Notes, edit: NoteEdit, now: number): Promise<SaveOutcome> {
  return underLock('notes', async () => {
    const written = await write(notes, edit, now);
    if ('conflict' in written) return { outcome: 'conflict', current: written.conflict };
    return { outcome: 'saved', note: written.note, copied: await writeCopies(notes, [written.note]) };
  });
}

/** The editor knows a note that the database does not: it was emptied or damaged, and the second copy may have it. */
function hasLost(outcome: SaveOutcome): boolean {
  return outcome.outcome === 'conflict' && outcome.current === null;
}

/**
 * Saves one note. `saved` means that it is on the disk. When the note has changed since the text that this one
 * grew from, nothing is written and the outcome is `conflict` with the note as it stands.
 * @param now milliseconds since 1970, UTC
 */
export async function saveNote(
  notes: Notes,
  edit: NoteEdit,
  now: number = Date.now(),
): Promise<Result<SaveOutcome, Problem>> {
  const checked = noteEditSchema.safeParse(edit);
  if (!checked.success) return err({ code: 'note-refused', detail: checked.error.message });
  const saved = await attempt('notes-closed', () => saveOnce(notes, checked.data, now));
  if (!saved.ok || !hasLost(saved.value)) return saved;
  const healed = await healNotes(notes);
  return healed.ok ? attempt('notes-closed', () => saveOnce(notes, checked.data, now)) : healed;
}
