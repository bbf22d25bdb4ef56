import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { keepStorageOnceNoted } = await import('../../../lib/live/kept-storage.ts');

const NOTE = { companyId: 'tencent', text: 'a word', revision: 1 };
let browser: FakeBrowser;
let asked: number;

beforeEach(() => {
  browser = fakeBrowser();
  context.browser = browser;
  asked = 0;
  vi.spyOn(navigator.storage, 'persist').mockImplementation(() => {
    asked += 1;
    return Promise.resolve(true);
  });
});

test('the browser is asked to keep what is written with the first note, and once', async () => {
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
  await keepStorageOnceNoted();
  await browser.storage.local.set({ settings: {} });
  expect(asked).toBe(0);
  await browser.storage.local.set({ 'note:1': NOTE });
  await browser.storage.local.set({ 'note:2': NOTE });
  expect(asked).toBe(1);
});

test('it is asked at once where there are notes already, and not at all where it has promised', async () => {
  await browser.storage.local.set({ 'note:1': NOTE });
  const promised = vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
  await keepStorageOnceNoted();
  expect(asked).toBe(1);
  promised.mockResolvedValue(true);
  await keepStorageOnceNoted();
  expect(asked).toBe(1);
});
