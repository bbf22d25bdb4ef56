import { parseNote, type Note } from '../../../data/schema/note.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import { writeCopies } from '../second-copy.ts';
import type { Notes } from './database.ts';
import { nextRevision } from './next-revision.ts';

/** Properties of a note that change without its text. */
export type MarkChange = Partial<Pick<Note, 'pinned' | 'deleted' | 'companyId'>>;

function isSo(note: Note, change: MarkChange): boolean {
  return Object.entries(change).every(([key, value]) => note[key as keyof MarkChange] === value);
}

/**
 * Pins, deletes, brings back or moves notes, all in one transaction. What is so already stays untouched. Gives the
 * notes as they stand then; ids of no note are left out.
 * @param now milliseconds since 1970, UTC
 */
export async function markNotes(
  notes: Notes,
  ids: readonly string[],
  change: MarkChange,
  now: number = Date.now(),
): Promise<Result<readonly Note[], Problem>> {
  const { db } = notes;
  const write = () =>
    db.transaction('rw', db.notes, async () => {
      const found = (await db.notes.bulkGet([...ids])).flatMap((record) => parseNote(record) ?? []);
      const marked = found.map((note) =>
        isSo(note, change) ? note : nextRevision(notes, note, change, now),
      );
      await db.notes.bulkPut(marked.filter((note, at) => note !== found[at]));
      return marked;
    });
  return attempt('notes-closed', () =>
    underLock('notes', async () => {
      const marked = await write();
      await writeCopies(notes, marked);
      return marked;
    }),
  );
}
