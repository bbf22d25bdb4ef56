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
