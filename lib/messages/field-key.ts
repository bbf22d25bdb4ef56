import { browser } from 'wxt/browser';
import { FIELD_KEY } from './storage-keys.ts';

/** The word by which a note field knows a card of ours; `undefined` while the extension has none, or is gone. */
export async function readFieldKey(): Promise<string | undefined> {
  try {
    const { [FIELD_KEY]: key } = await browser.storage.local.get(FIELD_KEY);
    return typeof key === 'string' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Makes that word, once for an installation. */
export async function ensureFieldKey(): Promise<void> {
  if ((await readFieldKey()) === undefined)
    await browser.storage.local.set({ [FIELD_KEY]: crypto.randomUUID() });
}
