import type { Note } from '../../data/schema/note.ts';
import { DAY_MS } from '../shared/today.ts';

/** A reminder is due when the last backup is this old, and so many notes changed since. */
const REMIND_AFTER_DAYS = 14;
const REMIND_CHANGES = 10;

export interface BackupNeed {
  /** Notes that changed since the last backup. */
  readonly changed: number;
  /** Time to say a word to a reader who has none. */
  readonly isOld: boolean;
}

/** When the last backup was written, 0 for never: one from the future tells only that the clock was set back. */
export function lastBackup(at: number, now: number): number {
  return at > now ? 0 : at;
}

/** How much a backup is needed. `written`: when the last one was, 0 for never; `now`: both in ms since 1970. */
export function backupNeed(notes: readonly Note[], written: number, now: number): BackupNeed {
  const at = lastBackup(written, now);
  const since = notes.filter(({ updatedAt }) => updatedAt > at);
  const changed = since.length;
  // Whoever has never made one is not reminded on the first day.
  const oldest = at > 0 ? at : since.reduce((least, { createdAt }) => Math.min(least, createdAt), now);
  return {
    changed,
    isOld: changed >= REMIND_CHANGES && now - oldest >= REMIND_AFTER_DAYS * DAY_MS,
  };
}

/** The name of a backup file of a day, `mingpian-notes-2026-11-05.json`. */
export function backupName(today: string, ending: 'json' | 'zip' | 'csv'): string {
  return `mingpian-notes-${today}.${ending}`;
}
