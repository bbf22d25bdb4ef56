import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../data/schema/settings.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';
import { noteOf } from './note-store.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { ask, takeAsked } = await import('../../../lib/messages/asked.ts');
const { readNoteLines } = await import('../../../lib/messages/note-copies.ts');
const { watchNotes } = await import('../../../lib/messages/open-notes.ts');
const { noteViewed, readRecent } = await import('../../../lib/messages/recent.ts');
const { changeSettings, readSettings, setPack, setQuiet } =
  await import('../../../lib/messages/stored-settings.ts');
const { noteCopy } = await import('../../../lib/messages/stored-copies.ts');

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
  context.browser = browser;
});

describe('the companies looked at last', () => {
  test('come newest first, each once, and no more than fit a glance', async () => {
    for (const id of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'g', 'h', 'i']) await noteViewed(id);
    expect(await readRecent()).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'a', 'c']);
  });

  test('are all remembered when several are looked at at once', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => noteViewed(id)));
    expect((await readRecent()).toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('are none where something else is stored', async () => {
    await browser.storage.local.set({ recent: { a: 1 } });
    expect(await readRecent()).toEqual([]);
  });
});

describe('what the popup was opened for', () => {
  test('is told once', async () => {
    await ask({ query: 'rednote', company: 'xiaohongshu', note: true });
    expect(await takeAsked()).toEqual({ query: 'rednote', company: 'xiaohongshu', note: true });
    expect(await takeAsked()).toBeUndefined();
  });

  test('is nothing where something else is stored, which goes too', async () => {
    await browser.storage.session.set({ asked: { query: 7 } });
    expect(await takeAsked()).toBeUndefined();
    expect(browser.storage.session.items.size).toBe(0);
  });
});

describe('the second copies of notes', () => {
  test('are listed by their last change, without deleted and empty ones, and without what is none', async () => {
    await noteCopy.write([
      noteOf('older', 1, { id: 'a' }),
      noteOf('newer', 2, { id: 'b' }),
      noteOf('gone', 3, { id: 'c', deleted: true }),
      noteOf(' \n', 4, { id: 'd' }),
    ]);
    await browser.storage.local.set({ 'note:e': 'torn', settings: { text: 'no note' } });
    expect(await readNoteLines()).toEqual([
      { company: 'tencent', text: 'newer', updatedAt: 2 },
      { company: 'tencent', text: 'older', updatedAt: 1 },
    ]);
  });

  test('tell other windows of each save, until they listen no longer', async () => {
    const heard: string[] = [];
    const lifetime = new AbortController();
    watchNotes(({ text }) => heard.push(text), lifetime.signal);
    await browser.storage.local.set({ recent: ['tencent'], 'note:x': 'torn' });
    await noteCopy.write([noteOf('one', 1)]);
    lifetime.abort();
    await noteCopy.write([noteOf('two', 2)]);
    expect(heard).toEqual(['one']);
    expect(browser.storage.local.onChanged.size).toBe(0);
  });
});

describe('the settings', () => {
  test('are changed by two windows at once, and neither undoes the other', async () => {
    await Promise.all([
      changeSettings((settings) => setQuiet(settings, 'mail.example', true)),
      changeSettings((settings) => ({ ...settings, badge: false })),
    ]);
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      quietSites: ['mail.example'],
      badge: false,
    });
  });

  test('say of each pack once that it is off, however often it is switched', () => {
    const off = [true, false, false].reduce((all, on) => setPack(all, 'own', on), DEFAULT_SETTINGS);
    expect(off.packsOff).toEqual(['own']);
    expect(setPack(setPack(off, 'seeds', false), 'own', true).packsOff).toEqual(['seeds']);
  });

  test('that cannot be read are kept aside, and the defaults hold', async () => {
    await browser.storage.local.set({ settings: { version: 9, density: 'loud' } });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(browser.storage.local.items.get('settings-aside')).toEqual({ version: 9, density: 'loud' });
  });
});
