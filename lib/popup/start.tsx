import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { POPUP_WORDS } from '../../components/popup/words.ts';
import { keepStorageOnceNoted } from '../live/kept-storage.ts';
import { dressWindow } from '../live/window.ts';
import { takeAsked } from '../messages/asked.ts';
import { POPUP_SEEN_KEY } from '../messages/storage-keys.ts';
import { readFirstSettings } from '../messages/stored-settings.ts';
import { typedSoFar } from './first-paint.ts';
import { Popup } from './Popup.tsx';

/** Brings the popup to life in `root`, in whose place the page already shows its outline. */
export async function startPopup(root: HTMLElement, { isPanel = false } = {}): Promise<void> {
  const settings = await readFirstSettings();
  document.title = POPUP_WORDS[dressWindow(settings)].name;
  const asked = isPanel ? undefined : await takeAsked();
  const query = typedSoFar(root) || (asked?.query ?? new URLSearchParams(location.search).get('q') ?? '');
  if (!isPanel) void browser.storage.session.set({ [POPUP_SEEN_KEY]: Date.now() });
  performance.mark('mingpian-alive');
  void keepStorageOnceNoted();
  const drawn = createRoot(root);
  // At once: a letter typed between the two fields would be lost.
  flushSync(() => drawn.render(<Popup settings={settings} query={query} asked={asked} isPanel={isPanel} />));
}
