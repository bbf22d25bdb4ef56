import { browser } from 'wxt/browser';
import { watchNotes } from '../messages/open-notes.ts';
import { NOTE_COPY_PREFIX } from '../messages/storage-keys.ts';

/**
 * Asks the browser never to clear by itself what the reader has written: as soon as there is a note. Only pages of
 * the extension can ask; on another page it would be that page's storage.
 */
export async function keepStorageOnceNoted(): Promise<void> {
  if (await navigator.storage.persisted()) return;
  const keys = await browser.storage.local.getKeys();
  if (keys.some((key) => key.startsWith(NOTE_COPY_PREFIX))) {
    await navigator.storage.persist();
    return;
  }
  const lifetime = new AbortController();
  watchNotes(() => {
    lifetime.abort();
    void navigator.storage.persist();
  }, lifetime.signal);
}
