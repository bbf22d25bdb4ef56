import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCardOn, pressInCard, saysInCard } from '../support/card.ts';
import { BROWSERS, openReader, Reader, until } from '../support/extension.ts';
import { stopBackground } from '../support/life.ts';
import { press, textOf } from '../support/popup.ts';

const COMPANY = 'xiaohongshu';
/** From the last key to the closing of a window, in ms. */
const HAND = 50;

const valueOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('textarea')?.value ?? '');
const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.mp-note output, .mp-opened output')?.textContent ?? '');
const saved = (page: Page): Promise<boolean> => until(async () => (await stateOf(page)).startsWith('Saved'));

async function write(page: Page, words: string): Promise<void> {
  await page.waitForSelector('textarea');
  await page.focus('textarea');
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

describe.each(BROWSERS)('notes in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
    await reader.open('names.html');
  });

  afterAll(() => lifetime.abort());

  it('written on a card are saved as they are typed, and lead back to their sentence', async () => {
    await openCardOn(reader, '#rednote');
    await reader.writeInCard('ask about figures #ipo');
    expect(await saysInCard(reader, /Saved · Written on|Saved[\s·]+Written on/)).toBe(true);

    const page = await reader.installed.openPage('notes.html');
    expect(await until(async () => (await textOf(page)).includes('ask about figures'))).toBe(true);
    const link = await page.$eval('.mp-note-place', (element) => (element as HTMLAnchorElement).href);
    expect(link).toMatch(/names\.html#:~:text=/);
    await page.close();
  });

  it('can be several, on one card', async () => {
    await reader.page.bringToFront();
    await pressInCard(reader, 'New note');
    await reader.writeInCard('a second one');
    expect(await saysInCard(reader, /Saved/)).toBe(true);
    expect(await saysInCard(reader, /ask about figures/)).toBe(true);
    await pressInCard(reader, 'Delete this note');
    expect(await saysInCard(reader, /Moved to the trash/)).toBe(true);
    await pressInCard(reader, 'Undo');
    expect(await saysInCard(reader, /ask about figures/)).toBe(true);
    await pressInCard(reader, 'Delete this note');
    expect(await saysInCard(reader, /Moved to the trash/)).toBe(true);
  });

  it('written in two windows at once are joined in both, and neither loses a word', async () => {
    const [here, there] = [
      await reader.installed.openPage(`profile.html?company=${COMPANY}`),
      await reader.installed.openPage(`profile.html?company=${COMPANY}`),
    ];
    await here.bringToFront();
    await write(here, '\nline from here');
    await there.bringToFront();
    await until(async () => (await valueOf(there)) !== '');
    // The field has the focus and its own unsaved words when the other window's arrive.
    await there.evaluate(() => document.querySelector('textarea')?.setSelectionRange(0, 0));
    await there.focus('textarea');
    await there.keyboard.press('Home');
    await there.keyboard.type('from there: ');
    expect(await saved(there)).toBe(true);
    await here.bringToFront();
    expect(await saved(here)).toBe(true);
    const whole = /from there: .*ask about figures[\s\S]*line from here/;
    await until(async () => whole.test(await valueOf(here)));
    expect(await valueOf(here)).toMatch(whole);
    await until(async () => whole.test(await valueOf(there)));
    expect(await valueOf(there)).toMatch(whole);
    await Promise.all([here.close(), there.close()]);
  });

  it('are saved though the window is closed before its pause, or the background is stopped between two keys', async () => {
    const first = await reader.installed.openPage('profile.html?company=tencent');
    await write(first, 'before ');
    await first.close();
    const page = await reader.installed.openPage('profile.html?company=tencent');
    expect(await until(async () => (await valueOf(page)) === 'before ')).toBe(true);
    await stopBackground(reader);
    await write(page, 'and after');
    expect(await until(async () => (await stateOf(page)) === 'Saved')).toBe(true);
    await page.close();
    const again = await reader.installed.openPage('profile.html?company=tencent');
    expect(await until(async () => (await valueOf(again)) === 'before and after')).toBe(true);
    await again.close();
  });

  it('are found as the reader types, tagged, moved, deleted and brought back many at a time', async () => {
    const page = await reader.installed.openPage('notes.html');
    await page.bringToFront();
    await page.waitForSelector('.mp-note-row');
    const lines = () =>
      page.$$eval('.mp-note-words', (all) => all.map((one) => (one as HTMLElement).innerText));
    const count = () => lines().then((all) => all.length);
    expect(await until(async () => (await count()) === 2)).toBe(true);

    await page.type('search input', 'before af');
    expect(await until(async () => (await count()) === 1)).toBe(true);
    expect(await press(page, 'Clear the search')).toBe(true);
    expect(await until(async () => (await count()) === 2)).toBe(true);

    await page.click('.mp-select-all input');
    await page.type('.mp-tag-form input', '#layoffs');
    await page.keyboard.press('Enter');
    expect(await until(async () => (await lines()).every((line) => line.endsWith('#layoffs')))).toBe(true);

    await page.click('.mp-select-all input');
    await page.select('.mp-bulk select', 'bytedance');
    expect(await until(async () => (await textOf(page)).includes('2 notes moved to ByteDance'))).toBe(true);
    expect(await press(page, 'Undo')).toBe(true);
    expect(await until(async () => (await textOf(page)).includes('Tencent'))).toBe(true);

    await page.click('.mp-select-all input');
    await page.$$eval('.mp-bulk button', (all) =>
      all.find((one) => one.innerText.trim() === 'Delete')?.click(),
    );
    expect(await until(async () => (await count()) === 0)).toBe(true);
    expect(await press(page, 'Undo')).toBe(true);
    expect(await until(async () => (await count()) === 2)).toBe(true);

    expect(await press(page, 'Trash')).toBe(true);
    expect(await until(async () => (await lines()).join().includes('a second one'))).toBe(true);
    await page.close();
  });

  it('are kept by the browser whatever happens to its other storage, and the options say so', async () => {
    const page = await reader.installed.openPage('options.html');
    expect(await until(async () => (await textOf(page)).includes('has promised not to clear it'))).toBe(true);
    await page.close();
  });

  it('opened in the list are saved, previewed and can go back to an earlier text', async () => {
    const page = await reader.installed.openPage('notes.html?company=tencent');
    await page.waitForSelector('.mp-note-words');
    await page.click('.mp-note-words');
    await write(
      page,
      '\n\n**bold** <b>not</b> ![x](https://tracker.example/x.png) [bad](javascript:alert(1))',
    );
    expect(await saved(page)).toBe(true);
    expect(await press(page, 'Preview')).toBe(true);
    await page.waitForSelector('.mp-markdown strong');
    const preview = await page.$eval('.mp-markdown', (element) => ({
      tags: [...new Set([...element.querySelectorAll('*')].map(({ tagName }) => tagName))].toSorted(),
      links: [...element.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      text: element.textContent,
    }));
    expect(preview.tags).toEqual(['A', 'P', 'STRONG']);
    expect(preview.links).toEqual(['']);
    expect(preview.text).toContain('<b>not</b>');
    await page.close();
  });

  it('are saved though their window is closed at once over a stopped background, a page with a card too', async () => {
    const { browser: running } = reader.installed;
    const card = new Reader(await running.newPage(), reader.address, reader.installed);
    await card.page.setViewport({ width: 1_200, height: 800 });
    await card.open('names.html?closed');
    await openCardOn(card, '#rednote');
    await pressInCard(card, 'New note');
    await stopBackground(card);
    await card.writeInCard('left on a card');
    // A program closes a window before the key that it pressed last has come to the page; no hand is so quick.
    await sleep(HAND);
    await card.page.close();
    const page = await reader.installed.openPage('profile.html?company=bytedance');
    await page.waitForSelector('textarea');
    await stopBackground({ installed: reader.installed, page });
    await write(page, 'left on a page');
    await page.close();

    const list = await reader.installed.openPage('notes.html');
    const says = (words: string) => until(async () => (await textOf(list)).includes(words));
    expect([await says('left on a card'), await says('left on a page')]).toEqual([true, true]);
    const keys = () => list.evaluate('chrome.storage.local.getKeys().then((keys) => keys.join())');
    expect(await until(async () => !String(await keys()).includes('left:'))).toBe(true);
    await list.close();
  });
});
