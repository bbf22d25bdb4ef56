import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: object | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { followReader } = await import('../../../lib/card/reader.ts');

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  context.browser = { ...browser, i18n: { getUILanguage: () => 'zh-TW' } };
});

const never = new AbortController().signal;

test.each([
  ['nothing', undefined, { language: 'zh-Hans', theme: 'system' }],
  ['what is no settings', 'dark', { language: 'zh-Hans', theme: 'system' }],
  ['a choice', { language: 'en', theme: 'dark' }, { language: 'en', theme: 'dark' }],
  ['the browser’s', { language: 'browser', theme: 'system' }, { language: 'zh-Hans', theme: 'system' }],
  ['strange values', { language: 'tlh', theme: 'pink' }, { language: 'zh-Hans', theme: 'system' }],
])('a card reads from the settings: %s', async (_, settings, view) => {
  if (settings !== undefined) await browser.storage.local.set({ settings });
  expect((await followReader(never)).view()).toEqual(view);
});

test('a change of the settings is told, until the card is gone', async () => {
  const lifetime = new AbortController();
  const reader = await followReader(lifetime.signal);
  const themes: string[] = [];
  const leave = reader.subscribe(() => themes.push(reader.view().theme));
  await browser.storage.local.set({ settings: { theme: 'dark' } });
  await browser.storage.local.set({ recent: [] });
  leave();
  await browser.storage.local.set({ settings: { theme: 'light' } });
  expect(themes).toEqual(['dark']);
  expect(reader.view().theme).toBe('light');
  lifetime.abort();
  expect(browser.storage.local.onChanged.size).toBe(0);
});
