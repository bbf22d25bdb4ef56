import { browser } from 'wxt/browser';
import type { Note } from '../../data/schema/note.ts';
import type { OwnCompany } from '../../data/schema/own.ts';
import { NOTE_COPY_PREFIX, OWN_COPY_PREFIX } from './storage-keys.ts';

async function readCopies(prefix: string): Promise<ReadonlyMap<string, unknown>> {
  const items = await browser.storage.local.get(null);
  const copies = Object.entries(items).filter(([key]) => key.startsWith(prefix));
  return new Map(copies.map(([key, record]) => [key.slice(prefix.length), record]));
}

/** The notes' second copy in `storage.local`, one item a note: a `SecondCopy` of lib/store. */
export const noteCopy = {
  readAll: (): Promise<ReadonlyMap<string, unknown>> => readCopies(NOTE_COPY_PREFIX),
  async write(notes: readonly Note[]): Promise<void> {
    await browser.storage.local.set(
      Object.fromEntries(notes.map((note) => [`${NOTE_COPY_PREFIX}${note.id}`, note])),
    );
  },
};

/** The second copy of the reader's companies, one item each: a `SecondCopy` of lib/store too. */
export const ownCopy = {
  readAll: (): Promise<ReadonlyMap<string, unknown>> => readCopies(OWN_COPY_PREFIX),
  async write(companies: readonly OwnCompany[]): Promise<void> {
    await browser.storage.local.set(
      Object.fromEntries(companies.map((one) => [`${OWN_COPY_PREFIX}${one.company.id}`, one])),
    );
  },
};
