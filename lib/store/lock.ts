/** One task of a kind at a time over all contexts of the extension; the browser frees the lock of one that dies. */
export async function underLock<T>(
  name: 'packs' | 'notes' | 'left-words' | 'own' | 'knowledge' | 'search',
  task: () => Promise<T>,
): Promise<T> {
  return navigator.locks.request(`mingpian-${name}`, task);
}

/** Runs a task of a kind unless one is under way. */
export async function ifUnlocked(name: 'packs', task: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`mingpian-${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await task();
  });
}
