/** What is done by one context of the extension at a time. */
export type Lock =
  | 'packs'
  | 'notes'
  | 'left-words'
  | 'own'
  | 'knowledge'
  | 'search'
  | 'settings'
  | 'recent'
  | 'backup'
  | 'daily-backup';

/** The browser's name of it. */
const nameOf = (lock: Lock): string => `mingpian-${lock}`;

/** One task of a kind at a time over all contexts of the extension; the browser frees the lock of one that dies. */
export async function underLock<T>(lock: Lock, task: () => Promise<T>): Promise<T> {
  return navigator.locks.request(nameOf(lock), task);
}

/** Runs a task of a kind unless one is under way; then gives `undefined` at once. */
export async function ifUnlocked<T>(lock: Lock, task: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(nameOf(lock), { ifAvailable: true }, async (granted) =>
    granted ? task() : undefined,
  );
}
