import { browser } from 'wxt/browser';
import { HEALTH_KEYS } from '../messages/storage-keys.ts';
import type { Problem } from '../shared/problem.ts';

/**
 * Keeps what is wrong with a store where the popup sees it; `undefined` says that it is well. Not on the disk, which
 * may be what is wrong; each start of the browser looks anew.
 */
export async function noteHealth(
  store: keyof typeof HEALTH_KEYS,
  problem: Problem | undefined,
): Promise<void> {
  await browser.storage.session.set({ [HEALTH_KEYS[store]]: problem ?? null });
}
