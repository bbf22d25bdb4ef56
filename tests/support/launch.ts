import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { closeWelcome } from '../../tools/demo/welcome.ts';
import { chromiumFlags, findChromium, findFirefox } from '../../tools/browsers.mjs';
import { FIREFOX_ADDRESS, FIREFOX_ID, installForGood } from './firefox.ts';
import { chromiumProxyFlags, firefoxProxyPreferences } from './traffic.ts';

export type BrowserName = 'chromium' | 'firefox';

/** How long a page of the extension may take to open. */
const OWN_PAGE_MS = 20_000;

/** Where each browser's build stands; nothing is built here. */
export const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

export interface LaunchOptions {
  /** The build's folder; absent: the browser's own. */
  readonly build?: string;
  /** A folder that outlives the browser, with the extension in it; absent: a new one, which goes with it. */
  readonly profile?: string;
  /** Pages of the extension itself can be opened in Firefox only with this. */
  readonly withOwnPages?: boolean;
  readonly language?: string;
  /** The port of a proxy on this machine through which everything goes; absent: that of `MINGPIAN_PROXY`, or none. */
  readonly proxy?: number;
  /** `false`: without the extension; it comes later. */
  readonly install?: boolean;
  /** Leaves the page open that a new installation shows. */
  readonly keepWelcome?: boolean;
  readonly signal: AbortSignal;
}

/** A browser with the extension in it. */
export interface Installed {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Of the extension's pages, with a slash at its end. Chromium waits until the background has started. */
  origin(): Promise<string>;
  /** Opens a page of the extension in a tab; returns when its document is there. */
  openPage(path: string): Promise<Page>;
  /** Leads a tab to a page of the extension; returns when its document is there. */
  leadTo(page: Page, path: string): Promise<void>;
  /**
   * Evaluates with the extension's own interfaces, called `chrome` in both browsers: in Chromium in its worker, which
   * is started; in Firefox in a page of its own, which is opened once.
   */
  ask(expression: string): Promise<unknown>;
  /** The background's worker, started. Chromium only. */
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

function isWorker(type: string, url: string): boolean {
  return type === 'service_worker' && url.startsWith('chrome-extension://');
}

async function workerOf(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget((one) => isWorker(one.type(), one.url()), { timeout: 15_000 });
  const worker = await target.worker();
  if (!worker) throw new Error('the background has no worker');
  return worker;
}

async function goToOwn(page: Page, address: string): Promise<void> {
  if (!address.startsWith('moz-')) {
    await page.goto(address);
    return;
  }
  // Firefox never tells that such a page has loaded: it is asked.
  void page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  const isThere = (): Promise<boolean> =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address);
  const end = Date.now() + OWN_PAGE_MS;
  while (!(await isThere().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${address} did not open`);
    await sleep(30);
  }
}

/** Starts a browser with the extension; it ends with `signal`. */
export async function launchExtension(name: BrowserName, options: LaunchOptions): Promise<Installed> {
  const {
    build = resolve(BUILDS[name]),
    profile,
    withOwnPages = false,
    language = 'en-US',
    proxy = Number(process.env['MINGPIAN_PROXY'] ?? 0),
    install = true,
    keepWelcome = false,
    signal,
  } = options;
  const userDataDir = profile ?? mkdtempSync(join(tmpdir(), 'mingpian-e2e-'));
  const isUsed = existsSync(userDataDir) && readdirSync(userDataDir).length > 0;
  if (name === 'chromium') allowUnpacked(userDataDir);
  const browser = await launch({
    executablePath: (name === 'chromium' ? findChromium() : findFirefox()) ?? '',
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    headless: true,
    userDataDir,
    defaultViewport: { width: 1_200, height: 800 },
    ...(name === 'chromium'
      ? {
          pipe: true,
          enableExtensions: install ? [build] : true,
          extensionsEnabledInIncognito: [build],
          args: [...chromiumFlags, `--lang=${language}`, ...(proxy ? chromiumProxyFlags(proxy) : [])],
        }
      : {
          args: withOwnPages ? ['--remote-allow-system-access'] : [],
          extraPrefsFirefox: {
            ...(proxy && firefoxProxyPreferences(proxy)),
            // Ours has no signature of Mozilla's.
            'xpinstall.signatures.required': false,
            'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_ADDRESS }),
          },
        }),
  });
  // Chromium takes an unpacked extension anew at each start; Firefox keeps what was installed for good.
  const isNew = install && !(name === 'firefox' && isUsed);
  if (name === 'firefox' && isNew) await installInFirefox(browser, build, profile);
  if (isNew && !keepWelcome) await closeWelcome(browser);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= closeBrowser(browser, profile ? undefined : userDataDir));
  signal.addEventListener('abort', () => void close(), { once: true });
  const origin = async (): Promise<string> =>
    name === 'firefox'
      ? `moz-extension://${FIREFOX_ADDRESS}/`
      : `chrome-extension://${new URL((await workerOf(browser)).url()).host}/`;
  const leadTo = async (page: Page, path: string): Promise<void> => goToOwn(page, (await origin()) + path);
  const openPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await leadTo(page, path);
    return page;
  };
  let asking: Promise<Page> | undefined;
  const ask = async (expression: string): Promise<unknown> => {
    const own = name === 'chromium' ? await workerOf(browser) : await (asking ??= openPage('icon.svg'));
    return own.evaluate(expression);
  };
  return { name, browser, origin, openPage, leadTo, ask, worker: () => workerOf(browser), close };
}

async function installInFirefox(browser: Browser, build: string, profile: string | undefined): Promise<void> {
  if (profile === undefined) await browser.installExtension(build);
  else await installForGood(browser, build, profile);
}

/** Without developer mode, Chromium switches an unpacked extension off when it is reloaded. */
function allowUnpacked(profile: string): void {
  const file = join(profile, 'Default/Preferences');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

async function closeBrowser(browser: Browser, folder: string | undefined): Promise<void> {
  await browser.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
