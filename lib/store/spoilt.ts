import { Dexie } from 'dexie';
import { errorNames } from './failure.ts';

/** Whether an error says that the browser could not read what lies on the disk. */
export function isUnreadable(error: unknown): boolean {
  return errorNames(error).includes(Dexie.errnames.Unknown);
}

/** Whether the browser's storage as a whole works: a new database can be made, and taken away again. */
async function storageWorks(besides: string): Promise<boolean> {
  const probe = new Dexie(`${besides}-probe`);
  probe.version(1).stores({ any: '' });
  try {
    await probe.open();
    await probe.delete();
    return true;
  } catch {
    return false;
  }
}

/**
 * Throws a database away whose files are damaged. Chromium does so by itself; Firefox refuses to open it for
 * ever. Nothing is touched where other databases fail too: then the disk is at fault, and may recover.
 * What is precious is brought back from its second copies.
 * @returns whether it is gone, and can be opened afresh
 */
export async function throwAwaySpoilt(name: string): Promise<boolean> {
  if (!(await storageWorks(name))) return false;
  await Dexie.delete(name);
  return true;
}
