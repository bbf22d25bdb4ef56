import { afterAll, describe, expect, it } from 'vitest';
import { cardText } from '../../tools/demo/closed-card.ts';
import { isInstalled, Reader, until } from '../support/extension.ts';
import { launchExtension } from '../support/launch.ts';
import { textOf } from '../support/popup.ts';

describe.skipIf(!isInstalled('chromium'))('the welcome page', () => {
  const lifetime = new AbortController();
  afterAll(() => lifetime.abort());

  it('opens after the install, and teaches the three things by doing them, with the real card', async () => {
    const installed = await launchExtension('chromium', { signal: lifetime.signal, keepWelcome: true });
    const target = await installed.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
    const page = await target.asPage();
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
    expect(await until(async () => (await cardText(page)).includes('Xiaohongshu'))).toBe(true);
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
