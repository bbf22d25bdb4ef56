// Firefox for Android has no menus, no keys, no keyword in its address bar and one window: all else is there.
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { KNOWLEDGE_NAME } from '../../../lib/store/knowledge/database.ts';
import { NOTES_NAME } from '../../../lib/store/notes/database.ts';
import { OWN_NAME } from '../../../lib/store/own/database.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';
import { fakeCompany, fakePack } from '../../support/packs.ts';

const phone: Omit<FakeBrowser, 'contextMenus' | 'omnibox' | 'commands'> = fakeBrowser();
for (const name of ['contextMenus', 'omnibox', 'commands']) Reflect.deleteProperty(phone, name);
vi.doMock('wxt/browser', () => ({ browser: phone }));

const { startBackground } = await import('../../../lib/background/start.ts');
const { hasPanel } = await import('../../../lib/messages/panel.ts');

afterEach(async () => {
  for (const name of [KNOWLEDGE_NAME, NOTES_NAME, OWN_NAME]) await Dexie.delete(name);
});

test('on a phone the background is made ready and answers', async () => {
  startBackground({ packs: [JSON.stringify(fakePack({ companies: [fakeCompany({ id: 'tencent' })] }))] });
  phone.runtime.onInstalled.fire({ reason: 'install' });
  await vi.waitFor(() => expect(phone.storage.local.items.get('prepared-version')).toBe('1.0.0'), 10_000);
  expect(phone.storage.local.items.has('name-index')).toBe(true);
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const sender = { id: 'our-id', url: 'https://news.example/', frameId: 0, tab: { id: 7 } };
  phone.runtime.onMessage.fire({ type: 'get-company', body: { id: 'tencent' } }, sender, resolve);
  expect(await promise).toMatchObject({ ok: true, value: { company: { id: 'tencent' } } });
  // What the reader changes asks for the menu anew.
  await phone.storage.local.set({ settings: { version: 1, language: 'browser', density: 'every' } });
  expect(hasPanel()).toBe(false);
});
