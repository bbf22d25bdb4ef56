import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '../../data/schema/primitives.ts';
import { SETTINGS_KEY } from '../messages/storage-keys.ts';
import { findHub } from '../page/hover/hub.ts';
import type { Token } from '../page/hover/reducer.ts';
import { openCard, type OpenCard } from './open-card.tsx';
import { MESSAGE_PORTS } from './ports.ts';

/** Joins the card script to the content script that waits for it in this frame. */
export async function startCard(): Promise<void> {
  const hub = findHub();
  if (!hub) return;
  const language = await readLanguage();
  const cards = new Map<Token, OpenCard>();
  hub.attach({
    show: (opening) => {
      const { token } = opening;
      const onGone = () => cards.delete(token);
      cards.set(
        token,
        openCard({ opening, hub, ports: MESSAGE_PORTS, language, signal: hub.signal, onGone }),
      );
    },
    hide: (token) => cards.get(token)?.close(),
    release: (token) => cards.get(token)?.release(),
    box: (token) => cards.get(token)?.box(),
  });
}

/** The reader's language for the interface: chosen, else the browser's own if we speak it. */
async function readLanguage(): Promise<Language> {
  const settings: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const chosen =
    typeof settings === 'object' && settings !== null && 'language' in settings
      ? settings.language
      : undefined;
  const known = LANGUAGES.find((language) => language === chosen);
  return known ?? (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-Hans' : 'en');
}
