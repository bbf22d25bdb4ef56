import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readNoteLines, type NoteLine } from '../messages/note-copies.ts';
import { readRecent } from '../messages/recent.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { HEALTH_KEYS, NOTE_COPY_PREFIX, RECENT_KEY, SETTINGS_KEY } from '../messages/storage-keys.ts';
import { readProblem, type Problem } from '../shared/problem.ts';
import type { Settings } from '../../data/schema/settings.ts';

/** Something in the browser's storage, read again whenever an item of these keys changes. */
function useStored<T>(
  first: T,
  read: () => Promise<T>,
  concerns: (key: string) => boolean,
  area: 'local' | 'session' = 'local',
): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let isOver = false;
    const load = async (): Promise<void> => {
      const next = await read();
      if (!isOver) setValue(next);
    };
    const onChanged = (changes: Record<string, unknown>): void => {
      if (Object.keys(changes).some((key) => concerns(key))) void load();
    };
    void load();
    browser.storage[area].onChanged.addListener(onChanged);
    return () => {
      isOver = true;
      browser.storage[area].onChanged.removeListener(onChanged);
    };
  }, [read, concerns, area]);
  return value;
}

const isSettings = (key: string): boolean => key === SETTINGS_KEY;
const isRecent = (key: string): boolean => key === RECENT_KEY;
const HEALTH: string[] = Object.values(HEALTH_KEYS);
const isHealth = (key: string): boolean => HEALTH.includes(key);
const isNote = (key: string): boolean => key.startsWith(NOTE_COPY_PREFIX);
const NOTHING: readonly never[] = [];

async function readHealth(): Promise<Problem | undefined> {
  const items = await browser.storage.session.get(HEALTH);
  return HEALTH.map((key) => readProblem(items[key])).find((problem) => problem !== undefined);
}

/** What the background last found wrong, live; the first of several. */
export function useHealth(): Problem | undefined {
  return useStored<Problem | undefined>(undefined, readHealth, isHealth, 'session');
}

/** The reader's settings, live. */
export function useSettings(first: Settings): Settings {
  return useStored(first, readSettings, isSettings);
}

/** The companies looked at last, live. */
export function useRecent(): readonly string[] {
  return useStored<readonly string[]>(NOTHING, readRecent, isRecent);
}

/** The notes, live. */
export function useNoteLines(): readonly NoteLine[] {
  return useStored<readonly NoteLine[]>(NOTHING, readNoteLines, isNote);
}
