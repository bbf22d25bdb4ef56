import type { Browser } from 'puppeteer-core';

/** How long, in ms, a browser may take to open the page. */
const PATIENCE = 4_000;

/** Closes the page that a new installation opens, so that it does not come between; nothing if none opens. */
export async function closeWelcome(browser: Browser): Promise<void> {
  try {
    const target = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'), {
      timeout: PATIENCE,
    });
    await (await target.page())?.close();
  } catch {
    // An update opens none, and Firefox shows it to drivers only with special rights.
  }
}
