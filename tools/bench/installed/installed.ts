import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { closeWelcome } from '../../demo/welcome.ts';
import { chromiumFlags, findChromium, findFirefox } from '../../browsers.mjs';

export type BrowserName = 'chromium' | 'firefox';

const SIZE = { width: 1200, height: 800 } as const;
/** The background writes the name index when it is installed; this is ample time. */
const START_PATIENCE = 30_000;

/** A browser as a reader has it, with the built extension or without. */
export interface Installed {
  readonly page: Page;
  /** Of the extension's own pages, without a slash at its end. Throws without the extension and in Firefox. */
  readonly origin: () => string;
  readonly close: () => Promise<void>;
}

export interface InstalledOptions {
  readonly browser: BrowserName;
  /** Folder of a built extension; none for a browser without. */
  readonly extension: string | undefined;
  /** Address of a page with a name: when it is marked, the extension is ready. */
  readonly probe: string;
}

/** Where the build for a browser stands. Throws if it is not there. */
export function buildFolder(browser: BrowserName): string {
  const folder = browser === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3';
  if (!existsSync(join(folder, 'manifest.json'))) {
    const command = browser === 'chromium' ? 'npm run build' : 'npm run build:firefox';
    throw new Error(`${folder} is not there; "${command}" makes it`);
  }
  return resolve(folder);
}

/** Starts a browser; with the extension, once it marks names. */
export async function startInstalled({ browser, extension, probe }: InstalledOptions): Promise<Installed> {
  const isChromium = browser === 'chromium';
  const executablePath = isChromium ? findChromium() : findFirefox();
  if (!executablePath) throw new Error(`no ${browser} was found`);
  const profile = mkdtempSync(join(tmpdir(), 'mingpian-bench-'));
  const running = await launch({
    browser: isChromium ? 'chrome' : 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    defaultViewport: SIZE,
    protocolTimeout: 300_000,
    ...(isChromium
      ? {
          pipe: true,
          enableExtensions: extension ? [extension] : false,
          args: [...chromiumFlags, '--lang=en-US'],
        }
      : { extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false } }),
  });
  if (extension && !isChromium) await running.installExtension(extension);
  if (extension) await closeWelcome(running);
  const page = await running.newPage();
  // Nothing of ours works on a page that is hidden.
  await page.bringToFront();
  if (extension) {
    await page.goto(probe);
    await page.waitForFunction('CSS.highlights.size > 0', { timeout: START_PATIENCE, polling: 200 });
  }
  // The worker, whose address tells, runs now, and may have ended when the address is asked for.
  const worker = running.targets().find((target) => target.url().startsWith('chrome-extension://'));
  return {
    page,
    origin: () => {
      if (!worker) throw new Error("the address of the extension's own pages is not known");
      return new URL('/', worker.url()).href.slice(0, -1);
    },
    close: async () => {
      await running.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
