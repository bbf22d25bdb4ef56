import { browser } from 'wxt/browser';
import type { Note } from '../../data/schema/note.ts';
import type { OwnCompany } from '../../data/schema/own.ts';
import { NOTE_COPY_PREFIX, OWN_COPY_PREFIX } from './storage-keys.ts';
import { readItems } from './stored-items.ts';

/** The records of a store once more in `storage.local`, one item each: a `SecondCopy` of lib/store. */
function copiesUnder<Stored>(prefix: string, idOf: (record: Stored) => string) {
  return {
    readAll: (): Promise<ReadonlyMap<string, unknown>> => readItems(prefix),
    async write(records: readonly Stored[]): Promise<void> {
      const items = records.map((record) => [`${prefix}${idOf(record)}`, record]);
      await browser.storage.local.set(Object.fromEntries(items));
    },
  };
}

export const noteCopy = copiesUnder<Note>(NOTE_COPY_PREFIX, ({ id }) => id);

export const ownCopy = copiesUnder<OwnCompany>(OWN_COPY_PREFIX, ({ company }) => company.id);
