import { Dexie } from 'dexie';
import {
  noteEditSchema,
  noteSchema,
  type Note,
  type NoteEdit,
  type SaveOutcome,
} from '../../../data/schema/note.ts';
import type { Problem } from '../../shared/problem.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../lock.ts';
import type { Notes, NotesDatabase } from './database.ts';
import { healNotes } from './heal.ts';

async function newest(db: NotesDatabase, companyId: string): Promise<Note | undefined> {
  return db.notes
    .where('[companyId+updatedAt]')
    .between([companyId, Dexie.minKey], [companyId, Dexie.maxKey], true, true)
    .filter((note) => !note.deleted)
    .last();
}

async function editedNote(db: NotesDatabase, edit: NoteEdit): Promise<Note | undefined> {
  return edit.noteId === undefined ? newest(db, edit.companyId) : db.notes.get(edit.noteId);
}

function firstRevision(edit: NoteEdit, device: string, now: number): Note {
  return {
    id: edit.noteId ?? crypto.randomUUID(),
    companyId: edit.companyId,
    text: edit.text,
    revision: 1,
    updatedAt: now,
    device,
    deleted: false,
    pinned: false,
    ...(edit.context && { context: edit.context }),
  };
}

function nextRevision(current: Note, edit: NoteEdit, device: string, now: number): Note {
  const context = current.context ?? edit.context;
  return {
    ...current,
    text: edit.text,
    revision: current.revision + 1,
    updatedAt: now,
    device,
    deleted: false,
    ...(context && { context }),
  };
}

type Written = { readonly note: Note } | { readonly conflict: Note | null };

/** Compare and write in one transaction, so that two windows cannot both win. */
async function write({ db, device }: Notes, edit: NoteEdit, now: number): Promise<Written> {
  return db.transaction('rw', db.notes, async () => {
    const current = await editedNote(db, edit);
    // The same words again, after an answer that got lost, are no conflict.
    if (current && !current.deleted && current.text === edit.text) return { note: current };
    if ((current?.revision ?? 0) !== edit.baseRevision) return { conflict: current ?? null };
    const note = current ? nextRevision(current, edit, device, now) : firstRevision(edit, device, now);
    await db.notes.put(note);
    return { note };
  });
}

async function writeCopy(notes: Notes, note: Note): Promise<boolean> {
  try {
    await notes.copy.write([note]);
    return true;
  } catch {
    // The note itself is on the disk; the outcome says that its copy is not.
    return false;
  }
}

async function saveOnce(notes: Notes, edit: NoteEdit, now: number): Promise<SaveOutcome> {
  return underLock('notes', async () => {
    const written = await write(notes, edit, now);
    if ('conflict' in written) return { outcome: 'conflict', current: written.conflict };
    return { outcome: 'saved', note: written.note, copied: await writeCopy(notes, written.note) };
  });
}

/** The editor knows a note that the database does not: it was emptied, and the second copy may have it. */
function hasLost(edit: NoteEdit, outcome: SaveOutcome): boolean {
  return outcome.outcome === 'conflict' && outcome.current === null && edit.baseRevision > 0;
}

/**
 * Saves one note. `saved` means that it is on the disk. When the note has changed since the editor read it,
 * nothing is written and the outcome is `conflict` with the note as it stands.
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
  if (!saved.ok || !hasLost(edit, saved.value)) return saved;
  const healed = await healNotes(notes);
  return healed.ok ? attempt('notes-closed', () => saveOnce(notes, checked.data, now)) : healed;
}

/** The company's newest note that is not deleted; `null` if there is none. */
export async function readNote(notes: Notes, companyId: string): Promise<Result<Note | null, Problem>> {
  const read = await attempt('notes-closed', () => newest(notes.db, companyId));
  if (!read.ok || read.value === undefined) return read.ok ? ok(null) : read;
  if (noteSchema.safeParse(read.value).success) return ok(read.value);
  const healed = await healNotes(notes);
  if (!healed.ok) return healed;
  const again = await attempt('notes-closed', () => newest(notes.db, companyId));
  return again.ok ? ok(again.value ?? null) : again;
}
