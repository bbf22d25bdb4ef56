import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';

const NAMES = [
  ['rednote', 'RedNote'],
  ['xiaohongshu', 'Xiaohongshu'],
  ['hans', '小红书'],
  ['hant', '小紅書'],
] as const;

describe.skipIf(!isInstalled('chromium'))('what a card says', () => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader('chromium', lifetime.signal);
    await reader.open('names.html');
  });

  afterAll(() => lifetime.abort());

  it.each(NAMES)('is about one company on #%s (%s), with dates, hedges and both valuations', async (id) => {
    await reader.leave();
    await reader.restOn(`#${id}`);
    const text = await reader.card();
    expect(text).toContain('Xiaohongshu');
    expect(text).toContain('小红书');
    expect(text).toMatch(/about US\$17 billion\s+~Jan 2025/);
    expect(text).toMatch(/up to US\$20 billion, ~Nov 2021/);
    expect(text).toMatch(/300 million\s+~Jan 2025/);
    expect(text).toMatch(/\d sources/);
  });
});

describe.each(['chromium', 'firefox'] as const)('the first path in %s', (browser) => {
  describe.skipIf(!isInstalled(browser))('with the built extension', () => {
    const lifetime = new AbortController();
    let reader: Reader;

    beforeAll(async () => {
      reader = await openReader(browser, lifetime.signal);
      await reader.open('names.html');
    });

    afterAll(() => lifetime.abort());

    it.each(NAMES)('opens a card on #%s (%s)', async (id) => {
      await reader.leave();
      await reader.restOn(`#${id}`);
      const box = await until(() => reader.cardBox());
      expect(box?.width).toBeGreaterThan(300);
      expect(box?.height).toBeGreaterThan(200);
    });

    it('opens nothing on a word that is no name here', async () => {
      await reader.leave();
      await reader.restOn('#trap');
      await sleep(1_000);
      expect(await reader.hasCard()).toBe(false);
    });

    it('leaves the page as it was, byte for byte', async () => {
      await reader.leave();
      const before = await reader.html();
      expect(before).not.toContain('mingpian');
      expect(before).not.toContain('popover');
      await reader.restOn('#rednote');
      expect(await reader.opens()).toBe(true);
      await reader.leave();
      expect(await reader.html()).toBe(before);
    });

    it('closes on Escape', async () => {
      await reader.leave();
      await reader.restOn('#xiaohongshu');
      expect(await reader.opens()).toBe(true);
      await reader.page.keyboard.press('Escape');
      expect(await reader.hasCard()).toBe(false);
    });
  });
});

describe.skipIf(!isInstalled('chromium'))('layout', () => {
  const lifetime = new AbortController();
  afterAll(() => lifetime.abort());

  it('does not shift when names are marked and a card opens', async () => {
    const reader = await openReader('chromium', lifetime.signal);
    await reader.open('names.html');
    await reader.restOn('#rednote');
    expect(await reader.card()).not.toBe('');
    const shift = await reader.page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 300);
        }),
    );
    expect(shift).toBe(0);
  });
});
