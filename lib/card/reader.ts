import { browser } from 'wxt/browser';
import { languageFor, type Language } from '../../data/schema/languages.ts';
import { SETTINGS_KEY } from '../messages/storage-keys.ts';

/** How the reader wants cards to be. */
export interface ReaderView {
  readonly language: Language;
  /** `system`: as the system is, and dark on a dark page. */
  readonly theme: 'system' | 'light' | 'dark';
}

/** The same at this moment, as React reads it. */
export interface ReaderStore {
  readonly view: () => ReaderView;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Reads the reader's language and colours and follows their changes until the signal. */
export async function followReader(signal: AbortSignal): Promise<ReaderStore> {
  const listeners = new Set<() => void>();
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  let reader = readerOf(stored[SETTINGS_KEY]);
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (!(SETTINGS_KEY in changes)) return;
    reader = readerOf(changes[SETTINGS_KEY]?.newValue);
    for (const listener of listeners) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage?.local?.onChanged.removeListener(onChanged), {
    once: true,
  });
  return {
    view: () => reader,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readerOf(settings: unknown): ReaderView {
  const { language, theme } = (typeof settings === 'object' && settings !== null ? settings : {}) as Partial<
    Record<'language' | 'theme', unknown>
  >;
  return {
    language: languageFor(language, browser.i18n.getUILanguage()),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}
