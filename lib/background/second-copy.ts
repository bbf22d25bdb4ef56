import { browser } from 'wxt/browser';
import { NOTE_COPY_PREFIX } from '../messages/storage-keys.ts';
import type { SecondCopy } from '../store/notes/second-copy.ts';

/** The notes' second copy in `storage.local`, one item a note. */
export const storageCopy: SecondCopy = {
  async readAll() {
    const items = await browser.storage.local.get(null);
    const copies = Object.entries(items).filter(([key]) => key.startsWith(NOTE_COPY_PREFIX));
    return new Map(copies.map(([key, record]) => [key.slice(NOTE_COPY_PREFIX.length), record]));
  },
  async write(notes) {
    await browser.storage.local.set(
      Object.fromEntries(notes.map((note) => [`${NOTE_COPY_PREFIX}${note.id}`, note])),
    );
  },
};
