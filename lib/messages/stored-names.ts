import { browser } from 'wxt/browser';
import {
  FIRST_STAGE_KEY,
  NAME_INDEX_KEY,
  OLD_WHOLE_INDEX_KEY,
  type StoredNameIndex,
} from './storage-keys.ts';

/** The name index that pages read, as it is stored; whose it is, its hash tells. */
export async function readStoredNames(): Promise<StoredNameIndex | undefined> {
  return (await browser.storage.local.get(NAME_INDEX_KEY))[NAME_INDEX_KEY] as StoredNameIndex | undefined;
}

/** Gives pages a name index; open ones mark by it at once. Without one they are left alone. */
export async function writeStoredNames(
  names: (StoredNameIndex & { readonly first: string }) | undefined,
): Promise<void> {
  if (!names) {
    await browser.storage.local.remove([NAME_INDEX_KEY, FIRST_STAGE_KEY, OLD_WHOLE_INDEX_KEY]);
    return;
  }
  const { first, ...ofPages } = names;
  const { version, hash } = ofPages;
  await browser.storage.local.set({
    [NAME_INDEX_KEY]: ofPages,
    [FIRST_STAGE_KEY]: { version, hash, base64: first },
  });
  await browser.storage.local.remove(OLD_WHOLE_INDEX_KEY);
}
