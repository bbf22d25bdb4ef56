import type { Note } from '../../../data/schema/note.ts';
import type { Notes } from './database.ts';

/** A note's next revision by this installation. */
export function nextRevision(
  { device }: Notes,
  note: Note,
  change: Partial<Pick<Note, 'text' | 'deleted' | 'pinned' | 'companyId'>>,
  now: number,
): Note {
  return { ...note, ...change, revision: note.revision + 1, updatedAt: now, device };
}

/** Writes the second copy of notes that are on the disk already. `false`: it could not be; healing makes up for it. */
export async function writeCopies({ copy }: Notes, notes: readonly Note[]): Promise<boolean> {
  try {
    if (notes.length > 0) await copy.write(notes);
    return true;
  } catch {
    // The notes themselves are safe; whoever asked may tell that their copies are not.
    return false;
  }
}
