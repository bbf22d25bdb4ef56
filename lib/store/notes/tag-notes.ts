import { NOTE_LENGTH_LIMIT } from '../../../data/schema/note-length.ts';
import { parseNote, type Note } from '../../../data/schema/note.ts';
import { tagsOf } from '../../notes/tags.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { attempt } from '../failure.ts';
import { underLock } from '../../locks/lock.ts';
import { writeCopies } from '../second-copy.ts';
import type { Notes } from './database.ts';
import { addVersion } from './versions.ts';
import { nextRevision } from './next-revision.ts';

function tagged(notes: Notes, note: Note, tag: string, now: number): Note | undefined {
  const text = note.text === '' ? `#${tag}` : `${note.text}\n#${tag}`;
  if (tagsOf(note.text).includes(tag.toLowerCase()) || text.length > NOTE_LENGTH_LIMIT) return undefined;
  return nextRevision(notes, note, { text }, now);
}

/**
 * Writes a tag at the end of notes that do not have it, all in one transaction. Gives the notes that changed.
 * @param tag without its sign
 * @param now milliseconds since 1970, UTC
 */
export async function tagNotes(
  notes: Notes,
  ids: readonly string[],
  tag: string,
  now: number = Date.now(),
): Promise<Result<readonly Note[], Problem>> {
  const { db } = notes;
  const write = () =>
    db.transaction('rw', db.notes, db.versions, async () => {
      const found = (await db.notes.bulkGet([...ids])).flatMap((record) => parseNote(record) ?? []);
      const changed: Note[] = [];
      for (const note of found) {
        const next = tagged(notes, note, tag, now);
        if (!next) continue;
        await addVersion(db, note);
        changed.push(next);
      }
      await db.notes.bulkPut(changed);
      return changed;
    });
  return attempt('notes-closed', () =>
    underLock('notes', async () => {
      const changed = await write();
      await writeCopies(notes, changed);
      return changed;
    }),
  );
}
