// A disk on which nothing more can be kept.
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KNOWLEDGE_NAME } from '../../../lib/store/knowledge/database.ts';
import { OWN_NAME } from '../../../lib/store/own/database.ts';
import { fakeBrowser, FakeStorage, type FakeBrowser } from '../../support/fake-browser.ts';
import { fakePack } from '../../support/packs.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { createStores } = await import('../../../lib/background/stores.ts');
const { ensureKnowledge, repairKnowledge } = await import('../../../lib/background/upkeep.ts');
const { readFirstSettings } = await import('../../../lib/messages/stored-settings.ts');

const PACKS = [JSON.stringify(fakePack({}))];
let browser: FakeBrowser;

beforeEach(() => {
  browser = fakeBrowser();
  context.browser = browser;
});
afterEach(async () => {
  for (const name of [KNOWLEDGE_NAME, OWN_NAME]) await Dexie.delete(name);
});

test('names that cannot be kept are told of, and there after a repair', async () => {
  const { local, session } = browser.storage;
  const full = vi.spyOn(local, 'set').mockImplementation((items) => {
    if ('name-index' in items) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    return FakeStorage.prototype.set.call(local, items);
  });
  const stores = createStores();
  expect(await ensureKnowledge(stores, PACKS)).toMatchObject({ error: { code: 'no-space' } });
  expect(session.items.get('health-knowledge')).toMatchObject({ code: 'no-space' });
  expect(local.items.has('name-index')).toBe(false);

  full.mockRestore();
  expect(await repairKnowledge(stores, PACKS)).toMatchObject({ ok: true });
  expect(session.items.get('health-knowledge')).toBeNull();
  expect(local.items.has('name-index')).toBe(true);
});

test('a page begins with the usual settings where none can be read', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
  expect(await readFirstSettings()).toMatchObject({ version: 1, theme: 'system' });
});
