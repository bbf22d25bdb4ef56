/** One task of a kind at a time over all contexts of the extension; the browser frees the lock of one that dies. */
export async function underLock<T>(
  name: 'packs' | 'notes' | 'own' | 'knowledge',
  task: () => Promise<T>,
): Promise<T> {
  return navigator.locks.request(`mingpian-${name}`, task);
}
