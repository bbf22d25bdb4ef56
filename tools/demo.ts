// The demo newspaper in a browser with the built extension; `--headless` takes a tour of it instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromiumFlags } from './browsers.mjs';
import { openBrowser, openWindow, whenClosed } from './demo/browser.ts';
import { serveFolder } from './demo/server.ts';
import { startOptions } from './demo/options.mjs';
import { letterAbout, showCard, tour, TourError } from './demo/tour.ts';
import { closeWelcome } from './demo/welcome.ts';

const say = (text: string): void => console.log(text.startsWith(' ') ? text : `▸ ${text}`);
const EXTENSION = '.output/chrome-mv3';
const PICTURES = join('.output', 'demo');

const { headless, card } = startOptions();

async function showHeadless(address: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'mingpian-demo-'));
  const browser = await openBrowser(EXTENSION, {
    headless: true,
    userDataDir: profile,
    args: [...chromiumFlags, '--lang=en-US'],
    defaultViewport: { width: 1280, height: 860, deviceScaleFactor: 2 },
  });
  try {
    await closeWelcome(browser);
    await (card === undefined
      ? tour(browser, address, PICTURES, say)
      : showCard(browser, address, card, PICTURES, say));
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Leaves the browser to the reader until it is closed. */
async function showWindow(address: string): Promise<void> {
  const browser = await openWindow(EXTENSION, card === undefined ? address : address + letterAbout(card));
  say('Rest the pointer on a name, or click Mingpian’s icon. Close the browser to end.');
  await whenClosed(browser);
}

const lifetime = new AbortController();
try {
  const address = await serveFolder(resolve('demo/news'), lifetime.signal);
  say(`The demo newspaper is at ${address}/`);
  await (headless ? showHeadless(address) : showWindow(address));
} catch (error) {
  if (!(error instanceof TourError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  lifetime.abort();
}
