import { beforeEach, expect, test, vi } from 'vitest';
import type { Stores } from '../../../lib/background/stores.ts';
import type { FoundEntry } from '../../../lib/search/index.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined; found: readonly FoundEntry[] } => ({
  browser: undefined,
  found: [],
}));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));
// The search itself has tests of its own.
vi.mock('../../../lib/background/look-up.ts', () => ({ lookUp: () => Promise.resolve(context.found) }));

const { listenToOmnibox } = await import('../../../lib/background/omnibox.ts');

const entry = (id: string, en: string, han?: string): FoundEntry => {
  return { id, kind: 'company', names: { en, ...(han !== undefined && { 'zh-Hans': han }) } };
};

let browser: FakeBrowser;
let tasks: Promise<unknown>[];

beforeEach(() => {
  browser = fakeBrowser();
  browser.i18n.getMessage = (name) => (name === 'omnibox' ? 'Open %s' : name);
  context.browser = browser;
  context.found = [entry('ab', 'A&B <x>', '甲乙'), entry('momo', 'Momo', 'Momo')];
  tasks = [];
  listenToOmnibox({} as Stores, (task) => void tasks.push(task));
});

/** What the browser shows below the bar for a text, the first line of its own. */
async function typed(text: string): Promise<readonly object[]> {
  let lines: readonly object[] = [];
  browser.omnibox.onInputChanged.fire(text, (found) => {
    lines = found;
  });
  await Promise.all(tasks);
  return lines;
}

test('names stand in the lines as they are, though browsers read these as XML', async () => {
  expect(await typed('a')).toEqual([{ content: 'momo', description: 'Momo' }]);
  expect(browser.omnibox.setDefaultSuggestion).toHaveBeenLastCalledWith({
    description: 'Open A&amp;B &lt;x&gt; 甲乙',
  });
});

test('what is found no more is said, and an answer to an earlier text is not shown', async () => {
  let shown = 0;
  browser.omnibox.onInputChanged.fire('a', () => {
    shown += 1;
  });
  context.found = [];
  expect(await typed('ab')).toEqual([]);
  expect(browser.omnibox.setDefaultSuggestion).toHaveBeenLastCalledWith({ description: 'omnibox_none' });
  expect(shown).toBe(0);
});

test.for([
  ['the chosen line', 'momo', '/profile.html?company=momo'],
  ['the best answer', 'mo mo', '/profile.html?company=ab'],
] as const)('Enter opens the profile of %s', async ([, text, path]) => {
  browser.omnibox.onInputEntered.fire(text, 'newForegroundTab');
  await Promise.all(tasks);
  const url = `chrome-extension://our-id${path}`;
  expect(browser.tabs.create).toHaveBeenCalledWith({ url, active: true });
});

test('Enter on what no company is called searches for it', async () => {
  context.found = [];
  browser.omnibox.onInputEntered.fire('layoffs & fines', 'newBackgroundTab');
  await Promise.all(tasks);
  const url = 'chrome-extension://our-id/popup.html?q=layoffs%20%26%20fines';
  expect(browser.tabs.create).toHaveBeenCalledWith({ url, active: false });
});
