import { browser } from 'wxt/browser';
import { ifUnlocked } from '../locks/lock.ts';
import { changeBackupState, readBackupState } from '../messages/stored-backup.ts';
import { writeBackup } from '../store/notes/backup.ts';
import { backupName, backupNeed, lastBackup } from '../notes/backup-due.ts';
import { DAY_MS, localDay } from '../shared/today.ts';
import { gatherBackup } from '../store/gather-backup.ts';
import type { Stores } from './stores.ts';

const TYPE = 'application/json';

/** Chromium's workers make no object addresses, and Firefox downloads no data addresses. */
async function addressOf(
  parts: readonly string[],
): Promise<{ readonly url: string; readonly release: () => void }> {
  const blob = new Blob([...parts], { type: TYPE });
  if ('createObjectURL' in URL) {
    const url = URL.createObjectURL(blob);
    return { url, release: () => URL.revokeObjectURL(url) };
  }
  const base64 = new Uint8Array(await blob.arrayBuffer()).toBase64();
  return { url: `data:${TYPE};base64,${base64}`, release: () => undefined };
}

/**
 * Writes the day's backup to Downloads, if the reader wants one a day, allowed it, and notes changed since the last.
 * Later ones of a day take the place of earlier ones. Gives whether one was written.
 */
export async function backUpIfDue(stores: Stores, now: number = Date.now()): Promise<boolean> {
  // Every save asks; while one backup is being written, the others need none.
  return (await ifUnlocked('daily-backup', () => writeIfDue(stores, now))) ?? false;
}

async function writeIfDue(stores: Stores, now: number): Promise<boolean> {
  const { at: written, daily } = await readBackupState();
  const at = lastBackup(written, now);
  if (!daily || now - at < DAY_MS || !(await browser.permissions.contains({ permissions: ['downloads'] })))
    return false;
  const notes = await stores.notes.get();
  const all = notes.ok ? await gatherBackup(notes.value, await stores.own.get()) : notes;
  // What cannot be read today is tried again with the next note.
  if (!all.ok || backupNeed(all.value.notes, at, now).changed === 0) return false;
  const { url, release } = await addressOf(writeBackup(all.value, now));
  try {
    const filename = backupName(localDay(now), 'json');
    await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
  } finally {
    // The download has read the address once it has begun; a minute is plenty.
    setTimeout(release, 60_000);
  }
  await changeBackupState({ at: now });
  return true;
}
