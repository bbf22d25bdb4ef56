import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { POPUP_WORDS } from '../../components/popup/words.ts';
import { LanguageProvider } from '../../components/i18n/language.tsx';
import { Welcome, type Moment } from '../../components/welcome/Welcome.tsx';
import { dressWindow } from '../live/window.ts';
import { desktop } from '../messages/desktop.ts';
import { readFirstSettings } from '../messages/stored-settings.ts';
import { NOTE_COPY_PREFIX, POPUP_SEEN_KEY } from '../messages/storage-keys.ts';
import { startSample } from './sample.ts';

type Changes = Readonly<Record<string, unknown>>;

/** Calls back when the reader has done one of the three things, until `signal` is aborted. */
function watchMoments(onDone: (moment: Moment) => void, signal: AbortSignal): void {
  const onLocal = (changes: Changes): void => {
    if (Object.keys(changes).some((key) => key.startsWith(NOTE_COPY_PREFIX))) onDone('note');
  };
  const onSession = (changes: Changes): void => {
    if (POPUP_SEEN_KEY in changes) onDone('popup');
  };
  // A card is an element of its own beside the page.
  const cards = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (added.some((node) => node instanceof HTMLElement && node.popover !== null)) onDone('hover');
  });
  cards.observe(document.documentElement, { childList: true });
  browser.storage.local.onChanged.addListener(onLocal);
  browser.storage.session.onChanged.addListener(onSession);
  signal.addEventListener('abort', () => {
    cards.disconnect();
    browser.storage.local.onChanged.removeListener(onLocal);
    browser.storage.session.onChanged.removeListener(onSession);
  });
}

function ConnectedWelcome({ popupKey }: { readonly popupKey: string }) {
  const [done, setDone] = useState<ReadonlySet<Moment>>(new Set());
  useEffect(() => {
    const lifetime = new AbortController();
    watchMoments((moment) => setDone((before) => new Set(before).add(moment)), lifetime.signal);
    return () => lifetime.abort();
  }, []);
  return (
    <Welcome
      done={done}
      popupKey={popupKey}
      onPopup={() => void browser.action.openPopup()}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

async function readPopupKey(): Promise<string> {
  const commands = (await desktop.commands?.getAll()) ?? [];
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Shows the welcome page in `root`, and reads its sample as any other page is read. */
export async function startWelcome(root: HTMLElement): Promise<void> {
  const settings = await readFirstSettings();
  const language = dressWindow(settings);
  const key = await readPopupKey();
  document.title = POPUP_WORDS[language].name;
  createRoot(root).render(
    <LanguageProvider language={language}>
      <main className="mp mp-welcome" lang={language}>
        <ConnectedWelcome popupKey={key} />
      </main>
    </LanguageProvider>,
  );
  await startSample();
}
