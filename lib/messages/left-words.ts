import { browser } from 'wxt/browser';
import { leftWordsSchema, type LeftWords } from '../../data/schema/note.ts';
import { LEFT_WORDS_PREFIX } from './storage-keys.ts';

export interface LeftItem {
  readonly key: string;
  /** Absent where the item is none of ours. */
  readonly words: LeftWords | undefined;
}

/** The key under which a window leaves words. */
export const leftWordsKey = (id: string): string => `${LEFT_WORDS_PREFIX}${id}`;

/** What closed windows have left and nobody has saved yet, in the order in which it was left. */
export async function readLeftWords(): Promise<readonly LeftItem[]> {
  const keys = (await browser.storage.local.getKeys()).filter((key) => key.startsWith(LEFT_WORDS_PREFIX));
  const items = Object.entries(keys.length === 0 ? {} : await browser.storage.local.get(keys));
  return items
    .map(([key, item]) => ({ key, words: leftWordsSchema.safeParse(item).data }))
    .toSorted((a, b) => (a.words?.at ?? 0) - (b.words?.at ?? 0));
}
