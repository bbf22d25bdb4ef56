import { browser } from 'wxt/browser';
import { desktop } from '../messages/desktop.ts';
import type { FoundEntry } from '../search/index.ts';
import { escapeHtml } from '../shared/escape-html.ts';
import { lookUp } from './look-up.ts';
import type { Stores } from './stores.ts';

/** As many as a browser shows below its address bar. */
const SUGGESTIONS = 6;

/**
 * Chromium reads descriptions as XML, Firefox as they stand. Firefox shows the first line as soon as a letter is
 * typed, before there is an answer, and changes it no more: there it has to hold whatever is typed.
 */
const isFirefox = import.meta.env.BROWSER === 'firefox';

function describe({ names }: FoundEntry): string {
  const chinese = names['zh-Hans'];
  const both = chinese === undefined || chinese === names.en ? names.en : `${names.en} ${chinese}`;
  return isFirefox ? both : escapeHtml(both);
}

function setFirst(description: string): void {
  void desktop.omnibox?.setDefaultSuggestion({ description });
}

/** What Enter alone will do. */
function firstLine(entry: FoundEntry | undefined): string {
  return entry
    ? browser.i18n.getMessage('omnibox').replace('%s', () => describe(entry))
    : browser.i18n.getMessage('omnibox_none');
}

async function open(url: string, disposition: string): Promise<void> {
  const address = browser.runtime.getURL(url as '/profile.html');
  if (disposition === 'currentTab') await browser.tabs.update({ url: address });
  else await browser.tabs.create({ url: address, active: disposition === 'newForegroundTab' });
}

/** Answers the address bar after the keyword `mp`. What is entered is a company's id or what the reader typed. */
export function listenToOmnibox(stores: Stores, inBackground: (task: Promise<unknown>) => void): void {
  let latest = '';
  if (isFirefox) setFirst(browser.i18n.getMessage('omnibox_any'));
  desktop.omnibox?.onInputChanged.addListener((text, suggest) => {
    latest = text;
    const answer = async (): Promise<void> => {
      const found = await lookUp(stores, text, SUGGESTIONS);
      // The reader typed on meanwhile.
      if (text !== latest) return;
      if (!isFirefox) setFirst(firstLine(found[0]));
      const lines = isFirefox ? found : found.slice(1);
      suggest(lines.map((entry) => ({ content: entry.id, description: describe(entry) })));
    };
    inBackground(answer());
  });
  desktop.omnibox?.onInputEntered.addListener((text, disposition) => {
    const enter = async (): Promise<void> => {
      const found = await lookUp(stores, text, SUGGESTIONS);
      const company = found.find(({ id }) => id === text) ?? found[0];
      const page = company
        ? `/profile.html?company=${company.id}`
        : `/popup.html?q=${encodeURIComponent(text)}`;
      await open(page, disposition);
    };
    inBackground(enter());
  });
}
