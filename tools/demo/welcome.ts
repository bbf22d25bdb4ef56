import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { firefoxLine, type AskFirefox } from './bidi.ts';

/** How long, in ms, a browser may take to open the page. */
const PATIENCE = 4_000;

const isWelcome = (url: string): boolean => url.endsWith('/welcome.html');

/** Closes the page that a new installation opens, so that it does not come between; nothing if none opens. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const ask = firefoxLine(browser);
  if (ask) return closeInFirefox(ask);
  try {
    const target = await browser.waitForTarget((one) => isWelcome(one.url()), { timeout: PATIENCE });
    await (await target.page())?.close();
  } catch {
    // An update opens none.
  }
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

/** Puppeteer never hears that an extension's page has loaded in Firefox; Firefox itself tells when asked. */
async function closeInFirefox(ask: AskFirefox): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const { contexts } = (await ask('browsingContext.getTree', {})) as Tree;
    const welcome = contexts.find(({ url }) => isWelcome(url));
    if (welcome) {
      await ask('browsingContext.close', { context: welcome.context });
      return;
    }
    await sleep(50);
  }
}
