import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type Page, type ScreenshotClip, TargetType } from 'puppeteer-core';
import type { Language } from '../../data/schema/languages.ts';
import { DEFAULT_SETTINGS } from '../../data/schema/settings.ts';
import { SETTINGS_KEY } from '../../lib/messages/storage-keys.ts';
import { askCard, moreButton } from '../demo/closed-card.ts';
import { marksOf, openCard, openPopup, TourError, until } from '../demo/tour.ts';

/** What the stores ask for, in pixels: screenshots, and Chrome's small tile. */
export const SCREEN = { width: 1280, height: 800, deviceScaleFactor: 1 } as const;
const TILE = { width: 440, height: 280 } as const;

/** Drawing after a press, on a slow machine. */
const SETTLE_MS = 900;

export interface Edition {
  /** Of the article to read. */
  readonly address: string;
  /** The name in it on which the pointer rests. */
  readonly name: string;
  readonly folder: string;
  readonly language: Language;
}

const CARD_BOX = `function () {
  const shown = [...this.children].find((element) => element.getClientRects().length > 0);
  return shown ? shown.getBoundingClientRect().toJSON() : null;
}`;

/** A tile's worth of the screen around the open card's head, inside the viewport. */
async function tileAround(page: Page): Promise<ScreenshotClip> {
  const box = (await until('The card', () => askCard(page, CARD_BOX))) as {
    x: number;
    y: number;
    width: number;
  };
  const x = Math.min(Math.max(0, box.x + (box.width - TILE.width) / 2), SCREEN.width - TILE.width);
  const y = Math.min(Math.max(0, box.y - 60), SCREEN.height - TILE.height);
  return { x: Math.round(x), y: Math.round(y), ...TILE };
}

/** The popup is as small as browsers draw it; a store wants a whole screen, so it stands over the article. */
async function overArticle(page: Page, popup: Page): Promise<Buffer> {
  const article = Buffer.from(await page.screenshot()).toString('base64');
  const frame = await popup.$('.mp-popup');
  if (!frame) throw new TourError('The popup is empty.');
  const picture = Buffer.from(await frame.screenshot()).toString('base64');
  const stage = await page.browser().newPage();
  try {
    await stage.setContent(
      `<style>
        body { margin: 0; background: url(data:image/png;base64,${article}) }
        img { position: fixed; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 8px 32px rgb(0 0 0 / 35%) }
      </style><img src="data:image/png;base64,${picture}">`,
    );
    await sleep(SETTLE_MS);
    return Buffer.from(await stage.screenshot());
  } finally {
    await stage.close();
  }
}

/** Sets the language as the options page does. */
async function speak(browser: Browser, language: Language): Promise<void> {
  const target = await browser.waitForTarget((candidate) => candidate.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  const settings = { ...DEFAULT_SETTINGS, language };
  await worker?.evaluate(`chrome.storage.local.set({ '${SETTINGS_KEY}': ${JSON.stringify(settings)} })`);
}

/** The README's picture: the card of a name beside the article around it. Throws `TourError`. */
export async function takeReadmePicture(browser: Browser, edition: Edition): Promise<`${string}.png`> {
  const file = 'docs/images/card.png';
  const page = await browser.newPage();
  await page.setViewport({ width: 830, height: 665 });
  await page.goto(edition.address);
  await marksOf(page);
  await openCard(page, edition.name);
  await page.screenshot({ path: file });
  await page.close();
  return file;
}

/** Takes every picture of one language and gives the files. Throws `TourError` where something does not appear. */
export async function takePictures(browser: Browser, edition: Edition): Promise<readonly string[]> {
  const taken: string[] = [];
  const next = (name: string): `${string}.png` => {
    const file = join(
      edition.folder,
      `${edition.language}-${taken.length + 1}-${name}.png`,
    ) as `${string}.png`;
    taken.push(file);
    return file;
  };
  const [page = await browser.newPage()] = await browser.pages();
  await speak(browser, edition.language);
  await page.goto(edition.address);
  await marksOf(page);
  await openCard(page, edition.name);
  await page.screenshot({ path: next('card') });
  await page.screenshot({ path: next('tile'), clip: await tileAround(page), captureBeyondViewport: false });

  const { x, y, width, height } = await until('The card’s button for more', () => moreButton(page));
  await page.mouse.click(x + width / 2, y + height / 2);
  await sleep(SETTLE_MS);
  await page.screenshot({ path: next('more') });

  const popup = await openPopup(browser, page);
  await writeFile(next('popup'), await overArticle(page, popup));

  const profile = await browser.newPage();
  await profile.goto(popup.url().replace(/popup\.html.*/, 'profile.html?company=xiaohongshu'));
  await until('The profile', async () => (await profile.$('h1')) ?? undefined);
  await sleep(SETTLE_MS);
  await profile.screenshot({ path: next('profile') });
  return taken;
}
