import type { Note, NoteVersion } from '../../../data/schema/note.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import type { Notes, NotesDatabase } from './database.ts';

/** How many earlier versions of a note are kept. */
export const VERSIONS_KEPT = 20;

/** Typing is saved every moment: a text counts as a version when it stood this long. */
export const VERSION_RESTED_MS = 60_000;

/** Who takes away so much at once, in UTF-16 units, may want it back. */
const LARGE_LOSS = 40;

function isWorthKeeping(note: Note, text: string, now: number): boolean {
  if (note.text === text || note.text.trim() === '') return false;
  return note.text.length - text.length >= LARGE_LOSS || now - note.updatedAt >= VERSION_RESTED_MS;
}

/** Keeps the text that a save is about to replace, if it is worth it. Runs inside the save's transaction. */
export async function keepVersion(db: NotesDatabase, note: Note, text: string, now: number): Promise<void> {
  if (isWorthKeeping(note, text, now)) await addVersion(db, note);
}

/** Keeps the text of a note that is about to be replaced. Runs inside the transaction that does so. */
export async function addVersion(db: NotesDatabase, note: Note): Promise<void> {
  const { id: noteId, revision, updatedAt } = note;
  await db.versions.put({ noteId, revision, text: note.text, updatedAt });
  const keys = await db.versions.where('noteId').equals(noteId).primaryKeys();
  await db.versions.bulkDelete(keys.slice(0, -VERSIONS_KEPT));
}

/** The earlier versions of a note that are kept, the latest first. */
export async function readVersions(
  { db }: Notes,
  noteId: string,
): Promise<Result<readonly NoteVersion[], Problem>> {
  return attempt('notes-closed', async () => {
    const versions = await db.versions.where('noteId').equals(noteId).sortBy('revision');
    return versions.toReversed();
  });
}
