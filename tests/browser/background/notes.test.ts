import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Handlers, Sender } from '../../../lib/messages/receive.ts';
import { NOTES_NAME } from '../../../lib/store/notes/database.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';
import { openRaw } from '../store/databases.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { createNoteHandlers } = await import('../../../lib/background/note-handlers.ts');
const { createStores } = await import('../../../lib/background/stores.ts');

const page: Sender = { id: 'our-id', url: 'https://news.example/', frameId: 0, tab: { id: 7 } };
const hidden: Sender = { ...page, tab: { id: 8, incognito: true } };
const note = '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a';
const place = { title: 'A story', url: 'https://news.example/a', at: 1 };
const edit = { note, company: 'tencent', text: 'a word', base: 0, context: place };

let browser: FakeBrowser;
let handlers: Pick<Handlers, 'get-notes' | 'save-note' | 'mark-note' | 'keep-place' | 'open-notes'>;

beforeEach(() => {
  browser = fakeBrowser();
  context.browser = browser;
  handlers = createNoteHandlers(createStores());
});
afterEach(() => Dexie.delete(NOTES_NAME));

const contextOf = async (sender: Sender) => {
  const saved = await handlers['save-note'](edit, sender);
  return saved.ok && saved.value.outcome === 'saved' ? saved.value.note.context : 'not saved';
};
const keeping = async (sender: Sender) => {
  const found = await handlers['get-notes']({ company: 'tencent' }, sender);
  return found.ok ? found.value.place : found.error;
};
const settings = async (change: object): Promise<void> => {
  const defaults = { version: 1, language: 'browser', density: 'section', packsOff: [], quietSites: [] };
  await browser.storage.local.set({ settings: { ...defaults, ...change } });
};

describe('the place of a note', () => {
  test('is kept, unless the reader turned that off', async () => {
    expect(await keeping(page)).toBe('on');
    await handlers['keep-place']({ keep: false }, page);
    expect(await keeping(page)).toBe('off');
    await handlers['keep-place']({ keep: true }, page);
    expect(await keeping(page)).toBe('on');
    expect(await contextOf(page)).toEqual(place);
  });

  test('is never kept in a private window, even when the window sends it', async () => {
    expect(await keeping(hidden)).toBe('never');
    expect(await contextOf(hidden)).toBeUndefined();
  });

  test('is kept in a private window when the reader said so', async () => {
    await settings({ notePlacePrivate: true });
    expect(await keeping(hidden)).toBe('on');
    expect(await contextOf(hidden)).toEqual(place);
  });

  test('can be taken away from everywhere', async () => {
    await contextOf(page);
    const gone = await handlers['save-note']({ ...edit, base: 1, context: null }, hidden);
    expect(gone).toMatchObject({ value: { note: { revision: 2 } } });
    expect(gone.ok && gone.value.outcome === 'saved' && gone.value.note.context).toBeUndefined();
  });
});

describe('marking', () => {
  test('pins and deletes; what is gone is said to be', async () => {
    await handlers['save-note'](edit, page);
    const pinned = await handlers['mark-note']({ note, pinned: true }, page);
    expect(pinned).toMatchObject({ value: { pinned: true, revision: 2 } });
    const deleted = await handlers['mark-note']({ note, deleted: true }, page);
    expect(deleted).toMatchObject({ value: { deleted: true, text: 'a word' } });
    const unknown = await handlers['mark-note']({ note: crypto.randomUUID(), pinned: true }, page);
    expect(unknown).toMatchObject({ ok: false, error: { code: 'note-gone' } });
  });

  test('the page of notes is opened, of all or of one company', async () => {
    await handlers['open-notes']({}, page);
    await handlers['open-notes']({ company: 'tencent' }, page);
    expect(browser.tabs.create.mock.calls).toEqual([
      [{ url: 'chrome-extension://our-id/notes.html' }],
      [{ url: 'chrome-extension://our-id/notes.html?company=tencent' }],
    ]);
  });
});

test('a database held by an old window: the reader is told, and the next save goes through when it is gone', async () => {
  const old = await openRaw(NOTES_NAME, 5);
  const refused = await handlers['save-note'](edit, page);
  expect(refused).toMatchObject({ ok: false, error: { code: 'blocked' } });
  expect(browser.storage.session.items.get('health-notes')).toMatchObject({ code: 'blocked' });
  old.close();
  await expect
    .poll(() => handlers['save-note'](edit, page), { timeout: 8_000 })
    .toMatchObject({ ok: true, value: { outcome: 'saved', copied: true } });
}, 20_000);
