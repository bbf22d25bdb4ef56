import { parseNote, type Note } from '../../../data/schema/note.ts';
import { isInTrash, keptUntil } from '../../notes/trash.ts';
import type { Problem } from '../../shared/problem.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import { writeCopies } from '../second-copy.ts';
import type { Notes } from './database.ts';

function tombstone({ context: _place, ...note }: Note): Note {
  return { ...note, text: '', revision: note.revision + 1 };
}

async function bury(notes: Notes, isDue: (note: Note) => boolean): Promise<readonly Note[]> {
  const { db } = notes;
  const buried = await db.transaction('rw', db.notes, db.versions, async () => {
    const records = await db.notes.filter(({ deleted }) => deleted).toArray();
    const due = records
      .flatMap((record) => parseNote(record) ?? [])
      .filter((note) => isInTrash(note) && isDue(note));
    const tombstones = due.map(tombstone);
    await db.notes.bulkPut(tombstones);
    await db.versions
      .where('noteId')
      .anyOf(due.map(({ id }) => id))
      .delete();
    return tombstones;
  });
  await writeCopies(notes, buried);
  return buried;
}

/**
 * Empties the trash of what was deleted long enough ago, or of the given notes at once. Tombstones stay, so that
 * no other device brings the notes back. Gives the tombstones.
 * @param now milliseconds since 1970, UTC
 */
export async function emptyTrash(
  notes: Notes,
  ids?: readonly string[],
  now: number = Date.now(),
): Promise<Result<readonly Note[], Problem>> {
  const chosen = ids && new Set(ids);
  if (chosen?.size === 0) return ok([]);
  const isDue = (note: Note): boolean => (chosen ? chosen.has(note.id) : keptUntil(note) <= now);
  return attempt('notes-closed', () => underLock('notes', () => bury(notes, isDue)));
}
