// What `npm start` does without a display: read two pages as a person would, and take pictures of it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProtocolError, TargetType, TimeoutError, type Browser, type Page } from 'puppeteer-core';
import { cardText, moreButton } from './closed-card.ts';

/** Long enough for a slow machine; a card usually takes a third of a second. */
const PATIENCE_MS = 15_000;
const SETTLE_MS = 400;

/** A step that did not show what it should; the message is one sentence. */
export class TourError extends Error {}

/** Looks until there is something to see. Throws `TourError`. */
export async function until<T>(what: string, look: () => Promise<T | undefined | ''>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== '') return seen;
    if (Date.now() > end) throw new TourError(`${what} did not appear within ${PATIENCE_MS / 1000} seconds.`);
    await sleep(100);
  }
}

/** Middle of the n-th place where a paragraph of the article holds a name, scrolled into the upper half. */
async function placeOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0 || !node.parentElement?.closest('p:not([class="kicker"]), h1')) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      window.scrollBy(0, range.getBoundingClientRect().top - 220);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  }, name);
  if (!place) throw new TourError(`The demo page does not hold the name ${name}.`);
  return place;
}

/** Waits for the first mark of a page and counts what is marked. */
export async function marksOf(page: Page): Promise<number> {
  await until('A mark on the demo page', async () =>
    (await page.evaluate(() => [...CSS.highlights.values()].some(({ size }) => size > 0))) ? true : undefined,
  );
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

/** Rests the pointer on a name until its card is open, and gives the card's text. */
export async function openCard(page: Page, name: string): Promise<string> {
  const { x, y } = await placeOf(page, name);
  await sleep(SETTLE_MS);
  await page.mouse.move(x + 160, y + 120);
  await page.mouse.move(x, y, { steps: 12 });
  const text = await until(`The card of ${name}`, () => cardText(page));
  await sleep(SETTLE_MS);
  return text;
}

/** Indented, with the small numbers of sources beside what they stand for. */
function indent(text: string): string {
  return text
    .replaceAll(/\n+(\d)(?=\n|$)/g, ' [$1]')
    .replaceAll(/\n{2,}/g, '\n')
    .replaceAll(/^/gm, '    ');
}

/** Opens the popup over a page, as a click on the icon does. */
export async function openPopup(browser: Browser, page: Page): Promise<Page> {
  await page.bringToFront();
  const target = await browser.waitForTarget((candidate) => candidate.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  await worker?.evaluate('chrome.action.openPopup()');
  const popup = await (
    await browser.waitForTarget((candidate) => candidate.url().endsWith('/popup.html'), {
      timeout: PATIENCE_MS,
    })
  ).asPage();
  await popup.waitForFunction("document.body.innerText.includes('Xiaohongshu')", { timeout: PATIENCE_MS });
  await sleep(2 * SETTLE_MS);
  return popup;
}

/** Opens the pages at `address`, tells what it sees by `say`, and writes pictures to `folder`. Throws `TourError`. */
export async function tour(browser: Browser, address: string, folder: string, say: (text: string) => void) {
  mkdirSync(folder, { recursive: true });
  const [page = await browser.newPage()] = await browser.pages();
  const picture = async (name: string, of = page) => {
    await of.screenshot({ path: join(folder, `${name}.png`) });
    say(`  picture ${join(folder, `${name}.png`)}`);
  };
  const visit = async (path: string) => {
    await page.goto(address + path);
    say(`${address}${path}: ${await marksOf(page)} names marked in view`);
  };

  try {
    await visit('/');
    const text = await openCard(page, 'RedNote');
    say(`The card of RedNote:\n\n${indent(text)}\n`);
    await picture('glance');
    const { x, y, width, height } = await until('The card’s button for more', () => moreButton(page));
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
    await page.mouse.click(x + width / 2, y + height / 2);
    await sleep(2 * SETTLE_MS);
    await picture('more');
    await picture('popup', await openPopup(browser, page));

    await visit('/zh.html');
    await openCard(page, '小红书');
    await picture('chinese');

    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await visit('/');
    await openCard(page, 'Xiaohongshu');
    await picture('dark');
  } catch (error) {
    const isBrowsers = error instanceof TimeoutError || error instanceof ProtocolError;
    throw isBrowsers ? new TourError(`The browser did not do as asked: ${error.message}`) : error;
  }
}
