import { browser } from 'wxt/browser';
import cueSets from '../../data/cue-sets.json';
import { compileIndex, INDEX_VERSION } from '../detect/index.ts';
import { NAME_INDEX_KEY, type StoredNameIndex } from '../messages/storage-keys.ts';
import { sha256 } from '../store/sha256.ts';
import type { HashedPack } from './bundled-packs.ts';

/**
 * Keeps the name index of these packs ready for pages, in the order of their precedence. Without packs there is
 * no index, and pages are left alone. Nothing is written when it is up to date, so that pages do not stir.
 */
export async function writeNameIndex(packs: readonly HashedPack[]): Promise<void> {
  if (packs.length === 0) {
    await browser.storage.local.remove(NAME_INDEX_KEY);
    return;
  }
  const hash = await sha256(
    new TextEncoder().encode([...packs.map((each) => each.hash), JSON.stringify(cueSets)].join()),
  );
  const stored = (await browser.storage.local.get(NAME_INDEX_KEY))[NAME_INDEX_KEY];
  const known = stored as StoredNameIndex | undefined;
  if (known?.hash === hash && known.version === INDEX_VERSION) return;
  const base64 = compileIndex(
    packs.map(({ pack }) => pack),
    cueSets,
  ).toBase64();
  const index: StoredNameIndex = { version: INDEX_VERSION, hash, base64 };
  await browser.storage.local.set({ [NAME_INDEX_KEY]: index });
}
