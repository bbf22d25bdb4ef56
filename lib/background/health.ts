import { browser } from 'wxt/browser';
import { HEALTH_KEY, type Health } from '../messages/storage-keys.ts';
import type { Problem } from '../shared/problem.ts';

/** Keeps what is wrong with a store where the popup sees it; `undefined` says that it is well. */
export async function noteHealth(store: keyof Health, problem: Problem | undefined): Promise<void> {
  const stored = (await browser.storage.local.get(HEALTH_KEY))[HEALTH_KEY] as Health | undefined;
  await browser.storage.local.set({ [HEALTH_KEY]: { ...stored, [store]: problem } });
}
