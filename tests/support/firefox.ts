// What only Firefox asks for: how it takes an extension for good, and how it is switched off and on.
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser } from 'puppeteer-core';
import { firefoxLine, type AskFirefox } from '../../tools/demo/bidi.ts';

/** Firefox gives every installation a new address unless it is told one. */
export const FIREFOX_ADDRESS = '6f0e3a52-8a43-4bb4-9a0e-2f6f8c1d7e11';
export const FIREFOX_ID = 'mingpian@mingpian.example';

function lineOf(browser: Browser): AskFirefox {
  const ask = firefoxLine(browser);
  if (!ask) throw new TypeError('this is not Firefox');
  return ask;
}

/**
 * Installs a build as a reader does: it is there after a restart, and may be seen in private windows.
 * @param folder where the archive is made; it must stay until the install is done
 */
export async function installForGood(browser: Browser, build: string, folder: string): Promise<void> {
  const names = globSync('**/*', { cwd: build }).filter((name) => statSync(join(build, name)).isFile());
  const files = names.map((name): [string, Uint8Array] => [name, readFileSync(join(build, name))]);
  const path = join(folder, 'to-install.xpi');
  writeFileSync(path, zipSync(Object.fromEntries(files), { level: 0 }));
  await lineOf(browser)('webExtension.install', {
    extensionData: { type: 'archivePath', path },
    'moz:permanent': true,
    'moz:allowPrivateBrowsing': true,
  });
}

/** Runs the statements in Firefox's own window; needs a browser with system access. */
export async function runInFirefox(browser: Browser, statements: string): Promise<void> {
  const ask = lineOf(browser);
  const { contexts } = (await ask('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    readonly contexts: readonly { readonly context: string }[];
  };
  const answer = (await ask('script.evaluate', {
    target: { context: contexts[0]?.context },
    awaitPromise: true,
    expression: `(async () => { ${statements} })()`,
  })) as { readonly type: string; readonly exceptionDetails?: { readonly text: string } };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
}

/** Switches the extension off or on, as the page of add-ons does. */
export async function turnFirefoxExtension(browser: Browser, on: boolean): Promise<void> {
  await runInFirefox(
    browser,
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const extension = await AddonManager.getAddonByID('${FIREFOX_ID}');
    await extension.${on ? 'enable' : 'disable'}();`,
  );
}

/** Ends the background as Firefox does when it has been idle; the next event starts it again. */
export async function stopFirefoxBackground(browser: Browser): Promise<void> {
  await runInFirefox(
    browser,
    `await WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground();`,
  );
}

/** Has files saved in a folder without asking. */
export async function saveFirefoxFilesIn(browser: Browser, folder: string): Promise<void> {
  await lineOf(browser)('browser.setDownloadBehavior', {
    downloadBehavior: { type: 'allowed', destinationFolder: folder },
  });
}
