import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NOTES_NAME } from '../../../lib/store/notes/database.ts';
import { fakeBrowser, type FakeBrowser } from '../../support/fake-browser.ts';

const context = vi.hoisted((): { browser: object | undefined } => ({ browser: undefined }));
vi.mock('wxt/browser', () => ({
  // The module is read once; each test has a browser of its own behind it.
  browser: new Proxy({}, { get: (_, name) => Reflect.get(context.browser ?? {}, name) as unknown }),
}));

const { backUpIfDue } = await import('../../../lib/background/daily-backup.ts');
const { changeBackupState } = await import('../../../lib/messages/stored-backup.ts');
const { createStores } = await import('../../../lib/background/stores.ts');
const { saveNote } = await import('../../../lib/store/notes/save-note.ts');

const DAY = 86_400_000;
const NOW = 1_000 * DAY;

interface Download {
  readonly url: string;
  readonly filename: string;
}

let browser: FakeBrowser;
let downloads: { readonly name: string; readonly text: string }[];
let allowed: boolean;

beforeEach(() => {
  browser = fakeBrowser();
  downloads = [];
  allowed = true;
  context.browser = {
    ...browser,
    permissions: { contains: () => Promise.resolve(allowed) },
    downloads: {
      download: async ({ url, filename }: Download) => {
        downloads.push({ name: filename, text: await (await fetch(url)).text() });
      },
    },
  };
});
afterEach(() => Dexie.delete(NOTES_NAME));

/** Stores with one note, written at that moment. */
async function storesWith(updatedAt: number) {
  const stores = createStores();
  const notes = await stores.notes.get();
  if (!notes.ok) throw new Error(notes.error.detail);
  const edit = { companyId: 'tencent', noteId: crypto.randomUUID(), text: 'kept', baseRevision: 0 };
  await saveNote(notes.value, edit, updatedAt);
  return stores;
}

const backup = (daily: boolean, at: number): Promise<void> =>
  browser.storage.local.set({ 'notes-backup': { daily, at } });

describe('the daily backup', () => {
  test('is written with all notes, and remembered', async () => {
    await backup(true, NOW - DAY);
    expect(await backUpIfDue(await storesWith(NOW - 5), NOW)).toBe(true);
    expect(downloads).toHaveLength(1);
    expect(downloads[0]?.name).toMatch(/^mingpian-notes-\d{4}-\d{2}-\d{2}\.json$/);
    expect(JSON.parse(downloads[0]?.text ?? '')).toMatchObject({ notes: [{ text: 'kept' }] });
    expect(browser.storage.local.items.get('notes-backup')).toEqual({ daily: true, at: NOW });
    expect(await backUpIfDue(await storesWith(NOW + 1), NOW + 2)).toBe(false);
  });

  test('is written once, however many notes are saved meanwhile', async () => {
    await backup(true, NOW - DAY);
    const stores = await storesWith(NOW - 5);
    const written = await Promise.all([1, 2, 3].map((at) => backUpIfDue(stores, NOW + at)));
    expect(written).toEqual([true, false, false]);
    expect(downloads).toHaveLength(1);
  });

  test('is not switched on again by one that ends after it was switched off', async () => {
    await backup(true, NOW - DAY);
    await Promise.all([changeBackupState({ daily: false }), changeBackupState({ at: NOW })]);
    expect(browser.storage.local.items.get('notes-backup')).toEqual({ daily: false, at: NOW });
  });

  test('is written when the clock was set back behind the last one', async () => {
    await backup(true, NOW + 30 * DAY);
    expect(await backUpIfDue(await storesWith(NOW - 5), NOW)).toBe(true);
    expect(browser.storage.local.items.get('notes-backup')).toEqual({ daily: true, at: NOW });
  });

  test.for<readonly [string, boolean, number, number, boolean]>([
    ['nobody asked for it', false, NOW - DAY, NOW - 5, true],
    ['the last one is of today', true, NOW - DAY + 1_000, NOW - 5, true],
    ['nothing changed since', true, NOW - DAY, NOW - 2 * DAY, true],
    ['the permission was taken back', true, NOW - DAY, NOW - 5, false],
  ])('is not written when %s', async ([, daily, at, updatedAt, isAllowed]) => {
    allowed = isAllowed;
    await backup(daily, at);
    expect(await backUpIfDue(await storesWith(updatedAt), NOW)).toBe(false);
    expect(downloads).toEqual([]);
  });
});
