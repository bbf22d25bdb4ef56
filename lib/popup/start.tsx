import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { DICTIONARIES } from '../../components/i18n/dictionaries.ts';
import type { Language } from '../../data/schema/primitives.ts';
import { interfaceLanguage, type Settings } from '../../data/schema/settings.ts';
import { takeAsked } from '../messages/asked.ts';
import { POPUP_SEEN_KEY } from '../messages/storage-keys.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { typedSoFar } from './first-paint.ts';
import { Popup } from './Popup.tsx';

function languageOf(settings: Settings): Language {
  return interfaceLanguage(settings, browser.i18n.getUILanguage());
}

/** Brings the popup to life in `root`, in whose place the page already shows its outline. */
export async function startPopup(root: HTMLElement, { isPanel = false } = {}): Promise<void> {
  const settings = await readSettings();
  const language = languageOf(settings);
  document.documentElement.lang = language;
  document.title = DICTIONARIES[language].popup.name;
  const asked = isPanel ? undefined : await takeAsked();
  const query = typedSoFar(root) || (asked?.query ?? new URLSearchParams(location.search).get('q') ?? '');
  if (!isPanel) void browser.storage.session.set({ [POPUP_SEEN_KEY]: Date.now() });
  performance.mark('mingpian-alive');
  const drawn = createRoot(root);
  // At once: a letter typed between the two fields would be lost.
  flushSync(() =>
    drawn.render(
      <Popup settings={settings} language={languageOf} query={query} asked={asked} isPanel={isPanel} />,
    ),
  );
}
