import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumFlags, findChromium } from '../../tools/browsers.mjs';
import { cardText } from '../../tools/demo/closed-card.ts';
import { serveFolder } from '../../tools/demo/server.ts';

const PATIENCE_MS = 15_000;
const lifetime = new AbortController();
const profile = mkdtempSync(join(tmpdir(), 'mingpian-e2e-'));
let browser: Browser;
let page: Page;

async function until<T>(look: () => Promise<T>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
    await sleep(100);
  }
}

const marksInView = () =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
const documentText = () => page.evaluate(() => document.documentElement.outerHTML);

/** Rests the pointer on the element that holds just a name, and gives the card's text. */
async function rest(id: string): Promise<string> {
  const name = await page.$(`#${id}`);
  const box = await name?.boundingBox();
  if (!box) throw new Error(`the fixture has no #${id}`);
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + 30);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  return until(() => cardText(page));
}

async function leave(): Promise<void> {
  await page.mouse.move(1100, 760, { steps: 6 });
  await until(async () => (await cardText(page)) === '');
}

beforeAll(async () => {
  const address = await serveFolder(resolve('tests/fixtures/pages'), lifetime.signal);
  browser = await launch({
    executablePath: findChromium() ?? '',
    pipe: true,
    headless: true,
    enableExtensions: [resolve('.output/chrome-mv3')],
    userDataDir: profile,
    args: [...chromiumFlags, '--lang=en-US'],
    defaultViewport: { width: 1200, height: 800 },
  });
  page = await browser.newPage();
  await page.goto(`${address}/names.html`);
  if ((await until(marksInView)) === 0) throw new Error('no name was marked on the fixture');
});

afterAll(async () => {
  await browser.close();
  lifetime.abort();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

it.each([
  ['rednote', 'RedNote'],
  ['xiaohongshu', 'Xiaohongshu'],
  ['hans', '小红书'],
  ['hant', '小紅書'],
])('opens the card of one company on #%s (%s), with dates, hedges and both valuations', async (id) => {
  await leave();
  const text = await rest(id);
  expect(text).toContain('Xiaohongshu');
  expect(text).toContain('小红书');
  expect(text).toMatch(/about US\$17 billion\s+~Jan 2025/);
  expect(text).toMatch(/up to US\$20 billion, ~Nov 2021/);
  expect(text).toMatch(/300 million\s+~Jan 2025/);
  expect(text).toMatch(/\d sources/);
});

it('opens nothing on a word that is no name here', async () => {
  await leave();
  const trap = await page.$('#trap');
  const box = await trap?.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 8, { steps: 8 });
  await sleep(1000);
  expect(await cardText(page)).toBe('');
});

it('leaves the page as it was: byte for byte, and nothing moved', async () => {
  await leave();
  const before = await documentText();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  expect(shift).toBe(0);
  expect(before).not.toContain('mingpian');
  await rest('rednote');
  await leave();
  await until(async () => (await documentText()) === before);
  expect(await documentText()).toBe(before);
});

it('closes on Escape', async () => {
  await leave();
  expect(await rest('xiaohongshu')).not.toBe('');
  await page.keyboard.press('Escape');
  expect(await until(async () => (await cardText(page)) === '')).toBe(true);
});
