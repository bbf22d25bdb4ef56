import { browser } from 'wxt/browser';
import type { Language } from '../../data/schema/primitives.ts';
import { SETTINGS_KEY } from '../messages/storage-keys.ts';
import { findHub } from '../page/hover/hub.ts';
import type { Token } from '../page/hover/reducer.ts';
import { startHover } from '../page/hover/start-hover.ts';
import { openCard, type OpenCard } from './open-card.tsx';
import { MESSAGE_PORTS } from './ports.ts';

/** The languages the card speaks; `LANGUAGES` of the schema would bring the schema's library along. */
const SPOKEN: readonly Language[] = ['en', 'zh-Hans'];

/** Takes over the pointer from the content script of this frame, which has found names and waits. */
export async function startCard(): Promise<void> {
  const hub = findHub();
  if (!hub) return;
  const language = await readLanguage();
  const { own, mute, signal } = hub;
  const cards = new Map<Token, OpenCard>();
  startHover(hub, (hover) => ({
    show: (opening) => {
      const onGone = () => cards.delete(opening.token);
      cards.set(
        opening.token,
        openCard({ opening, hover, own, mute, ports: MESSAGE_PORTS, language, signal, onGone }),
      );
    },
    hide: (token) => cards.get(token)?.hide(),
    release: (token) => cards.get(token)?.release(),
    box: (token) => cards.get(token)?.box(),
  }));
}

/** The reader's language for the interface: chosen, else the browser's own if we speak it. */
async function readLanguage(): Promise<Language> {
  const settings: unknown = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  const chosen =
    typeof settings === 'object' && settings !== null && 'language' in settings
      ? settings.language
      : undefined;
  const known = SPOKEN.find((language) => language === chosen);
  return known ?? (/^zh\b/i.test(browser.i18n.getUILanguage()) ? 'zh-Hans' : 'en');
}
