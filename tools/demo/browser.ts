import { resolve } from 'node:path';
import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../browsers.mjs';

/** A Chromium with the extension of a folder in it. */
export async function openBrowser(extension: string, options: LaunchOptions): Promise<Browser> {
  const executablePath = findChromium() ?? '';
  return launch({ executablePath, pipe: true, enableExtensions: [resolve(extension)], ...options });
}

/** A window for a person, on the page at `address`. Its profile stays, and the notes in it. */
export async function openWindow(extension: string, address: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await openBrowser(extension, {
    headless: false,
    userDataDir: resolve('.output/profile'),
    args: chromiumFlags.filter((flag) => flag !== '--disable-gpu' && (isRoot || flag !== '--no-sandbox')),
    defaultViewport: null,
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(address);
  return browser;
}

/** Waits until the reader has closed the browser. */
export async function whenClosed(browser: Browser): Promise<void> {
  await new Promise<void>((closed) => browser.once('disconnected', () => closed()));
}
