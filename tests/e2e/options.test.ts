import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';
import { press, textOf } from '../support/popup.ts';

/** Longer than dwell and delivery of a card together. */
const CARD_TIME = 900;

describe.skipIf(!isInstalled('chromium'))('an option', () => {
  const lifetime = new AbortController();
  let reader: Reader;
  let options: Page;

  beforeAll(async () => {
    reader = await openReader('chromium', lifetime.signal);
    await reader.open('names.html');
    options = await reader.installed.openPage('options.html');
    await options.waitForSelector('.mp-options-section');
  });

  afterAll(() => lifetime.abort());

  /** The control that a label names. */
  const control = async (label: string) => {
    const find = () =>
      options.evaluateHandle(
        (start) =>
          [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(start))
            ?.control,
        label,
      );
    return (await until(async () => (await find()).asElement())) as ElementHandle<HTMLElement>;
  };
  const choose = async (label: string, value: string) => (await control(label)).select(value);
  const flip = async (label: string) => (await control(label)).evaluate((one) => one.click());
  const sheets = () =>
    reader.page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(),
    );
  const marks = () => reader.marks();

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
    await options.$eval('.mp-options-add input', (field) => (field.value = ''));
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

  it('about sites comes in from a file, and what is no such file is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingpian-sites-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
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
    const stored = await options.evaluate(
      `chrome.storage.local.get('settings').then(({ settings: { density, markStyle, theme } }) => [density, markStyle, theme])`,
    );
    expect(stored).toEqual(['section', 'line', 'system']);
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
