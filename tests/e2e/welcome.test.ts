import type { Browser, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { BROWSERS, Reader, until } from '../support/extension.ts';
import { launchExtension } from '../support/launch.ts';
import { textOf } from '../support/popup.ts';

/** The page that the installation opens, waited for. */
async function welcomeOf(browser: Browser): Promise<Page> {
  const isWelcome = (page: Page): Promise<boolean> =>
    page.evaluate(() => location.pathname === '/welcome.html').catch(() => false);
  const page = await until(async () => {
    for (const one of await browser.pages()) if (await isWelcome(one)) return one;
    return undefined;
  });
  if (!page) throw new Error('no welcome page opened');
  return page;
}

describe.each(BROWSERS)('the welcome page in %s', (browser) => {
  const lifetime = new AbortController();
  afterAll(() => lifetime.abort());

  it('opens after the install, and teaches the three things by doing them, with the real card', async () => {
    const { signal } = lifetime;
    const installed = await launchExtension(browser, { signal, keepWelcome: true, withOwnPages: true });
    const page = await welcomeOf(installed.browser);
    const reader = new Reader(page, '', installed);
    await page.bringToFront();
    // The tab is there before its page is.
    await page.waitForSelector('.mp-sample');
    await page.setOfflineMode(true);
    expect(await until(() => reader.marks())).toBeGreaterThan(3);
    const done = () => page.evaluate(() => document.querySelectorAll('[data-done]').length);
    expect(await done()).toBe(0);

    const place = await page.evaluate(() => {
      const text = document.querySelector('.mp-sample')!;
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const range = new Range();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf('RedNote') ?? -1;
        if (at < 0) continue;
        range.setStart(node, at + 1);
        range.setEnd(node, at + 5);
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await reader.restAt(place);
    expect(await until(async () => (await reader.cardText()).includes('Xiaohongshu'))).toBe(true);
    expect(await until(async () => (await done()) === 1)).toBe(true);

    const popup = await installed.openPage('popup.html');
    await popup.waitForSelector('.mp-popup:not([aria-busy]) input');
    await popup.type('input', 'temasek');
    // The search is made ready in idle time: a slow machine answers later.
    await popup.waitForFunction(() => document.querySelector('.mp-item')?.textContent.includes('Temasek'));
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('textarea');
    await popup.type('textarea', 'A first line.');
    await page.bringToFront();
    expect(await until(async () => (await done()) === 3)).toBe(true);
    expect(await textOf(page)).toContain('That was all.');
  });
});
