import { browser } from 'wxt/browser';
import type { LeftWords } from '../../data/schema/note.ts';
import { leftWordsKey, readLeftWords } from '../messages/left-words.ts';
import { LEFT_WORDS_PREFIX } from '../messages/storage-keys.ts';
import type { Problem } from '../shared/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import { underLock } from '../locks/lock.ts';
import { saveLeft } from '../store/notes/save-left.ts';
import { allowedPlace } from './place.ts';
import type { Stores } from './stores.ts';

async function save(stores: Stores, words: LeftWords): Promise<Result<null, Problem>> {
  const notes = await stores.notes.get();
  if (!notes.ok) return notes;
  const { at: _at, isPrivate, context, ...edit } = words;
  return saveLeft(notes.value, { ...edit, ...(await allowedPlace(context, isPrivate)) });
}

/** Saves words that a window has sent, and takes them away from where it has left them as well. */
export async function takeSentWords(stores: Stores, words: LeftWords): Promise<Result<null, Problem>> {
  return underLock('left-words', async () => {
    const saved = await save(stores, words);
    if (saved.ok) await browser.storage.local.remove(leftWordsKey(words.id));
    return saved;
  });
}

/** Saves all that was left; what cannot be saved now stays for the next time, and what is none of ours goes. */
async function takeLeftWords(stores: Stores): Promise<void> {
  await underLock('left-words', async () => {
    for (const { key, words } of await readLeftWords()) {
      const saved = words ? await save(stores, words) : ok(null);
      if (saved.ok) await browser.storage.local.remove(key);
    }
  });
}

/** Comes back when all that was left so far is saved, or cannot be. */
export async function afterLeftWords(): Promise<void> {
  await underLock('left-words', () => Promise.resolve());
}

/** Takes up what windows have left: at each start, for the browser may have ended before, and whenever one leaves. */
export function listenToLeftWords(stores: Stores, inBackground: (task: Promise<unknown>) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const isNew = ([key, { newValue }]: [string, { readonly newValue?: unknown }]): boolean =>
      key.startsWith(LEFT_WORDS_PREFIX) && newValue !== undefined;
    if (Object.entries(changes).some(isNew)) inBackground(takeLeftWords(stores));
  });
  inBackground(takeLeftWords(stores));
}
