import puppeteer, { type Frame } from 'puppeteer-core';
import { findFirefox } from '../../browsers.mjs';
import { callSource, type Stage, type World } from './stage.ts';

/** Puppeteer's own sandbox of a frame: it sees the page through wrappers, as content scripts do. */
interface Sandboxed {
  readonly isolatedRealm: () => { readonly evaluate: (source: string) => Promise<unknown> };
}

/** Firefox, with one sandbox a page. */
export async function startFirefox(script: string): Promise<Stage> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('Firefox was not found; MINGPIAN_FIREFOX names one');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: 600_000,
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
  const page = await browser.newPage();
  let loaded: World | undefined;
  return {
    browser: 'firefox',
    version: await browser.version(),
    open: async (address) => {
      loaded = undefined;
      await page.goto(address, { waitUntil: 'load' });
    },
    world: async (): Promise<World> => {
      if (loaded) return loaded;
      const realm = (page.mainFrame() as Frame & Sandboxed).isolatedRealm();
      await realm.evaluate(`${script}\n;0`);
      loaded = {
        call: async (method, ...parameters) =>
          (await realm.evaluate(callSource(method, parameters))) as never,
      };
      return loaded;
    },
    close: () => browser.close(),
  };
}
