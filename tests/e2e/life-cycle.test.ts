import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { openCardOn, pressInCard, saysInCard } from '../support/card.ts';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';
import { installOver } from '../support/open-tabs.ts';

const NOTE = 'ask them before Friday';

/** Until an extension that reloads itself is gone. */
const RELOADING = 1_000;

/** Tabs that are open when the extension comes; `tests/long` has fifty. */
const TABS = 8;

let lifetime = new AbortController();
const folders: string[] = [];

afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'mingpian-life-'));
  folders.push(made);
  return made;
}

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

/** Writes over what the browser keeps of the extension's databases, as a failing disk would. */
function spoilDatabases(profile: string): number {
  const files = globSync('Default/IndexedDB/chrome-extension_*/*.{log,ldb}', { cwd: profile });
  for (const file of files) writeFileSync(join(profile, file), Buffer.alloc(4_096, 0x5a));
  return files.length;
}

describe.skipIf(!isInstalled('chromium'))('the life of the extension', () => {
  it('a profile that was copied to another place, its databases corrupted on the way, has its notes', async () => {
    const [first, second] = [folder(), folder()];
    const here = await openReader('chromium', lifetime.signal, { profile: first });
    await writeNote(here);
    await here.installed.close();
    cpSync(first, second, { recursive: true });
    rmSync(first, { recursive: true, force: true, maxRetries: 5 });
    expect(spoilDatabases(second)).toBeGreaterThan(0);

    const there = await openReader('chromium', lifetime.signal, { profile: second });
    expect(await noteOf(there)).toBe(NOTE);
    await there.open('names.html');
    await openCardOn(there, '#rednote');
    expect(await saysInCard(there, /Xiaohongshu/)).toBe(true);
  });

  it('is updated while a card is open: the next one is of the new version, alone, with the note begun before', async () => {
    const reader = await openReader('chromium', lifetime.signal);
    await reader.open('names.html');
    const html = await reader.html();
    await openCardOn(reader, '#rednote');
    await reader.writeInCard(NOTE);
    expect(await saysInCard(reader, /Saved/)).toBe(true);
    const worker = await reader.installed.worker();
    // The answer never comes: who would give it is gone.
    void worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
    await sleep(RELOADING);
    // What is typed now cannot be saved any more: the old card says so, and stays until the reader closes it.
    await reader.page.keyboard.type(' or later');
    expect(await saysInCard(reader, /Not saved/)).toBe(true);
    await reader.page.mouse.move(1_150, 770, { steps: 6 });
    await sleep(RELOADING);
    expect(await reader.hasCard()).toBe(true);
    await pressInCard(reader, 'Close');
    // The extension of the new version comes to the page by itself.
    const hosts = () => reader.page.evaluate(() => document.querySelectorAll('[popover]').length);
    const isBack = async () => {
      await reader.leave();
      return (await hosts()) === 0 && (await reader.marks()) > 0;
    };
    expect(await until(isBack)).toBe(true);
    expect(await reader.html()).toBe(html);
    const isThere = async () => {
      await reader.leave();
      await reader.restOn('#rednote');
      return until(async () => (await reader.noteInCard()) === NOTE);
    };
    expect(await until(isThere)).toBe(true);
    expect(await hosts()).toBe(1);
  });

  it('is switched off and on again: pages fall silent, and go on, with the notes', async () => {
    const reader = await openReader('chromium', lifetime.signal);
    await writeNote(reader);
    await reader.open('names.html');
    const { host: id } = new URL(await reader.installed.origin());
    const settings = await reader.installed.browser.newPage();
    await settings.goto('chrome://extensions');
    const turn = (on: boolean) => settings.evaluate(`chrome.management.setEnabled('${id}', ${on})`);
    await turn(false);
    await reader.page.bringToFront();
    const isSilent = async () => {
      await reader.leave();
      await reader.restOn('#rednote');
      return (await reader.marks()) === 0;
    };
    expect(await until(isSilent)).toBe(true);
    expect(await reader.hasCard()).toBe(false);
    await reader.visit('long.html');
    expect(await reader.marks()).toBe(0);
    await turn(true);
    await reader.open('names.html');
    expect(await noteOf(reader)).toBe(NOTE);
  });

  it(`comes while ${TABS} tabs are open: each is marked without being loaded again`, async () => {
    const reader = await openReader('chromium', lifetime.signal, { install: false });
    expect(Math.min(...(await installOver(reader, TABS)))).toBeGreaterThan(0);
  });
});
