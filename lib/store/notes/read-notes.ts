import { Dexie } from 'dexie';
import { parseNote, type Note } from '../../../data/schema/note.ts';
import { byStanding } from '../../notes/standing.ts';
import type { Problem } from '../../shared/problem.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import type { Notes, NotesDatabase } from './database.ts';
import { healNotes } from './heal.ts';

/** What is in the database, and whether something in it is no note any more. */
interface Found {
  readonly notes: readonly Note[];
  readonly damaged: boolean;
}

async function find(db: NotesDatabase, companyId: string): Promise<Found> {
  const range = [
    [companyId, Dexie.minKey],
    [companyId, Dexie.maxKey],
  ] as const;
  const records: unknown[] = await db.notes
    .where('[companyId+updatedAt]')
    .between(...range, true, true)
    .toArray();
  const notes = records.flatMap((record) => parseNote(record) ?? []);
  return { notes: notes.filter(({ deleted }) => !deleted), damaged: notes.length < records.length };
}

/** A company's notes that are not deleted: pinned ones first, then the last changed. Damaged ones are healed first. */
export async function readNotes(notes: Notes, companyId: string): Promise<Result<readonly Note[], Problem>> {
  const read = await attempt('notes-closed', () => find(notes.db, companyId));
  if (!read.ok) return read;
  if (!read.value.damaged) return ok(read.value.notes.toSorted(byStanding));
  const healed = await healNotes(notes);
  if (!healed.ok) return healed;
  const again = await attempt('notes-closed', () => find(notes.db, companyId));
  return again.ok ? ok(again.value.notes.toSorted(byStanding)) : again;
}
