// What `npm start` does without a display: read two pages as a person would, and take pictures of it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  ProtocolError,
  TargetType,
  TimeoutError,
  type Browser,
  type ElementHandle,
  type Page,
} from 'puppeteer-core';
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

/** Middle of the first place where a paragraph of the article holds a name, scrolled into the upper half. */
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

/** The path of a page that names a company. */
export function letterAbout(name: string): string {
  return `/letter.html?name=${encodeURIComponent(name)}`;
}

type Say = (text: string) => void;

/** A reader with one page, who takes pictures of it. */
async function startReading(browser: Browser, address: string, folder: string, say: Say) {
  mkdirSync(folder, { recursive: true });
  const [page = await browser.newPage()] = await browser.pages();
  return {
    page,
    picture: async (name: string, of: Page | ElementHandle = page) => {
      await of.screenshot({ path: join(folder, `${name}.png`) });
      say(`  picture ${join(folder, `${name}.png`)}`);
    },
    visit: async (path: string) => {
      await page.goto(address + path);
      say(`${address}${path}: ${await marksOf(page)} names marked in view`);
    },
    openMore: async () => {
      const { x, y, width, height } = await until('The card’s button for more', () => moreButton(page));
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
      await page.mouse.click(x + width / 2, y + height / 2);
      await sleep(2 * SETTLE_MS);
    },
  };
}

function asTourError(error: unknown): unknown {
  const isBrowsers = error instanceof TimeoutError || error instanceof ProtocolError;
  return isBrowsers ? new TourError(`The browser did not do as asked: ${error.message}`) : error;
}

/** Opens the whole card of a company on a page that names it, prints it and takes its picture. Throws `TourError`. */
export async function showCard(browser: Browser, address: string, name: string, folder: string, say: Say) {
  try {
    const { page, picture, visit, openMore } = await startReading(browser, address, folder, say);
    await visit(letterAbout(name)).catch((error: unknown) => {
      if (!(error instanceof TourError)) throw error;
      const hint = 'an everyday word needs the company’s full name';
      throw new TourError(`In a letter about it, “${name}” is taken for no company; ${hint}.`);
    });
    await openCard(page, name);
    await openMore();
    say(`The card of ${name}:\n\n${indent((await cardText(page)) ?? '')}\n`);
    await picture('card');
  } catch (error) {
    throw asTourError(error);
  }
}

/** Opens the pages at `address`, tells what it sees by `say`, and writes pictures to `folder`. Throws `TourError`. */
export async function tour(browser: Browser, address: string, folder: string, say: Say) {
  try {
    const { page, picture, visit, openMore } = await startReading(browser, address, folder, say);
    await visit('/');
    const text = await openCard(page, 'RedNote');
    say(`The card of RedNote:\n\n${indent(text)}\n`);
    await picture('glance');
    await openMore();
    await picture('more');
    await picture('popup', (await (await openPopup(browser, page)).$('.mp-popup')) ?? page);

    await visit('/zh.html');
    await openCard(page, '小红书');
    await picture('chinese');

    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await visit('/');
    await openCard(page, 'Xiaohongshu');
    await picture('dark');
  } catch (error) {
    throw asTourError(error);
  }
}
