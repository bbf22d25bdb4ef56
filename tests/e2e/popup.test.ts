import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';
import { BUILDS } from '../support/launch.ts';
import { openPopup } from '../support/popup.ts';

describe.skipIf(!isInstalled('chromium'))('the popup', () => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader('chromium', lifetime.signal);
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

  it('takes over what was typed while it was coming to life', async () => {
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
    await popup.goto(`${await reader.installed.origin()}popup.html`);
    const first = () => popup.evaluate(() => document.querySelector('.mp-item .mp-name')?.textContent);
    expect(await until(first)).toBe('Xiaohongshu');
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});
