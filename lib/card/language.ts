import { browser } from 'wxt/browser';
import type { Language } from '../../data/schema/primitives.ts';
import { SETTINGS_KEY } from '../messages/storage-keys.ts';

/** The languages the card speaks; `LANGUAGES` of the schema would bring the schema's library along. */
const SPOKEN: readonly Language[] = ['en', 'zh-Hans'];

/** The language of the interface at this moment, as React reads it. */
export interface LanguageStore {
  readonly view: () => Language;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Reads the reader's language for the interface and follows its changes until the signal. */
export async function followLanguage(signal: AbortSignal): Promise<LanguageStore> {
  const listeners = new Set<() => void>();
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  let language = languageOf(stored[SETTINGS_KEY]);
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (!(SETTINGS_KEY in changes)) return;
    language = languageOf(changes[SETTINGS_KEY]?.newValue);
    for (const listener of listeners) listener();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage?.local?.onChanged.removeListener(onChanged), {
    once: true,
  });
  return {
    view: () => language,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Chosen, else the browser's own if we speak it. */
function languageOf(settings: unknown): Language {
  const chosen =
    typeof settings === 'object' && settings !== null && 'language' in settings
      ? settings.language
      : undefined;
  const known = SPOKEN.find((language) => language === chosen);
  return known ?? (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-Hans' : 'en');
}
