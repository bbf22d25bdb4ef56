import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../data/schema/settings.ts';
import { underLock } from '../locks/lock.ts';
import { withQuiet } from '../shared/sites.ts';
import { SETTINGS_ASIDE_KEY, SETTINGS_KEY } from './storage-keys.ts';

/** Reads the reader's settings; unreadable ones are kept aside, and the defaults hold. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const { settings, fellBack } = parseSettings(stored);
  if (fellBack) await browser.storage.local.set({ [SETTINGS_ASIDE_KEY]: stored });
  return settings;
}

/** The settings for a page to begin with: it is not to stay blank where a full disk lets Firefox read none. */
export async function readFirstSettings(): Promise<Settings> {
  return readSettings().catch(() => DEFAULT_SETTINGS);
}

/** Changes the stored settings; of two windows that do so at once, neither undoes what the other changed. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await underLock('settings', async () => {
    const settings = change(await readSettings());
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
  });
}

/** The settings with a site quiet, or no longer. */
export function setQuiet(settings: Settings, site: string, quiet: boolean): Settings {
  return { ...settings, ...withQuiet(settings, site, quiet) };
}

/** The settings with a pack on or off. */
export function setPack(settings: Settings, id: string, on: boolean): Settings {
  const others = settings.packsOff.filter((each) => each !== id);
  return { ...settings, packsOff: on ? others : [...others, id] };
}
