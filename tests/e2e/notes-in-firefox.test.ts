import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';
import { press, textOf } from '../support/popup.ts';

const valueOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('textarea')?.value ?? '');
const says = (page: Page, words: string): Promise<boolean> =>
  until(async () => (await textOf(page)).includes(words));
const linesOf = (page: Page): Promise<string[]> =>
  page.$$eval('.mp-note-words', (all) => all.map((one) => (one as HTMLElement).innerText));
const isSaved = (page: Page): Promise<boolean> =>
  until(() => page.$eval('.mp-note output', ({ textContent }) => textContent.startsWith('Saved')));

async function write(page: Page, words: string): Promise<void> {
  await page.waitForSelector('textarea');
  await page.focus('textarea');
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/** The text of the next file that the page hands out, in place of a download. */
async function fileOf(page: Page, act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => {
    const handed: Blob[] = [];
    Object.assign(window, { handed });
    Object.assign(URL, { createObjectURL: (blob: Blob) => `#${handed.push(blob)}` });
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await act();
  const read = () =>
    page.evaluate(() => (Reflect.get(window, 'handed') as Blob[]).at(0)?.text() ?? Promise.resolve(''));
  return until(read);
}

describe.skipIf(!isInstalled('firefox'))('notes in Firefox', () => {
  const lifetime = new AbortController();
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-notes-'));
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader('firefox', lifetime.signal, { withOwnPages: true });
    await reader.open('names.html');
  });

  afterAll(() => {
    lifetime.abort();
    rmSync(folder, { recursive: true, force: true });
  });

  it('written on a card stand on the notes page, with their place', async () => {
    await reader.restOn('#rednote');
    await reader.writeInCard('ask about figures #ipo');
    expect(await until(async () => /Saved/.test(await reader.cardText()))).toBe(true);
    const page = await reader.installed.openPage('notes.html');
    expect(await says(page, 'ask about figures')).toBe(true);
    const link = await page.$eval('.mp-note-place', (element) => (element as HTMLAnchorElement).href);
    expect(link).toMatch(/names\.html#:~:text=/);
    await page.close();
  });

  it('written in two windows at once are joined in both', async () => {
    const here = await reader.installed.openPage('profile.html?company=xiaohongshu');
    const there = await reader.installed.openPage('profile.html?company=xiaohongshu');
    const begun = 'ask about figures #ipo';
    for (const page of [here, there])
      expect(await until(async () => (await valueOf(page)) === begun)).toBe(true);
    await here.bringToFront();
    await write(here, ' and users');
    expect(await isSaved(here)).toBe(true);
    await there.bringToFront();
    expect(await until(async () => (await valueOf(there)) === `${begun} and users`)).toBe(true);
    await there.focus('textarea');
    await there.keyboard.press('Home');
    await there.keyboard.type('from there: ');
    expect(await isSaved(there)).toBe(true);
    expect(await until(async () => (await valueOf(here)) === `from there: ${begun} and users`)).toBe(true);
    await Promise.all([here.close(), there.close()]);
  });

  it('lose no word when a window is closed before it has saved', async () => {
    const page = await reader.installed.openPage('profile.html?company=tencent');
    await write(page, 'a word before the end');
    // Closed before the pause after which words are saved by themselves.
    await page.close();
    const again = await reader.installed.openPage('profile.html?company=tencent');
    expect(await until(async () => (await valueOf(again)) === 'a word before the end')).toBe(true);
    await again.close();
  });

  it('are found, tagged, deleted and brought back', async () => {
    const page = await reader.installed.openPage('notes.html');
    await page.bringToFront();
    expect(await until(async () => (await linesOf(page)).length === 2)).toBe(true);
    await page.type('search input', 'from there');
    expect(await until(async () => (await linesOf(page)).length === 1)).toBe(true);
    expect(await press(page, 'Clear the search')).toBe(true);
    expect(await until(async () => (await linesOf(page)).length === 2)).toBe(true);

    await page.click('.mp-select-all input');
    await page.type('.mp-tag-form input', '#layoffs');
    await page.keyboard.press('Enter');
    expect(await until(async () => (await linesOf(page)).every((line) => line.endsWith('#layoffs')))).toBe(
      true,
    );

    await page.click('.mp-select-all input');
    await page.$$eval('.mp-bulk button', (all) =>
      all.find((one) => (one as HTMLElement).innerText.trim() === 'Delete')?.click(),
    );
    expect(await until(async () => (await linesOf(page)).length === 0)).toBe(true);
    expect(await press(page, 'Trash')).toBe(true);
    expect(await until(async () => (await linesOf(page)).length === 2)).toBe(true);
    await page.close();
  });

  it('are handed out as a backup, which brings in what is new and nothing twice', async () => {
    const page = await reader.installed.openPage('notes.html');
    await page.bringToFront();
    expect(await until(() => press(page, 'Export and import'))).toBe(true);
    const text = await fileOf(page, () => until(() => press(page, 'Backup')));
    const backup = JSON.parse(text) as { notes: { id: string; text: string; deleted: boolean }[] };
    expect(backup.notes.map(({ text: words }) => words.slice(0, 5)).toSorted()).toEqual(['a wor', 'from ']);

    const bring = async (content: string): Promise<void> => {
      const file = join(folder, 'backup.json');
      writeFileSync(file, content);
      const input = (await page.$('input[type=file]')) as unknown as {
        uploadFile(path: string): Promise<void>;
      };
      await input.uploadFile(file);
    };
    await bring(text);
    expect(await says(page, 'is here already')).toBe(true);
    const [first] = backup.notes;
    const other = { ...first, id: crypto.randomUUID(), text: 'brought from elsewhere', deleted: false };
    await bring(JSON.stringify({ ...backup, notes: [...backup.notes, other] }));
    expect(await until(async () => /New\s+1/.test(await textOf(page)))).toBe(true);
    expect(await press(page, 'Import')).toBe(true);
    expect(await says(page, 'Imported.')).toBe(true);
    const list = await reader.installed.openPage('notes.html');
    expect(await says(list, 'brought from elsewhere')).toBe(true);
    await Promise.all([page.close(), list.close()]);
  });
});
