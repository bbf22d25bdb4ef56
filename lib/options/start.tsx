import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { DICTIONARIES } from '../../components/i18n/dictionaries.ts';
import type { Language } from '../../data/schema/primitives.ts';
import { interfaceLanguage, type Settings } from '../../data/schema/settings.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { Options } from './Options.tsx';

function languageOf(settings: Settings): Language {
  return interfaceLanguage(settings, browser.i18n.getUILanguage());
}

/** Shows the options page in `root`. */
export async function startOptions(root: HTMLElement): Promise<void> {
  const settings = await readSettings();
  const language = languageOf(settings);
  document.documentElement.lang = language;
  document.title = DICTIONARIES[language].options.title;
  createRoot(root).render(<Options settings={settings} language={languageOf} />);
}
