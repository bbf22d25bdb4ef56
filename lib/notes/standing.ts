import type { Note } from '../../data/schema/note.ts';

/** Orders a company's notes: pinned ones first, then the last changed. */
export function byStanding(a: Note, b: Note): number {
  return Number(b.pinned) - Number(a.pinned) || b.updatedAt - a.updatedAt;
}
