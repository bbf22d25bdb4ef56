// What happens to an installed extension, told to each browser in its own way.
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Reader } from './extension.ts';
import {
  installForGood,
  saveFirefoxFilesIn,
  stopFirefoxBackground,
  turnFirefoxExtension,
} from './firefox.ts';
import { BUILDS, type BrowserName } from './launch.ts';

/** The files in which a profile keeps the databases of its extensions. */
const DATABASES: Readonly<Record<BrowserName, string>> = {
  chromium: 'Default/IndexedDB/chrome-extension_*/*.{log,ldb}',
  firefox: 'storage/default/moz-extension+++????????-????-????-????-????????????/idb/*.{sqlite,sqlite-wal}',
};

/** Writes over what the browser keeps of the extension's databases, as a failing disk would; gives how many files. */
export function spoilDatabases(browser: BrowserName, profile: string): number {
  const files = globSync(DATABASES[browser], { cwd: profile });
  for (const file of files) writeFileSync(join(profile, file), Buffer.alloc(4_096, 0x5a));
  return files.length;
}

/**
 * Ends the extension, cards and all, and starts it anew, as an update does. Chromium reads the folder that it was
 * started with again; Firefox takes the build.
 */
export async function updateExtension({ installed }: Reader, build: string = BUILDS.firefox): Promise<void> {
  if (installed.name === 'firefox') {
    const folder = mkdtempSync(join(tmpdir(), 'mingpian-update-'));
    await installForGood(installed.browser, resolve(build), folder).finally(() =>
      rmSync(folder, { recursive: true, force: true }),
    );
    return;
  }
  const worker = await installed.worker();
  // The answer never comes: who would give it is gone.
  void worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
}

/** Switches the extension off or on, as the browser's page of extensions does. */
export async function turnExtension({ installed }: Reader, on: boolean): Promise<void> {
  const { browser, name } = installed;
  if (name === 'firefox') {
    await turnFirefoxExtension(browser, on);
    return;
  }
  const all = await browser.extensions();
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  for (const id of all.keys()) await settings.evaluate(`chrome.management.setEnabled('${id}', ${on})`);
  await settings.close();
}

/** Ends the background while nothing is asked of it, as browsers do after half a minute. */
export async function stopBackground({ installed, page }: Pick<Reader, 'installed' | 'page'>): Promise<void> {
  if (installed.name === 'firefox') {
    await stopFirefoxBackground(installed.browser);
    return;
  }
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable').catch(() => undefined);
  await (await installed.worker()).close();
  await session.detach();
}

/** Has what is downloaded saved in a folder without asking. */
export async function saveFilesIn({ installed }: Reader, folder: string): Promise<void> {
  if (installed.name === 'firefox') {
    await saveFirefoxFilesIn(installed.browser, folder);
    return;
  }
  const session = await installed.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}
