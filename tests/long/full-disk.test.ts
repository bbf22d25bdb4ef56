import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { storedTexts } from '../../tools/torture/stored.ts';
import { BROWSERS, isInstalled, openReader, until } from '../support/extension.ts';
import { BUILDS } from '../support/launch.ts';
import { stopBackground } from '../support/life.ts';
import { press, textOf } from '../support/popup.ts';
import { mountSmallDisk } from '../support/small-disk.ts';

/** A profile with the extension takes a third of it. */
const DISK_MB = 300;

/** Files that are there already have room for some of it. */
const LINES = 'a line that takes its place on the disk, and another one. '.repeat(80);

const NO_SPACE = 'Not saved: There is no space left on this machine to save to.';

const FIELD = '.mp-note textarea';

/** Writes at the end of the note, as a paste does. */
async function write(page: Page, words: string): Promise<void> {
  await page.focus(FIELD);
  await page.evaluate((more) => document.execCommand('insertText', false, more), words);
}

const written = (page: Page): Promise<string> => page.$eval(FIELD, (field) => field.value);

const says = async (page: Page, words: string): Promise<boolean> => (await textOf(page)).includes(words);

let lifetime = new AbortController();
afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
});

describe.each(BROWSERS)('on a disk that is full, in %s', (browser) => {
  it.for([
    ['goes on', false],
    ['is stopped meanwhile', true],
  ] as const)(
    'a note is not called saved; all its words are when there is room; the background %s',
    async ([, stops], { skip }) => {
      const disk = mountSmallDisk(DISK_MB);
      if (!disk) throw skip('only root may mount');
      try {
        const profile = join(disk.folder, 'profile');
        mkdirSync(profile);
        const reader = await openReader(browser, lifetime.signal, { profile, withOwnPages: true });
        const page = await reader.installed.openPage('profile.html?company=tencent');
        await page.waitForSelector(FIELD);
        await page.type(FIELD, 'Before. ');
        expect(await until(() => says(page, 'Saved'))).toBe(true);

        disk.fill();
        const failsWith = (words: string) => async (): Promise<boolean> => {
          await write(page, LINES);
          return until(() => says(page, words), 2_000);
        };
        expect(await until(failsWith(NO_SPACE))).toBe(true);
        if (stops) await stopBackground({ installed: reader.installed, page });
        for (let i = 0; i < 3; i++) expect(await until(failsWith('Not saved'))).toBe(true);

        disk.empty();
        const isSaved = async (): Promise<boolean> => {
          await press(page, 'Try again');
          return until(() => says(page, 'Saved'), 2_000);
        };
        expect(await until(isSaved)).toBe(true);
        await write(page, 'And after.');
        const all = await written(page);
        expect(all).toMatch(/^Before\. (?:a line [^]*) And after\.$/);
        expect(await until(async () => (await storedTexts(page)).has(all))).toBe(true);
        await reader.installed.close();
      } finally {
        lifetime.abort();
        disk.unmount();
      }
    },
  );
});

// Chromium installs nothing then.
it.runIf(isInstalled('firefox'))(
  'installed on a full disk, it says so, and repair makes it whole',
  async ({ skip }) => {
    const disk = mountSmallDisk(DISK_MB);
    if (!disk) throw skip('only root may mount');
    try {
      const profile = join(disk.folder, 'profile');
      mkdirSync(profile);
      const options = { profile, withOwnPages: true, install: false };
      const { page, address, installed } = await openReader('firefox', lifetime.signal, options);
      await page.goto(`${address}/names.html`);
      disk.fill();
      await installed.browser.installExtension(resolve(BUILDS.firefox));
      const popup = await installed.openPage('popup.html');
      const complains = (): Promise<boolean> =>
        popup.evaluate(() => document.querySelector('[role=alert]') !== null);
      expect(await until(complains)).toBe(true);
      disk.empty();
      const isRepaired = async (): Promise<boolean> => {
        await press(popup, 'Repair');
        return until(
          async () => !(await complains()) && (await says(popup, 'Search for one by any of its names')),
          5_000,
        );
      };
      expect(await until(isRepaired)).toBe(true);
      await page.bringToFront();
      expect(
        await until(() => page.evaluate(() => CSS.highlights.get('mingpian')?.size ?? 0)),
      ).toBeGreaterThan(0);
    } finally {
      lifetime.abort();
      disk.unmount();
    }
  },
);
