import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { FIREFOX_IN_LONG, openReader, until, type Reader } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';
import { BUILDS, type BrowserName } from '../support/launch.ts';
import { updateExtension } from '../support/life.ts';
import { openPopup, press, textOf } from '../support/popup.ts';

/** Long enough for a page to be read twice. */
const READ_TIME = 800;

let lifetime = new AbortController();

afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
});

/** A copy of the built extension, of an earlier version, in which the packs of these ids are no JSON any more. */
function copyWithDamage(browser: BrowserName, ids: readonly string[]): string {
  const build = temporaryFolder();
  cpSync(BUILDS[browser], build, { recursive: true });
  const file = join(build, 'background.js');
  let code = readFileSync(file, 'utf8');
  for (const id of ids) {
    const whole = `"id": "${id}"`;
    expect(code.split(whole).length).toBe(2);
    code = code.replace(whole, `"id": "${id}`);
  }
  writeFileSync(file, code);
  const manifest = join(build, 'manifest.json');
  const built = JSON.parse(readFileSync(manifest, 'utf8')) as object;
  writeFileSync(manifest, JSON.stringify({ ...built, version: '0.0.9' }));
  return build;
}

async function openUnmarked(reader: Reader): Promise<void> {
  await reader.page.goto(`${reader.address}/names.html`);
  await sleep(READ_TIME);
}

/** The popup's one sentence about what is wrong, when it is there. */
async function complaint(popup: Page): Promise<string> {
  const alert = () => popup.evaluate(() => document.querySelector('[role="alert"] span')?.textContent ?? '');
  return until(alert);
}

async function repair(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    new MutationObserver(() => {
      if (document.body.innerText.includes('Repairing…')) document.body.dataset['told'] = 'repairing';
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  expect(await press(popup, 'Repair')).toBe(true);
  await until(async () => /from \d+ sources/.test(await textOf(popup)));
  expect(await popup.evaluate(() => document.body.dataset['told'])).toBe('repairing');
}

async function expectWell(reader: Reader, popup: Page): Promise<void> {
  expect(await until(async () => /\d+ companies from \d+ sources/.test(await textOf(popup)))).toBe(true);
  expect(await popup.$('[role="alert"]')).toBeNull();
  await reader.page.bringToFront();
  expect(await until(() => reader.marks())).toBeGreaterThan(0);
}

/** Puts a database of a version that does not exist yet in the place of the knowledge. */
async function writeLaterVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settled = (request: IDBOpenDBRequest) =>
      new Promise<void>((resolve, reject) => {
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('the browser refused')));
      });
    await settled(indexedDB.deleteDatabase('mingpian-knowledge'));
    const later = indexedDB.open('mingpian-knowledge', 9_000);
    await settled(later);
    later.result.close();
  });
}

describe.each(FIREFOX_IN_LONG)('when the knowledge is damaged in %s', (browser) => {
  const open = (build: string = BUILDS[browser]): Promise<Reader> =>
    openReader(browser, lifetime.signal, { build, profile: temporaryFolder(), withOwnPages: true });

  it('both packs damaged: pages stay alone, repair says what to do, and a sound copy mends it', async () => {
    const build = copyWithDamage(browser, ['seeds', 'directory']);
    const reader = await open(build);
    await openUnmarked(reader);
    expect(await reader.marks()).toBe(0);
    const popup = await openPopup(reader);
    expect(await complaint(popup)).toMatch(/is damaged/);
    await press(popup, 'Repair');
    await until(async () => /install Mingpian again/.test(await complaint(popup)));
    expect(await complaint(popup)).toMatch(/^Repair did not help/);

    cpSync(BUILDS[browser], build, { recursive: true });
    await updateExtension(reader, build);
    await reader.page.bringToFront();
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
  });

  it('one pack damaged: the other goes on, and the popup says so', async () => {
    const reader = await open(copyWithDamage(browser, ['directory']));
    await reader.open('names.html');
    const popup = await openPopup(reader);
    expect(await complaint(popup)).toMatch(/is damaged/);
    expect(await until(async () => (await textOf(popup)).includes('Xiaohongshu'))).toBe(true);
  });

  it('a database that a later version wrote: pages stay alone, and repair builds it afresh', async () => {
    const reader = await open();
    await reader.open('names.html');
    await until(() => reader.installed.ask('indexedDB.databases().then((all) => all.length > 2)'));
    await writeLaterVersion(await reader.installed.openPage('icon.svg'));
    const popup = await openPopup(reader);
    expect(await complaint(popup)).toMatch(/cannot be opened/);
    await repair(popup);
    await expectWell(reader, popup);
  });
});
