import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';
import { saveFilesIn } from '../support/life.ts';
import { press, textOf } from '../support/popup.ts';

/** Notes and earlier versions as they lie on the disk, and the second copies. */
function stores(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('mingpian-notes');
      request.addEventListener('success', () => done(request.result));
    });
    const all = (name: string): Promise<unknown[]> =>
      new Promise((done) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.addEventListener('success', () => done(request.result));
      });
    const found = { notes: await all('notes'), versions: await all('versions') };
    db.close();
    const { storage } = Reflect.get(globalThis, 'chrome') as {
      storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
    };
    const items = Object.entries(await storage.local.get(null));
    return { ...found, copies: items.filter(([key]) => key.startsWith('note:')) };
  });
}

/** As if the browser's profile were new. */
async function wipe(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome') as {
      storage: { local: { clear(): Promise<void> } };
    };
    await storage.local.clear();
    await new Promise((done) => {
      indexedDB.deleteDatabase('mingpian-notes').addEventListener('success', done);
    });
  });
}

async function chooseFile(page: Page, file: string): Promise<void> {
  const input = await page.$('input[type=file]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
}

const says = (page: Page, words: RegExp): Promise<boolean> =>
  until(async () => words.test(await textOf(page)));

describe.each(BROWSERS)('carrying notes in %s', (browser) => {
  const lifetime = new AbortController();
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-carry-'));
  let reader: Reader;
  let page: Page;

  /** Waited for until something is in it: Firefox makes a file before it writes it. */
  const downloaded = (ending: string): Promise<string | undefined> =>
    until(() =>
      Promise.resolve(
        readdirSync(folder).find((name) => name.endsWith(ending) && statSync(join(folder, name)).size > 0),
      ),
    );

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
    await saveFilesIn(reader, folder);
    page = await reader.installed.openPage('profile.html?company=tencent');
    await page.waitForSelector('textarea');
    await page.type('textarea', 'ask about 微信 #figures');
    await until(() => page.$eval('.mp-note output', ({ textContent }) => textContent === 'Saved'));
    await reader.installed.leadTo(page, 'notes.html');
    await until(() => press(page, 'Export and import'));
  });

  afterAll(() => {
    lifetime.abort();
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes a backup, Markdown and CSV', async () => {
    expect(await until(() => press(page, 'Backup'))).toBe(true);
    expect(await downloaded('.json')).toMatch(/^mingpian-notes-\d{4}-\d{2}-\d{2}\.json$/);
    await press(page, 'CSV');
    const csv = (await downloaded('.csv')) ?? '';
    expect(readFileSync(join(folder, csv), 'utf8')).toContain('ask about 微信 #figures');
    await press(page, 'Markdown (zip)');
    const zip = (await downloaded('.zip')) ?? '';
    expect(readFileSync(join(folder, zip)).subarray(0, 2).toString()).toBe('PK');
  });

  it('gives the same stores after a wipe, and nothing new the second time', async () => {
    const file = join(folder, (await downloaded('.json')) ?? '');
    const before = await stores(page);
    await wipe(page);
    await page.close();
    page = await reader.installed.openPage('notes.html');
    await until(() => press(page, 'Export and import'));
    await chooseFile(page, file);
    expect(await says(page, /would change:[\s\S]*New\s+1/)).toBe(true);
    expect(await press(page, 'Import')).toBe(true);
    expect(await says(page, /Imported\./)).toBe(true);
    expect(await stores(page)).toEqual(before);
    await chooseFile(page, file);
    expect(await says(page, /is here already/)).toBe(true);
  });

  it.each([
    ['damaged', '{"format":"mingpian-notes","version":1,"notes":[', /This backup is damaged/],
    ['foreign', '{"hello":"world"}', /no backup of Mingpian’s notes/],
    ['later', '{"format":"mingpian-notes","version":9,"notes":[]}', /A newer version of Mingpian/],
    ['hostile', '{"format":"mingpian-notes","version":1,"notes":[{"id":"<img src=x>"}]}', /damaged/],
  ] as const)('refuses a %s file with one sentence, and touches nothing', async (name, content, words) => {
    const before = await stores(page);
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, content);
    await chooseFile(page, file);
    expect(await says(page, words)).toBe(true);
    expect(await page.$$eval('[role=alert]', (all) => all.length)).toBe(1);
    expect(await stores(page)).toEqual(before);
  });

  it('refuses a file of 200 MB before it reads it', async () => {
    const file = join(folder, 'huge.txt');
    writeFileSync(file, '');
    truncateSync(file, 200_000_000);
    await chooseFile(page, file);
    expect(await says(page, /larger than 150 MB/)).toBe(true);
  });
});
