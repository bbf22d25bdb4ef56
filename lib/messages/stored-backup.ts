import { browser } from 'wxt/browser';
import { z } from 'zod';
import { underLock } from '../locks/lock.ts';
import { BACKUP_KEY } from './storage-keys.ts';

const backupStateSchema = z.strictObject({
  /** When the last backup was written, in ms since 1970; 0 for never. */
  at: z.int().nonnegative(),
  /** One is written to Downloads every day on which notes changed. */
  daily: z.boolean(),
});
export type BackupState = z.infer<typeof backupStateSchema>;

/** When notes were last backed up, and whether that happens by itself. */
export async function readBackupState(): Promise<BackupState> {
  const stored = (await browser.storage.local.get(BACKUP_KEY))[BACKUP_KEY];
  return backupStateSchema.safeParse(stored).data ?? { at: 0, daily: false };
}

/** Changes some of it; of two windows that do so at once, neither undoes what the other changed. */
export async function changeBackupState(change: Partial<BackupState>): Promise<BackupState> {
  return underLock('backup', async () => {
    const state = { ...(await readBackupState()), ...change };
    await browser.storage.local.set({ [BACKUP_KEY]: state });
    return state;
  });
}
