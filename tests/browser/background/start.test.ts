import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Pack } from '../../../data/schema/pack.ts';
import { openIndex } from '../../../lib/detect/index.ts';
import type { StoredNameIndex } from '../../../lib/messages/storage-keys.ts';
import { KNOWLEDGE_NAME } from '../../../lib/store/knowledge/database.ts';
import { underLock } from '../../../lib/locks/lock.ts';
import { NOTES_NAME } from '../../../lib/store/notes/database.ts';
import { OWN_NAME } from '../../../lib/store/own/database.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';
import { fakeClaim, fakeCompany, fakePack } from '../../support/packs.ts';

const context = vi.hoisted((): { browser: FakeBrowser | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { startBackground } = await import('../../../lib/background/start.ts');

const xiaohongshu = fakeCompany({
  id: 'xiaohongshu',
  names: { en: 'Xiaohongshu' },
  aliases: [{ text: 'RedNote', script: 'latin', rule: 'safe', case: 'any', basis: 'source' }],
});
const SEEDS = fakePack({ companies: [xiaohongshu], claims: [fakeClaim({ id: 'c', about: 'xiaohongshu' })] });
const DIRECTORY = fakePack({ id: 'directory', companies: [fakeCompany({ id: 'tencent' })] });

const page = { id: 'our-id', url: 'https://news.example/', frameId: 3, tab: { id: 7 } };
const popup = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };

const NOTE = { note: '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a', company: 'tencent' };

let browser: FakeBrowser;
/** The bundled packs; a text that is no JSON is a damaged one. */
let bundled: readonly string[];

const bundle = (...packs: readonly Pack[]): readonly string[] => packs.map((pack) => JSON.stringify(pack));

beforeEach(() => {
  browser = fakeBrowser();
  context.browser = browser;
  bundled = bundle(SEEDS, DIRECTORY);
});
afterEach(async () => {
  // What a test has set off ends with it, and does not reach the next one's browser.
  await underLock('knowledge', () => Promise.resolve());
  await Dexie.delete(KNOWLEDGE_NAME);
  await Dexie.delete(NOTES_NAME);
  await Dexie.delete(OWN_NAME);
});

function start(): void {
  startBackground({ packs: bundled });
}

/** Another run of the browser, with what the last one kept. */
function restart(): void {
  const { items } = browser.storage.local;
  context.browser = browser = fakeBrowser();
  for (const [key, item] of items) browser.storage.local.items.set(key, item);
}

/** Asks as a page or popup does. */
function ask(type: string, body: object, sender: object = page): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const kept = browser.runtime.onMessage.fire({ type, body }, sender, resolve);
  return kept.includes(true) ? promise : Promise.resolve('dropped');
}

async function installed(): Promise<void> {
  start();
  browser.runtime.onInstalled.fire({ reason: 'update' });
  const { items } = browser.storage.session;
  // Databases are made and packs imported: on a busy machine that takes its time.
  await vi.waitUntil(() => items.has('health-knowledge') && items.has('health-notes'), 10_000);
  await vi.waitFor(() => expect(browser.action.setBadgeTextColor).toHaveBeenCalled());
}

const health = (): unknown => browser.storage.session.items.get('health-knowledge');
const stored = (): unknown => browser.storage.local.items.get('settings');
const storedIndex = (): StoredNameIndex | undefined =>
  browser.storage.local.items.get('name-index') as StoredNameIndex | undefined;

test('every listener is there before the first await', () => {
  start();
  const { runtime, tabs, storage } = browser;
  const events = [runtime.onInstalled, runtime.onStartup, runtime.onMessage, tabs.onUpdated, tabs.onRemoved];
  expect(events.map((event) => event.size)).toEqual([1, 1, 1, 1, 1]);
  // For settings, and for words that windows leave.
  expect(storage.local.onChanged.size).toBe(2);
});

describe('after the install', () => {
  test('pages find a name index that opens, and open tabs are served', async () => {
    browser.tabs.open = [{ id: 4 }];
    await installed();
    await vi.waitFor(() => expect(browser.scripting.executeScript).toHaveBeenCalledTimes(1));
    const opened = openIndex(Uint8Array.fromBase64(storedIndex()?.base64 ?? ''));
    expect(opened.ok).toBe(true);
  });

  test('companies and notes are given to who asks', async () => {
    await installed();
    expect(await ask('get-company', { id: 'xiaohongshu' })).toMatchObject({
      ok: true,
      value: { company: { id: 'xiaohongshu' }, claims: [{ id: 'c', pack: 'seeds' }] },
    });
    expect(await ask('get-company', { id: 'nobody' })).toEqual({ ok: true, value: null });
    const saved = await ask('save-note', { ...NOTE, text: 'a word', base: 0 });
    expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved', copied: true } });
    expect(await ask('get-notes', { company: 'tencent' })).toMatchObject({
      value: { notes: [{ text: 'a word' }], place: 'on' },
    });
    expect([...browser.storage.local.items.keys()].some((key) => key.startsWith('note:'))).toBe(true);
  });

  test('the card comes into the frame that asks, a profile into a tab', async () => {
    await installed();
    expect(await ask('open-card', {})).toEqual({ ok: true, value: null });
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [3] },
      files: ['/card.js'],
    });
    await ask('open-profile', { id: 'tencent' });
    const url = 'chrome-extension://our-id/profile.html?company=tencent';
    expect(browser.tabs.create).toHaveBeenCalledWith({ url });
  });

  test('a page’s report makes the badge, and leaving the page clears it', async () => {
    await installed();
    const companies = [{ id: 'tencent', count: 1, sentence: 'Tencent grew.' }];
    await ask('report-page', { companies, truncated: false });
    expect(browser.badges.get(7)).toBe('1');
    browser.tabs.onUpdated.fire(7, { status: 'loading' });
    await vi.waitFor(() => expect(browser.badges.get(7)).toBe(''));
    browser.tabs.onUpdated.fire(7, { status: 'complete' });
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { type: 'report-again' });
  });

  test('a pack that is switched off leaves the index, without a restart; other settings leave the packs alone', async () => {
    await installed();
    const before = storedIndex()?.hash;
    const settings = { version: 1, language: 'browser', density: 'every', packsOff: [], quietSites: [] };
    browser.storage.session.items.delete('health-knowledge');
    await browser.storage.local.set({ settings });
    await underLock('knowledge', () => Promise.resolve());
    expect(health()).toBeUndefined();
    await browser.storage.local.set({ settings: { ...settings, packsOff: ['directory'] } });
    await vi.waitFor(() => expect(storedIndex()?.hash).not.toBe(before));
    expect(await ask('get-company', { id: 'tencent' })).toEqual({ ok: true, value: null });
  });

  test('a page makes its own site quiet and no other’s; the popup any', async () => {
    await installed();
    const own = new URL(page.url).hostname;
    expect(await ask('quiet-site', { site: 'other.example', quiet: true })).toMatchObject({ ok: false });
    expect(await ask('quiet-site', { site: own, quiet: true })).toMatchObject({ ok: true });
    await ask('quiet-site', { site: 'other.example', quiet: true }, popup);
    expect(stored()).toMatchObject({ quietSites: [own, 'other.example'] });
    await ask('quiet-site', { site: own, quiet: false });
    expect(stored()).toMatchObject({ quietSites: ['other.example'] });
  });

  test('changes sent at once are all kept; a name muted everywhere needs no entry for a site', async () => {
    await installed();
    const site = new URL(page.url).hostname;
    const red = { name: 'RED', company: 'xiaohongshu' };
    await Promise.all([
      ask('mute-name', { ...red, site, muted: true }),
      ask('mute-name', { name: 'Meta', company: 'metax', site, muted: true }),
      ask('quiet-site', { site, quiet: true }),
    ]);
    expect(stored()).toMatchObject({ quietSites: [site], mutedNames: [{ ...red, site }, { name: 'Meta' }] });
    await ask('mute-name', { ...red, name: 'Red', muted: true });
    expect(stored()).toMatchObject({ mutedNames: [{ name: 'Meta' }, { name: 'Red' }] });
    await ask('mute-name', { ...red, muted: false });
    expect(stored()).toMatchObject({ mutedNames: [{ name: 'Meta' }] });
  });

  test('a message from elsewhere is dropped', async () => {
    await installed();
    expect(await ask('repair-knowledge', {}, page)).toBe('dropped');
    expect(await ask('get-notes', { company: 'tencent' }, { ...page, id: 'other' })).toBe('dropped');
  });
});

describe('when something is wrong with the knowledge', () => {
  test('one damaged pack: the other one is used, and the popup is told', async () => {
    bundled = [...bundle(SEEDS), '{ "format": 1, '];
    await installed();
    expect(health()).toMatchObject({ code: 'pack-damaged' });
    expect(await ask('get-company', { id: 'xiaohongshu' })).toMatchObject({ ok: true });
    expect(storedIndex()).toBeDefined();
  });

  test('no pack that can be read: pages are left alone, until a start with packs that can', async () => {
    bundled = ['', '{'];
    await browser.storage.local.set({ 'name-index': { version: 1, hash: 'old', base64: '' } });
    await installed();
    expect(health()).toMatchObject({ code: 'pack-damaged' });
    expect(storedIndex()).toBeUndefined();
    expect(await ask('get-company', { id: 'tencent' })).toMatchObject({ ok: false });
    expect(await ask('repair-knowledge', {}, popup)).toMatchObject({ ok: false });

    restart();
    bundled = bundle(SEEDS, DIRECTORY);
    await installed();
    expect(health()).toBeNull();
    expect(storedIndex()).toBeDefined();
    expect(await ask('get-company', { id: 'tencent' })).toMatchObject({
      value: { company: { id: 'tencent' } },
    });
  });

  test('rows damaged in the database: the asker is told, and repair mends it', async () => {
    await installed();
    const db = await new Dexie(KNOWLEDGE_NAME).open();
    await db
      .table('companies')
      .toCollection()
      .modify({ company: { id: 'xiaohongshu' } });
    db.close();
    const broken = await ask('get-company', { id: 'xiaohongshu' });
    expect(broken).toMatchObject({ ok: false, error: { code: 'pack-damaged' } });
    await ask('repair-knowledge', {}, popup);
    expect(await ask('get-company', { id: 'xiaohongshu' })).toMatchObject({
      value: { company: xiaohongshu },
    });
  });

  test('the database deleted under the running extension is filled again for who asks', async () => {
    await installed();
    await Dexie.delete(KNOWLEDGE_NAME);
    expect(await ask('get-company', { id: 'tencent' })).toMatchObject({
      value: { company: { id: 'tencent' } },
    });
  });
});

test('notes lost from the database are back after a restart', async () => {
  await installed();
  await ask('save-note', { ...NOTE, text: 'a word', base: 0 });
  await Dexie.delete(NOTES_NAME);
  restart();
  start();
  expect(await ask('get-notes', { company: 'tencent' })).toMatchObject({
    value: { notes: [{ text: 'a word' }] },
  });
});
