import { cpSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openCardOn, pressInCard, saysInCard } from '../support/card.ts';
import { FIREFOX_IN_LONG, openReader, Reader, until } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';
import { spoilDatabases, turnExtension, updateExtension } from '../support/life.ts';
import { installOver } from '../support/open-tabs.ts';

const NOTE = 'ask them before Friday';

/** Until an extension that reloads itself is gone. */
const RELOADING = 1_000;

/** Longer than dwell and delivery of a card together: what has not come by then does not come. */
const NOT_COMING = 900;

/** Tabs that are open when the extension comes; `tests/long` has fifty. */
const TABS = 8;

let lifetime = new AbortController();

afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
});

async function writeNote(reader: Reader): Promise<void> {
  const page = await reader.installed.openPage('profile.html?company=xiaohongshu');
  await page.waitForSelector('textarea');
  await page.type('textarea', NOTE);
  const state = () => page.$eval('.mp-note output', ({ textContent }) => textContent ?? '');
  expect(await until(async () => (await state()).startsWith('Saved'))).toBe(true);
  await page.close();
}

async function noteOf(reader: Reader): Promise<string> {
  const page = await reader.installed.openPage('profile.html?company=xiaohongshu');
  await page.waitForSelector('textarea');
  const value = () => page.$eval('textarea', (field) => field.value);
  const text = await until(value);
  await page.close();
  return text;
}

/** Chromium lets a card of the old version stay: Firefox ends its scripts, and the new version takes it away. */
async function outliveUpdate(reader: Reader): Promise<void> {
  await sleep(RELOADING);
  // What is typed now cannot be saved any more: the old card says so, and stays until the reader closes it.
  await reader.page.keyboard.type(' or later');
  expect(await saysInCard(reader, /Not saved/)).toBe(true);
  await reader.page.mouse.move(1_150, 770, { steps: 6 });
  await sleep(RELOADING);
  expect(await reader.hasCard()).toBe(true);
  await pressInCard(reader, 'Close');
}

describe.each(FIREFOX_IN_LONG)('the life of the extension in %s', (browser) => {
  const withOwnPages = true;

  it('a profile that was copied to another place, its databases corrupted on the way, has its notes', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    const here = await openReader(browser, lifetime.signal, { profile: first, withOwnPages });
    await writeNote(here);
    await here.installed.close();
    cpSync(first, second, { recursive: true });
    rmSync(first, { recursive: true, force: true, maxRetries: 5 });
    expect(spoilDatabases(browser, second)).toBeGreaterThan(0);

    const there = await openReader(browser, lifetime.signal, { profile: second, withOwnPages });
    expect(await noteOf(there)).toBe(NOTE);
    await there.open('names.html');
    await openCardOn(there, '#rednote');
    expect(await saysInCard(there, /Xiaohongshu/)).toBe(true);
  });

  it('is updated while a card is open: the next one is of the new version, alone, with the note begun before', async () => {
    const reader = await openReader(browser, lifetime.signal, { profile: temporaryFolder(), withOwnPages });
    await reader.open('names.html');
    const html = await reader.html();
    await openCardOn(reader, '#rednote');
    await reader.writeInCard(NOTE);
    expect(await saysInCard(reader, /Saved/)).toBe(true);
    await updateExtension(reader);
    if (browser === 'chromium') await outliveUpdate(reader);
    // The extension of the new version comes to the page by itself.
    const hosts = () => reader.page.evaluate(() => document.querySelectorAll('[popover]').length);
    await reader.leave();
    const isBack = async () => (await hosts()) === 0 && (await reader.marks()) > 0;
    expect(await until(isBack)).toBe(true);
    expect(await reader.html()).toBe(html);
    await reader.leave();
    await reader.restOn('#rednote');
    const isThere = async () => {
      if ((await reader.noteInCard()) === NOTE) return true;
      await reader.comeAgain();
      return false;
    };
    expect(await until(isThere)).toBe(true);
    expect(await hosts()).toBe(1);
  });

  it('is switched off and on again: pages fall silent, and go on, with the notes', async () => {
    const reader = await openReader(browser, lifetime.signal, { withOwnPages });
    await writeNote(reader);
    await reader.open('names.html');
    await turnExtension(reader, false);
    await reader.page.bringToFront();
    await reader.leave();
    // Scripts see at a move of the pointer that the extension is gone.
    const isSilent = async () => {
      await reader.restOn('#rednote');
      // Firefox ends the scripts of a page at once: what they have marked stays until the page is left.
      return browser === 'firefox' || (await reader.marks()) === 0;
    };
    expect(await until(isSilent)).toBe(true);
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(false);
    await reader.visit('long.html');
    expect(await reader.marks()).toBe(0);
    await turnExtension(reader, true);
    await reader.open('names.html');
    expect(await noteOf(reader)).toBe(NOTE);
  });

  it('in a private window names are marked and a note is kept, without the page that it was written on', async () => {
    const reader = await openReader(browser, lifetime.signal, { profile: temporaryFolder(), withOwnPages });
    const { installed, address } = reader;
    const own = await installed.openPage('icon.svg');
    const ask = (expression: string): Promise<unknown> =>
      own.evaluate(`(globalThis.browser ?? globalThis.chrome).${expression}`);
    await ask(`windows.create({ incognito: true, url: '${address}/tiny.html' }).then(() => 0)`);
    const find = async () => (await installed.browser.pages()).find((one) => one.url().includes('tiny'));
    const page = await until(find);
    if (!page) throw new Error('no private window opened');
    await page.setViewport({ width: 1_200, height: 800 });
    const hidden = new Reader(page, address, installed);
    await hidden.open('names.html?private');
    await openCardOn(hidden, '#rednote');
    await hidden.writeInCard(NOTE);
    expect(await saysInCard(hidden, /Saved/)).toBe(true);
    const kept = () => ask('storage.local.get(null).then((all) => JSON.stringify(all))');
    expect(await until(async () => String(await kept()).includes(NOTE))).toBe(true);
    expect(await kept()).not.toContain('names.html');
  });

  it(`comes while ${TABS} tabs are open: each is marked without being loaded again`, async () => {
    const reader = await openReader(browser, lifetime.signal, { install: false });
    expect(Math.min(...(await installOver(reader, TABS)))).toBeGreaterThan(0);
  });
});
