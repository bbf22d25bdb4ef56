import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIREFOX_IN_LONG, openReader, until, type Reader } from '../support/extension.ts';
import { BUILDS } from '../support/launch.ts';
import { openPopup, press, sheetsOf, tabOf, textOf } from '../support/popup.ts';

describe.each(FIREFOX_IN_LONG)('the popup in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
    await reader.open('names.html');
  });

  afterAll(() => lifetime.abort());

  it('asks for nothing heavy before it is painted', () => {
    const html = readFileSync(`${BUILDS.chromium}/popup.html`, 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, name = '']) => name);
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.map((name) => statSync(`${BUILDS.chromium}/${name}`).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000);
  });

  it('is painted, with its field, before it comes to life', async () => {
    const popup = await openPopup(reader);
    await popup.waitForSelector('.mp-item');
    const { painted, alive } = await popup.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      alive: performance.getEntriesByName('mingpian-alive')[0]?.startTime ?? 0,
    }));
    expect(painted).toBeLessThan(alive);
  });

  // No script of a test runs in Firefox before those of an extension's page.
  it.runIf(browser === 'chromium')('takes over what was typed while it was coming to life', async () => {
    const popup = await reader.installed.browser.newPage();
    await popup.evaluateOnNewDocument(() => {
      // A reader faster than any machine: the field is filled as soon as it stands there.
      new MutationObserver((_, observer) => {
        const field = document.querySelector('input');
        if (!field) return;
        field.value = 'rednot';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await reader.installed.leadTo(popup, 'popup.html');
    const first = () => popup.evaluate(() => document.querySelector('.mp-item .mp-name')?.textContent);
    expect(await until(first)).toBe('Xiaohongshu');
    expect(await until(() => popup.evaluate(() => document.activeElement?.tagName === 'INPUT'))).toBe(true);
  });

  it('lists the companies with the first sentence of each, and leads from mention to mention', async () => {
    await reader.open('long.html');
    const before = await reader.html();
    const popup = await openPopup(reader);
    const row = '[data-company="xiaohongshu"]';
    const text = () =>
      popup.evaluate((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', row);
    // For a moment there may be what the page before held.
    expect(await until(async () => (await text()).includes('Shoppers met RedNote in January.'))).toBe(true);
    expect(await text()).not.toContain('busy week');

    const lit = () =>
      reader.page.evaluate(() => {
        const [range] = CSS.highlights.get('mingpian-here') ?? [];
        const node = range?.startContainer;
        const box = node?.parentElement?.getBoundingClientRect();
        const inView = box && box.top >= 0 && box.bottom <= innerHeight;
        return inView ? node?.nodeValue?.slice(range?.startOffset, range?.endOffset) : undefined;
      });
    for (const [step, name, count] of [
      ['Next', 'RedNote', '1 of 3'],
      ['Next', 'Xiaohongshu', '2 of 3'],
      ['Next', '小红书', '3 of 3'],
      ['Previous', 'Xiaohongshu', '2 of 3'],
    ] as const) {
      await popup.evaluate(
        (one, label) =>
          document.querySelector<HTMLElement>(`${one} [aria-label^="${label} mention"]`)!.click(),
        row,
        step,
      );
      expect(await until(async () => (await lit()) === name)).toBe(true);
      expect(await textOf(popup)).toContain(count);
    }
    expect(await reader.html()).toBe(before);
    expect(await until(async () => (await lit()) === undefined)).toBe(true);
  });

  it('remembers what was looked at, and which companies have notes', async () => {
    await reader.open('names.html');
    const popup = await openPopup(reader);
    await popup.waitForSelector('.mp-item');
    await popup.type('input', 'temasek');
    // The search is made ready in idle time: a slow machine answers later.
    await popup.waitForFunction(() => document.querySelector('.mp-item')?.textContent.includes('Temasek'));
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('textarea');
    await popup.type('textarea', 'Ask them.');
    await until(async () => (await textOf(popup)).includes('Saved'));
    await popup.close();

    const again = await openPopup(reader);
    const shelf = (title: string) =>
      again.evaluate(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>('.mp-shelf')].find((one) =>
            one.innerText.startsWith(wanted),
          )?.innerText ?? '',
        title,
      );
    expect(await until(async () => (await shelf('Recently viewed')).includes('Temasek'))).toBe(true);
    expect(await until(async () => (await shelf('With notes')).includes('Temasek'))).toBe(true);
    await again.close();
  });

  it('finds by names, facts and notes, says which, and opens the best for Enter at once', async () => {
    await reader.open('names.html');
    const popup = await openPopup(reader);
    await popup.waitForSelector('.mp-popup:not([aria-busy]) input');
    const first = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('.mp-item')?.innerText ?? '');
    for (const [query, ...words] of [
      ['ask them', 'Temasek', 'your note', 'Ask them.'],
      ['layoffs 2022', 'Xiaohongshu', 'a fact', '2022'],
      ['小紅書', 'Xiaohongshu', 'name'],
      ['rednot', 'Xiaohongshu', 'another name'],
      ['xiaohonshu', 'Xiaohongshu', 'similar spelling'],
    ] as const) {
      await popup.$eval('input', (field) => field.select());
      await popup.type('input', query);
      const missing = async () => {
        const text = await first();
        return words.filter((word) => !text.includes(word));
      };
      let wrong: readonly string[] = [];
      await until(async () => (wrong = await missing()).length === 0);
      expect([query, ...wrong]).toEqual([query]);
    }
    await popup.$eval('input', (field) => field.select());
    await popup.type('input', 'tencent', { delay: 0 });
    await popup.keyboard.press('Enter');
    expect(await until(async () => (await textOf(popup)).includes('Back to the list'))).toBe(true);
    expect(await until(async () => (await textOf(popup)).includes('腾讯'))).toBe(true);
    await popup.close();
  });

  it.runIf(browser === 'chromium')('does not remember what was looked at over a private window', async () => {
    const popup = await reader.installed.browser.newPage();
    await popup.evaluateOnNewDocument(`{
      const { get } = chrome.tabs;
      chrome.tabs.get = async (id) => ({ ...(await get(id)), incognito: true });
    }`);
    await reader.installed.leadTo(popup, `popup.html?tab=${await tabOf(reader)}`);
    await popup.waitForSelector('.mp-item');
    await popup.type('input', 'douyin');
    await popup.keyboard.press('Enter');
    expect(await until(async () => (await textOf(popup)).includes('抖音'))).toBe(true);
    await press(popup, 'Back to the list');
    await popup.$eval('input', (field) => field.select());
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.mp-shelf');
    const recent = await popup.evaluate(`chrome.storage.local.get('recent').then(({ recent }) => recent)`);
    expect(recent).toContain('temasek');
    expect(recent).not.toContain('douyin');
    await popup.close();
  });

  it('makes a site quiet and changes the marks, at once in the open tab', async () => {
    await reader.open('names.html');
    const popup = await openPopup(reader);
    await popup.waitForSelector('.mp-bar [aria-label^="Quiet on"]');
    await press(popup, 'Quiet on 127.0.0.1');
    await reader.page.bringToFront();
    expect(await until(async () => (await reader.marks()) === 0)).toBe(true);
    expect(await until(async () => (await textOf(popup)).includes('Quiet on this site'))).toBe(true);
    await press(popup, 'Quiet on 127.0.0.1: mark names again');
    expect(await until(() => reader.marks())).toBeGreaterThan(0);

    await popup.select('select[aria-label^="How"]', 'tint');
    const look = () => sheetsOf(reader.page);
    expect(await until(async () => /highlight\(mingpian\) { background-color/.test(await look()))).toBe(true);
    await popup.select('select[aria-label^="How"]', 'line');
  });

  it('says when not all of a page can be listed', async () => {
    await reader.open('names.html');
    const tab = await tabOf(reader);
    const popup = await openPopup(reader);
    await popup.waitForSelector('.mp-item');
    // No page holds so many companies of the packs: one that reports it does as well.
    await popup.evaluate(
      `chrome.storage.session.set({ 'page:${tab}:1': { companies: [], truncated: true } })`,
    );
    expect(await until(async () => (await textOf(popup)).includes('not all are listed'))).toBe(true);
    await popup.evaluate(`chrome.storage.session.remove('page:${tab}:1')`);
    expect(await until(async () => !(await textOf(popup)).includes('not all are listed'))).toBe(true);
    await popup.close();
  });

  it('says when a page cannot be read', async () => {
    // Firefox never says that such a page has loaded.
    const address = browser === 'chromium' ? 'chrome://version' : 'about:license';
    await reader.page.goto(address, { timeout: 2_000 }).catch(() => undefined);
    const popup = await openPopup(reader);
    expect(await until(async () => (await textOf(popup)).includes('cannot read this page'))).toBe(true);
  });
});
