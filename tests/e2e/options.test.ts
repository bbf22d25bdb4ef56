import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_IN_LONG, openReader, until, type Reader } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';
import { saveFilesIn } from '../support/life.ts';
import { control, press, sheetsOf, textOf } from '../support/popup.ts';

/** Longer than dwell and delivery of a card together. */
const CARD_TIME = 900;

const LINES = [
  /Open the popup\s+Alt\+Shift\+M/,
  /Next mention\s+Alt\+Shift\+J/,
  /Previous mention\s+Alt\+Shift\+K/,
  /Hide or show the marks on this page\s+Alt\+Shift\+U/,
  /Open the side(?:bar\s+Alt\+Shift\+L| panel\s+none)/,
  /Reads: the text of the pages you open, on your machine/,
  /Keeps: your settings, your notes/,
  /Never: sends anything anywhere/,
  /promised not to clear/,
];

describe.each(FIREFOX_IN_LONG)('an option in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;
  let options: Page;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
    await reader.open('names.html');
    options = await reader.installed.openPage('options.html');
    await options.waitForSelector('.mp-options-section');
  });

  afterAll(() => lifetime.abort());

  const choose = async (label: string, value: string) => (await control(options, label)).select(value);
  const flip = async (label: string) => (await control(options, label)).evaluate((one) => one.click());
  const sheets = () => sheetsOf(reader.page);
  const marks = () => reader.marks();
  const settings = (): Promise<unknown> =>
    options.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings)`);
  /** Changes the settings as another window of the extension would. */
  const change = async (part: object) => {
    const changed = JSON.stringify({ ...((await settings()) as object), ...part });
    await options.evaluate(`chrome.storage.local.set({ settings: ${changed} })`);
  };

  it('about marks takes effect in the open tab at once', async () => {
    await reader.page.bringToFront();
    await choose('Colour', 'seal');
    expect(await until(async () => (await sheets()).includes('rgb(214, 64, 52)'))).toBe(true);
    await choose('As', 'tint');
    expect(await until(async () => (await sheets()).includes('background-color: rgba(214'))).toBe(true);
    await choose('Mark', 'hover');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await choose('Mark', 'every');
    expect(await until(async () => (await marks()) === 4)).toBe(true);
  });

  it('about sites does too, with patterns', async () => {
    await choose('Mark names', 'only');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await options.type('.mp-options-add input', 'no site');
    await press(options, 'Add');
    expect(await until(async () => (await textOf(options)).includes('This is no site'))).toBe(true);
    await options.$eval('.mp-options-add input', (field) => field.select());
    await options.type('.mp-options-add input', `${reader.address}/some/page`);
    await press(options, 'Add');
    expect(await until(async () => (await marks()) === 4)).toBe(true);
    await press(options, 'Remove 127.0.0.1');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await choose('Mark names', 'everywhere');
    expect(await until(async () => (await marks()) === 4)).toBe(true);
  });

  it('about packs takes their names off the page', async () => {
    await flip('Directory');
    await flip('Articles');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await flip('Articles');
    await flip('Directory');
    expect(await until(async () => (await marks()) === 4)).toBe(true);
  });

  it('about cards holds for pointers that rest', async () => {
    await flip('Open a card');
    await reader.page.bringToFront();
    await reader.leave();
    await reader.restOn('#rednote');
    await sleep(CARD_TIME);
    expect(await reader.hasCard()).toBe(false);
    await flip('Open a card');
    const opens = async () => {
      await reader.leave();
      await reader.restOn('#rednote');
      await sleep(CARD_TIME);
      return reader.hasCard();
    };
    expect(await until(opens)).toBe(true);
    await choose('After', '800');
    const waited = async () => {
      await reader.leave();
      await reader.restOn('#rednote');
      const start = Date.now();
      return (await until(() => reader.hasCard())) ? Date.now() - start : 0;
    };
    // In the open tab at once; the pointer's own way takes a little of it.
    expect(await until(async () => (await waited()) > 600)).toBe(true);
    await choose('After', '300');
    await reader.leave();
  });

  it('about sites comes in from a file and goes out in one; what is no such file is refused', async () => {
    const folder = temporaryFolder();
    const bring = async (text: string) => {
      const file = join(folder, 'sites.json');
      writeFileSync(file, text);
      const field = await options.$('input[type="file"]');
      await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    };
    await bring('{"format":"something else"}');
    expect(await until(async () => (await textOf(options)).includes('holds no lists of sites'))).toBe(true);
    await bring('{"format":"mingpian-sites","quietSites":["127.0.0.1"],"onlySites":[]}');
    expect(await until(async () => (await textOf(options)).includes('127.0.0.1'))).toBe(true);
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await press(options, 'Remove 127.0.0.1');
    expect(await until(async () => (await marks()) === 4)).toBe(true);
    await saveFilesIn(reader, folder);
    await change({ quietSites: ['*.example'] });
    expect(await until(async () => (await textOf(options)).includes('*.example'))).toBe(true);
    await press(options, 'Export the lists');
    const file = join(folder, 'mingpian-sites.json');
    expect(await until(() => Promise.resolve(existsSync(file) && statSync(file).size > 0))).toBe(true);
    const lists: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(lists).toMatchObject({ format: 'mingpian-sites', quietSites: ['*.example'], onlySites: [] });
    await press(options, 'Remove *.example');
  });

  it('about a name that is not marked has it marked again', async () => {
    const muted = [{ name: 'rednote', company: 'xiaohongshu' }];
    await change({ mutedNames: muted });
    expect(await until(async () => (await marks()) < 4)).toBe(true);
    expect(await until(async () => /rednote everywhere/.test(await textOf(options)))).toBe(true);
    await press(options, 'Remove rednote');
    expect(await until(async () => (await marks()) === 4)).toBe(true);
  });

  it('about notes holds for the next note in the open tab, and leads to notes and backups', async () => {
    const write = async (company: string, text: string) => {
      await reader.page.bringToFront();
      await reader.leave();
      await reader.restOn(`#${company}`);
      await reader.writeInCard(text);
      const kept = `chrome.storage.local.get().then((items) => Object.values(items).find((item) => item?.text === '${text}'))`;
      const note = await until(() => options.evaluate(kept) as Promise<{ context?: object } | undefined>);
      await reader.page.keyboard.press('Escape');
      await reader.leave();
      return note;
    };
    await flip('Keep the page');
    await expect.poll(settings).toMatchObject({ notePlace: false });
    const bare = await write('rednote', 'without its place');
    expect([bare !== undefined, bare?.context]).toEqual([true, undefined]);
    await flip('Keep the page');
    const [way = 'no way'] = await options.$$eval('a[href*="notes"]', (all) =>
      all.map((one) => one.pathname),
    );
    const notes = await reader.installed.openPage(way.slice(1));
    expect(await until(async () => (await textOf(notes)).includes('without its place'))).toBe(true);
    await notes.close();
  });

  it('page says which keys there are, what is read and kept and never done, and how much room it takes', async () => {
    const missing = async () => {
      const text = await textOf(options);
      return LINES.filter((line) => !line.test(text));
    };
    await until(async () => (await missing()).length === 0);
    expect(await missing()).toEqual([]);
    const used = Number(/([\d.]+) MB are used/.exec(await textOf(options))?.[1]);
    expect(used).toBeGreaterThan(0.5);
  });

  it('page leads to where the keys are changed, or says where', async () => {
    if (browser === 'chromium') await press(options, 'Change the keys');
    const places = () => reader.installed.browser.targets().map((one) => one.url());
    const isThere = async () =>
      /extensions.shortcuts|about:addons/.test(`${await textOf(options)} ${places().join()}`);
    expect(await until(isThere)).toBe(true);
  });

  it('page forgets what was viewed', async () => {
    await options.evaluate(`chrome.storage.local.set({ recent: ['temasek'] })`);
    await press(options, 'Forget what was viewed');
    const recent = `chrome.storage.local.get('recent').then(({ recent }) => recent ?? 'nothing')`;
    expect(await until(async () => (await options.evaluate(recent)) === 'nothing')).toBe(true);
    expect(await until(async () => (await textOf(options)).includes('Forgotten.'))).toBe(true);
  });

  it('about language and colours holds on this very page', async () => {
    await choose('Language', 'zh-Hans');
    expect(await until(async () => (await textOf(options)).includes('选项'))).toBe(true);
    await options.select('select:has(option[value="dark"])', 'dark');
    const paper = () => options.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await until(async () => (await paper()) === 'rgb(29, 27, 25)')).toBe(true);
    await options.select('select:has(option[value="zh-Hans"])', 'en');
    expect(await until(async () => (await textOf(options)).includes('Options'))).toBe(true);
  });

  it.each(['popup', 'sidepanel', 'notes', 'companies', 'profile', 'welcome'])(
    'about colours holds in the window of %s too',
    async (name) => {
      await options.select('select:has(option[value="dark"])', 'dark');
      const page = await reader.installed.openPage(`${name}.html?company=xiaohongshu`);
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await until(async () => ['rgb(29, 27, 25)', 'rgb(21, 20, 18)'].includes(await ground()))).toBe(
        true,
      );
      await page.close();
    },
  );

  it('is as it was at first after a reset', async () => {
    await press(options, 'Reset all options');
    await until(async () => (await textOf(options)).includes('Notes stay.'));
    await options.$eval('.mp-options-sure button', (button) => (button as HTMLElement).click());
    expect(await until(async () => (await textOf(options)).includes('as they were at first'))).toBe(true);
    expect(await settings()).toMatchObject({ density: 'section', markStyle: 'line', theme: 'system' });
  });

  it.each([
    ['cannot be read', { version: 1, density: 'loud' }],
    ['is of a later version', { version: 2, density: 'every', weather: 'fine' }],
  ])('that %s is kept aside, the usual ones hold, and the page says so', async (_, stored) => {
    await options.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(stored)} })`);
    const page = await reader.installed.openPage('options.html');
    expect(await until(async () => (await textOf(page)).includes('could not be read'))).toBe(true);
    const aside = `chrome.storage.local.get('settings-aside').then((items) => items['settings-aside'])`;
    expect(await page.evaluate(aside)).toEqual(stored);
    expect(await page.$eval('select:has(option[value="hover"])', (list) => list.value)).toBe('section');
    await press(page, 'Delete it');
    expect(await until(async () => !(await textOf(page)).includes('could not be read'))).toBe(true);
    expect(await until(async () => (await page.evaluate(aside)) === undefined)).toBe(true);
    await page.close();
  });
});
