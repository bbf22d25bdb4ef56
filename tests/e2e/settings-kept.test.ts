import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { NEWS } from '../../components/i18n/news.ts';
import { FIREFOX_IN_LONG, openReader, until, type Reader } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';
import { BUILDS } from '../support/launch.ts';
import { updateExtension } from '../support/life.ts';
import { openPopup, sheetsOf, textOf } from '../support/popup.ts';

/** A loaded page is read by then. */
const SETTLE_TIME = 1_000;

let lifetime = new AbortController();

afterEach(() => {
  lifetime.abort();
  lifetime = new AbortController();
});

/** What was chosen shows: the tint in the page, the language in the popup, the company looked at last. */
async function expectKept(reader: Reader): Promise<void> {
  await reader.page.goto(`${reader.address}/names.html`);
  await reader.page.bringToFront();
  const sheets = () => sheetsOf(reader.page);
  // The browser starts the extension that it knows, and then the one that it is told to load: a page that
  // opens between the two is read at its next loading.
  const isTint = async () => {
    if ((await sheets()).includes('::highlight(mingpian) { background-color')) return true;
    await reader.page.reload();
    await sleep(SETTLE_TIME);
    return false;
  };
  await sleep(SETTLE_TIME);
  expect(await until(isTint)).toBe(true);
  const popup = await openPopup(reader);
  expect(await until(async () => /本页提到[^]*小红书[^]*最近看过[^]*淡马锡/.test(await textOf(popup)))).toBe(
    true,
  );
  await popup.close();
}

describe.each(FIREFOX_IN_LONG)('what the reader chose in %s', (browser) => {
  it('survives a restart of the browser, and an update of the extension', async () => {
    const [profile, build] = [temporaryFolder(), temporaryFolder()];
    cpSync(BUILDS[browser], build, { recursive: true });
    const manifest = join(build, 'manifest.json');
    const built = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    const setVersion = (version: string) => writeFileSync(manifest, JSON.stringify({ ...built, version }));
    setVersion('0.0.9');
    const open = () => openReader(browser, lifetime.signal, { profile, build, withOwnPages: true });

    const first = await open();
    const options = await first.installed.openPage('options.html');
    await options.waitForSelector('.mp-options-section');
    await options.select('select:has(option[value="tint"])', 'tint');
    await options.select('select:has(option[value="zh-Hans"])', 'zh-Hans');
    const popup = await first.installed.openPage('popup.html');
    await popup.waitForSelector('[lang="zh-Hans"] input');
    await popup.type('input', 'temasek');
    // The search is made ready in idle time: a slow machine answers later.
    await popup.waitForSelector('.mp-item');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.mp-card');
    await first.installed.close();

    const second = await open();
    await expectKept(second);
    await second.installed.close();

    setVersion(built.version);
    const third = await open();
    if (browser === 'firefox') await updateExtension(third, build);
    expect(await third.installed.ask('chrome.runtime.getManifest().version')).toBe(built.version);
    // What is new is told once.
    await third.open('names.html');
    const news = NEWS[0]?.['zh-Hans'] ?? 'no news';
    const told = await openPopup(third);
    expect(await until(async () => (await textOf(told)).includes(news))).toBe(true);
    await told.close();
    const later = await openPopup(third);
    await later.waitForSelector('.mp-item');
    expect(await textOf(later)).not.toContain(news);
    await later.close();
    await expectKept(third);
    await third.installed.close();
  });
});
