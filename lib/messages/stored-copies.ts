import { browser } from 'wxt/browser';
import type { Note } from '../../data/schema/note.ts';
import { NOTE_COPY_PREFIX } from './storage-keys.ts';

/** The notes' second copy in `storage.local`, one item a note: a `SecondCopy` of lib/store. */
export const storageCopy = {
  async readAll(): Promise<ReadonlyMap<string, unknown>> {
    const items = await browser.storage.local.get(null);
    const copies = Object.entries(items).filter(([key]) => key.startsWith(NOTE_COPY_PREFIX));
    return new Map(copies.map(([key, record]) => [key.slice(NOTE_COPY_PREFIX.length), record]));
  },
  async write(notes: readonly Note[]): Promise<void> {
    await browser.storage.local.set(
      Object.fromEntries(notes.map((note) => [`${NOTE_COPY_PREFIX}${note.id}`, note])),
    );
  },
};
