import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeWelcome } from '../../tools/demo/welcome.ts';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';
import { BUILDS } from '../support/launch.ts';
import { press, textOf } from '../support/popup.ts';

/** Longer than dwell and delivery of a card together. */
const CARD_TIME = 900;

/** Fires an event of the extension in its worker as the browser does when the reader uses menu, keys or address bar. */
function fire(worker: WebWorker, event: string, ...args: readonly unknown[]): Promise<unknown> {
  return worker.evaluate(`chrome.${event}.dispatch(${args.map((one) => JSON.stringify(one)).join()})`);
}

describe.skipIf(!isInstalled('chromium'))('ways in, in Chromium', () => {
  const lifetime = new AbortController();
  let reader: Reader;
  let worker: WebWorker;

  beforeAll(async () => {
    reader = await openReader('chromium', lifetime.signal);
    await reader.open('long.html');
    worker = await reader.installed.worker();
  });

  afterAll(() => lifetime.abort());

  const change = (part: object) =>
    worker.evaluate(
      `chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: {
        version: 1, language: 'browser', density: 'section', packsOff: [], quietSites: [], ...settings, ...${JSON.stringify(part)} } }))`,
    );
  const activeTab = () =>
    worker.evaluate('chrome.tabs.query({ active: true }).then(([tab]) => tab)') as Promise<{
      id: number;
      windowId: number;
    }>;
  const badge = async () => {
    const { id } = await activeTab();
    return worker.evaluate(`chrome.action.getBadgeText({ tabId: ${id} })`);
  };
  const command = async (name: string) => fire(worker, 'commands.onCommand', name, await activeTab());
  const openedPage = (path: string): Promise<Page | undefined> =>
    until(async () => (await reader.installed.browser.pages()).find((page) => page.url().includes(path)));

  it('the badge counts the companies, and can be off', async () => {
    expect(await until(async () => (await badge()) === '2')).toBe(true);
    await change({ badge: false });
    expect(await until(async () => (await badge()) === '')).toBe(true);
    await change({ badge: true });
    expect(await until(async () => (await badge()) === '2')).toBe(true);
  });

  it('the menu of selected text can be off', async () => {
    const hasEntry = () =>
      worker.evaluate(`chrome.contextMenus.update('look-up', {}).then(() => true, () => false)`);
    expect(await until(hasEntry)).toBe(true);
    await change({ menu: false });
    expect(await until(async () => !(await hasEntry()))).toBe(true);
    await change({ menu: true });
    expect(await until(hasEntry)).toBe(true);
  });

  it('keys are suggested for what a reader does most, and all can be bound', async () => {
    const all = (await worker.evaluate('chrome.commands.getAll()')) as { name: string; shortcut: string }[];
    const keys = Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
    expect(Object.keys(keys).toSorted()).toEqual([
      '_execute_action',
      'next-mention',
      'previous-mention',
      'side-panel',
      'toggle-marks',
    ]);
    expect(new Set(Object.values(keys).filter(Boolean)).size).toBe(4);
  });

  it('the commands walk the mentions and open the card with the focus in it', async () => {
    await command('next-mention');
    expect(await until(async () => (await reader.card()).includes('RedNote'))).toBe(true);
    expect(await reader.page.evaluate(() => document.activeElement?.matches('[popover]'))).toBe(true);
    await command('next-mention');
    expect(await until(() => reader.page.evaluate(() => scrollY > 500))).toBe(true);
    await reader.page.keyboard.press('Escape');
    await command('previous-mention');
    expect(await until(() => reader.page.evaluate(() => scrollY < 500))).toBe(true);
    await reader.page.keyboard.press('Escape');
  });

  it('a command takes the marks off the page and puts them back', async () => {
    await command('toggle-marks');
    expect(await until(async () => (await reader.marks()) === 0)).toBe(true);
    await command('toggle-marks');
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
  });

  it('the address bar finds a company under any of its names', async () => {
    await worker.evaluate(
      `chrome.omnibox.onInputChanged.dispatch('tenc', (lines) => { self.lines = lines; })`,
    );
    expect(await until(() => worker.evaluate('self.lines'))).toContainEqual({
      content: 'tencent-music',
      description: 'Tencent Music 腾讯音乐',
    });
    await fire(worker, 'omnibox.onInputEntered', 'xiao hong shu', 'newForegroundTab');
    const profile = await openedPage('profile.html?company=xiaohongshu');
    expect(await until(async () => profile && (await textOf(profile)).includes('小红书'))).toBe(true);
    await profile?.close();
    // What is no company's name is looked for among facts and notes.
    await fire(worker, 'omnibox.onInputEntered', 'layoffs 2022', 'newForegroundTab');
    const found = await openedPage('popup.html?q=layoffs%202022');
    expect(await until(async () => found && (await textOf(found)).includes('Xiaohongshu'))).toBe(true);
    await found?.close();
  });

  it('a command opens the side panel of its window', async () => {
    const { windowId } = await activeTab();
    // The browser opens it only for a key that was really pressed.
    await worker.evaluate(
      'self.opened = 0; chrome.sidePanel.open = async (of) => { self.opened = of.windowId; }',
    );
    await command('side-panel');
    expect(await until(() => worker.evaluate('self.opened'))).toBe(windowId);
  });

  /** Chooses an entry of the menu; gives the popup that opens. */
  const choose = async (menuItemId: string, selectionText: string): Promise<Page> => {
    await reader.page.bringToFront();
    await fire(worker, 'contextMenus.onClicked', { menuItemId, selectionText });
    const { browser } = reader.installed;
    const isPopup = (one: { url(): string }) => one.url().endsWith('/popup.html');
    return (await browser.waitForTarget(isPopup, { timeout: 15_000 })).asPage();
  };

  it.each([
    ['look-up', 'Douyin', 'BUTTON'],
    ['note-on', 'Douyin', 'TEXTAREA'],
  ])('the menu entry %s on “%s” opens the company', async (menuItemId, selectionText, focused) => {
    const popup = await choose(menuItemId, selectionText);
    expect(await until(async () => (await textOf(popup)).includes('抖音'))).toBe(true);
    const active = () => popup.evaluate(() => document.activeElement?.tagName);
    expect(await until(async () => (await active()) === focused)).toBe(true);
    await popup.close();
  });

  it('what the menu looks up in vain can be added as a company', async () => {
    const popup = await choose('look-up', 'Qingluo Robotics');
    expect(await until(async () => (await textOf(popup)).includes('No company of that name'))).toBe(true);
    await press(popup, 'Add it as a company…');
    const form = await openedPage('companies.html?add=Qingluo+Robotics');
    expect(await until(async () => form && (await textOf(form)).includes('A new company'))).toBe(true);
    await form?.close();
  });

  it('the side panel follows the tab', async () => {
    const panel = await reader.installed.openPage('sidepanel.html');
    const shown = () => panel.evaluate(() => document.querySelectorAll('.mp-entry').length);
    await reader.page.bringToFront();
    expect(await until(async () => (await shown()) === 2)).toBe(true);
    const other = await reader.installed.browser.newPage();
    await other.goto(`${reader.address}/names.html`);
    await other.bringToFront();
    expect(await until(async () => (await shown()) === 1)).toBe(true);
    await reader.page.bringToFront();
    expect(await until(async () => (await shown()) === 2)).toBe(true);
    const defaultPath = await worker.evaluate('chrome.sidePanel.getOptions({}).then(({ path }) => path)');
    expect(defaultPath).toMatch(/sidepanel\.html$/);
    await panel.close();
    await other.close();
  });

  it('an open tab goes on by itself after an update', async () => {
    await reader.open('names.html');
    const html = await reader.html();
    // The answer never comes: who would give it is gone.
    void worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
    const opens = async () => {
      await reader.restOn('#rednote');
      await sleep(CARD_TIME);
      if (await reader.hasCard()) return true;
      await reader.leave();
      return false;
    };
    expect(await until(opens)).toBe(true);
    expect(await reader.card()).toContain('Xiaohongshu');
    await reader.leave();
    expect(await reader.html()).toBe(html);
  });

  it('an open tab falls silent when the extension is gone', async () => {
    await reader.open('names.html');
    const complaints: string[] = [];
    reader.page.on('pageerror', (error) => complaints.push(String(error)));
    const { host } = new URL(await reader.installed.origin());
    await reader.installed.browser.uninstallExtension(host);
    const isSilent = async () => {
      await reader.leave();
      await reader.restOn('#rednote');
      return (await reader.marks()) === 0;
    };
    expect(await until(isSilent)).toBe(true);
    await sleep(CARD_TIME);
    expect([await reader.hasCard(), complaints]).toEqual([false, []]);
  });
});

describe.skipIf(!isInstalled('chromium'))('a tab that was open before the install', () => {
  const lifetime = new AbortController();
  afterAll(() => lifetime.abort());

  it('is marked without reload', async () => {
    const reader = await openReader('chromium', lifetime.signal, { install: false });
    await reader.page.goto(`${reader.address}/names.html`);
    expect(await reader.marks()).toBe(0);
    await reader.installed.browser.installExtension(resolve(BUILDS.chromium));
    await closeWelcome(reader.installed.browser);
    await reader.page.bringToFront();
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
  });
});
