import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../../data/schema/settings.ts';
import { SETTINGS_ASIDE_KEY, SETTINGS_KEY } from './storage-keys.ts';

/** Reads the reader's settings; unreadable ones are kept aside, and the defaults hold. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const { settings, fellBack } = parseSettings(stored);
  if (fellBack) await browser.storage.local.set({ [SETTINGS_ASIDE_KEY]: stored });
  return settings;
}
