import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';
import { BUILDS } from '../support/launch.ts';
import { press, textOf } from '../support/popup.ts';

describe.skipIf(!isInstalled('firefox'))('ways in, in Firefox', () => {
  const lifetime = new AbortController();
  let reader: Reader;
  /** A page of the extension, which may use the extension's interfaces. */
  let own: Page;

  beforeAll(async () => {
    reader = await openReader('firefox', lifetime.signal, { withOwnPages: true, install: false });
    await reader.visit('long.html');
    await reader.installed.browser.installExtension(resolve(BUILDS.firefox));
    own = await reader.installed.openPage('icon.svg');
  });

  afterAll(() => lifetime.abort());

  const ask = (expression: string): Promise<unknown> => own.evaluate(expression);
  const tabOf = async (file: string): Promise<number> =>
    Number(
      await ask(
        `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.endsWith('${file}'))?.id ?? 0)`,
      ),
    );

  it('a tab that was open before the install is marked without reload, and the welcome page opens', async () => {
    await reader.page.bringToFront();
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
    expect(await until(() => tabOf('/welcome.html'))).toBeGreaterThan(0);
  });

  it('commands, address bar, menu and sidebar are there', async () => {
    const commands = await ask(
      'browser.commands.getAll().then((all) => all.map(({ name, shortcut }) => [name, shortcut]))',
    );
    expect(Object.fromEntries(commands as [string, string][])).toEqual({
      _execute_action: 'Alt+Shift+M',
      _execute_sidebar_action: 'Alt+Shift+L',
      'next-mention': 'Alt+Shift+J',
      'previous-mention': 'Alt+Shift+K',
      'toggle-marks': 'Alt+Shift+U',
    });
    const manifest = (await ask('browser.runtime.getManifest()')) as Record<
      string,
      { readonly keyword?: string }
    >;
    expect(manifest['omnibox']?.keyword).toBe('mp');
    expect(await ask('browser.sidebarAction.getPanel({})')).toMatch(/sidepanel\.html$/);
    // An entry of that name can be changed only if it is there.
    await ask(`browser.contextMenus.update('look-up', {})`);
    await ask(`browser.contextMenus.update('note-on', {})`);
  });

  it('the badge counts the companies', async () => {
    const tab = await tabOf('long.html');
    expect(
      await until(async () => (await ask(`browser.action.getBadgeText({ tabId: ${tab} })`)) === '2'),
    ).toBe(true);
  });

  it('the popup leads from mention to mention', async () => {
    const popup = await reader.installed.openPage(`popup.html?tab=${await tabOf('long.html')}`);
    expect(await until(async () => (await textOf(popup)).includes('Shoppers met RedNote'))).toBe(true);
    for (const at of ['1 of 3', '2 of 3']) {
      await press(popup, 'Next mention on the page (→)');
      expect(await until(async () => (await textOf(popup)).includes(at))).toBe(true);
    }
    await reader.page.bringToFront();
    expect(await until(() => reader.page.evaluate(() => scrollY > 500))).toBe(true);
    await popup.close();
  });

  it('the popup finds companies by what is typed, and opens one', async () => {
    const popup = await reader.installed.openPage('popup.html');
    const first = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('.mp-item')?.innerText ?? '');
    await popup.waitForSelector('.mp-popup:not([aria-busy]) input');
    for (const [query, shown] of [
      ['xhs', 'another name'],
      ['小紅書', 'name'],
      ['layoffs 2022', 'a fact'],
      ['xiaohonshu', 'similar spelling'],
    ] as const) {
      await popup.$eval('input', (field) => field.select());
      await popup.type('input', query);
      expect(await until(async () => (await first()).includes(shown))).toBe(true);
      expect(await first()).toContain('小红书');
    }
    await popup.keyboard.press('Enter');
    expect(await until(async () => (await textOf(popup)).includes('Back to the list'))).toBe(true);
    await popup.close();
  });

  it('an option takes effect in the open tab at once', async () => {
    const options = await reader.installed.openPage('options.html');
    const density = 'select:has(option[value="hover"])';
    await options.waitForSelector(density);
    await options.select(density, 'hover');
    await reader.page.bringToFront();
    expect(await until(async () => (await reader.marks()) === 0)).toBe(true);
    await options.select(density, 'section');
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
    await options.close();
  });

  it('the sidebar shows the tab that is in front', async () => {
    const panel = await reader.installed.openPage('sidepanel.html');
    await reader.page.bringToFront();
    const shown = () => panel.evaluate(() => document.querySelectorAll('.mp-entry').length);
    expect(await until(async () => (await shown()) === 2)).toBe(true);
    await panel.close();
  });
});
