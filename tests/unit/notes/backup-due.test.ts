import { expect, test } from 'vitest';
import { backupNeed } from '../../../lib/notes/backup-due.ts';
import { noteOf } from '../messages/note-store.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const notes = (count: number, updatedAt: number) =>
  Array.from({ length: count }, () => noteOf('x', 1, { createdAt: updatedAt, updatedAt }));

test.for<readonly [string, ReturnType<typeof notes>, number, number, boolean]>([
  ['nothing is there', [], 0, 0, false],
  ['much changed since an old one', notes(10, NOW - 1), NOW - 14 * DAY, 10, true],
  ['little changed since an old one', notes(9, NOW - 1), NOW - 14 * DAY, 9, false],
  ['much changed since a young one', notes(50, NOW - 1), NOW - 13 * DAY, 50, false],
  ['nothing changed since an old one', notes(50, NOW - 60 * DAY), NOW - 50 * DAY, 0, false],
  ['all were written in the moment of the last one', notes(50, NOW - 50 * DAY), NOW - 50 * DAY, 0, false],
  ['there is none, and notes have grown old', notes(10, NOW - 14 * DAY), 0, 10, true],
  ['the clock was set back behind the last one', notes(10, NOW - 14 * DAY), NOW + DAY, 10, true],
  ['there is none, and all began today', notes(50, NOW - 1), 0, 50, false],
])('a reminder when %s', ([, all, at, changed, isOld]) => {
  expect(backupNeed(all, at, NOW)).toEqual({ changed, isOld });
});
