import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { KeyView, PackView } from '../../components/options/DataOptions.tsx';
import { desktop } from '../messages/desktop.ts';
import { SETTINGS_ASIDE_KEY } from '../messages/storage-keys.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { listPacks } from '../store/knowledge/list.ts';

/** Something that is asked for now, and whenever the reader comes back to the window. */
function useAsked<T>(first: T, ask: () => Promise<T>): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let isOver = false;
    const run = async (): Promise<void> => {
      const answer = await ask();
      if (!isOver) setValue(answer);
    };
    const onFocus = (): void => void run();
    onFocus();
    addEventListener('focus', onFocus);
    return () => {
      isOver = true;
      removeEventListener('focus', onFocus);
    };
  }, [ask]);
  return value;
}

async function askKeys(): Promise<readonly KeyView[]> {
  const commands = (await desktop.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

async function askPacks(): Promise<readonly Omit<PackView, 'on'>[]> {
  const knowledge = await openKnowledge();
  if (!knowledge.ok) return [];
  const packs = await listPacks(knowledge.value);
  knowledge.value.close();
  return packs.ok ? packs.value : [];
}

/** The databases, and what stands beside them: the name index, settings and second copies. */
async function askUsed(): Promise<number | undefined> {
  const [{ usage }, beside] = await Promise.all([
    navigator.storage.estimate(),
    browser.storage.local.getBytesInUse(),
  ]);
  return usage === undefined ? undefined : usage + beside;
}

/** Chromium clears nothing of an extension that has `unlimitedStorage`, whatever `persisted` says; Firefox has to promise. */
async function askKept(): Promise<boolean> {
  if (import.meta.env.BROWSER === 'firefox') return navigator.storage.persisted();
  return browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}

async function askAside(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_ASIDE_KEY))[SETTINGS_ASIDE_KEY];
}

const NOTHING: readonly never[] = [];

export interface Facts {
  readonly keys: readonly KeyView[];
  readonly packs: readonly Omit<PackView, 'on'>[];
  /** Bytes; absent where the browser does not tell. */
  readonly used: number | undefined;
  /** Whether the browser has promised not to clear it by itself. */
  readonly kept: boolean | undefined;
  /** Settings that could not be read, as they were found. */
  readonly aside: unknown;
}

/** What the browser tells about keys and room, and the database about packs. */
export function useFacts(): Facts {
  const keys = useAsked<readonly KeyView[]>(NOTHING, askKeys);
  const packs = useAsked<readonly Omit<PackView, 'on'>[]>(NOTHING, askPacks);
  const used = useAsked<number | undefined>(undefined, askUsed);
  const kept = useAsked<boolean | undefined>(undefined, askKept);
  const aside = useAsked<unknown>(undefined, askAside);
  return { keys, packs, used, kept, aside };
}
