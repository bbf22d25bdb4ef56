import { browser } from 'wxt/browser';
import { z } from 'zod';
import { idSchema } from '../../data/schema/primitives.ts';
import { underLock } from '../locks/lock.ts';
import { RECENT_KEY } from './storage-keys.ts';

/** As many as one looks over at a glance. */
const KEPT = 8;

const recentSchema = z.array(idSchema);

/** The companies that the reader looked at last, the newest first. */
export async function readRecent(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(RECENT_KEY))[RECENT_KEY];
  return recentSchema.safeParse(stored).data ?? [];
}

/** Remembers that the reader looked at a company. */
export async function noteViewed(company: string): Promise<void> {
  await underLock('recent', async () => {
    const recent = await readRecent();
    if (recent[0] === company) return;
    const next = [company, ...recent.filter((id) => id !== company)].slice(0, KEPT);
    await browser.storage.local.set({ [RECENT_KEY]: next });
  });
}
