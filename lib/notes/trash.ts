import type { Note } from '../../data/schema/note.ts';
import { DAY_MS } from '../shared/today.ts';

/** How long a deleted note can be brought back. */
export const TRASH_DAYS = 30;

/** Deleted, and still to be had. A tombstone is a deleted note of which nothing is left but that. */
export function isInTrash(note: Note): boolean {
  return note.deleted && note.text !== '';
}

/** Until when a note in the trash can be brought back, in ms since 1970, UTC. */
export function keptUntil({ updatedAt }: Note): number {
  return updatedAt + TRASH_DAYS * DAY_MS;
}
