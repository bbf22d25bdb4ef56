import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';
import { FirefoxWindow, inViews, viewsText } from '../support/firefox-window.ts';
import { BUILDS } from '../support/launch.ts';
import { press, textOf } from '../support/popup.ts';

describe.skipIf(!isInstalled('firefox'))('ways in, in Firefox', () => {
  const lifetime = new AbortController();
  let reader: Reader;
  /** A page of the extension, which may use the extension's interfaces. */
  let own: Page;
  let firefox: FirefoxWindow;

  beforeAll(async () => {
    reader = await openReader('firefox', lifetime.signal, { withOwnPages: true, install: false });
    await reader.visit('long.html');
    await reader.installed.browser.installExtension(resolve(BUILDS.firefox));
    own = await reader.installed.openPage('icon.svg');
    firefox = new FirefoxWindow(reader.installed.browser);
  });

  afterAll(() => lifetime.abort());

  const ask = (expression: string): Promise<unknown> => own.evaluate(expression);
  const change = (part: object): Promise<unknown> =>
    ask(
      `browser.storage.local.get('settings').then(({ settings }) => browser.storage.local.set({ settings: {
        version: 1, language: 'browser', density: 'section', packsOff: [], quietSites: [], ...settings, ...${JSON.stringify(part)} } }))`,
    );
  const tabOf = async (file: string): Promise<number> =>
    Number(
      await ask(
        `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url?.endsWith('${file}'))?.id ?? 0)`,
      ),
    );

  const viewText = (page: string) => viewsText(own, page);
  const closeView = async (page: string): Promise<void> => {
    await inViews(own, page, 'views.forEach((view) => view.close())');
    await until(async () => (await viewText(page)) === '');
  };

  it('a tab that was open before the install is marked without reload, and the welcome page opens', async () => {
    await reader.page.bringToFront();
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
    expect(await until(() => tabOf('/welcome.html'))).toBeGreaterThan(0);
  });

  it('keys are suggested for all that it does', async () => {
    const pairs = '(all) => all.map(({ name, shortcut }) => [name, shortcut])';
    const commands = await ask(`browser.commands.getAll().then(${pairs})`);
    expect(Object.fromEntries(commands as [string, string][])).toEqual({
      _execute_action: 'Alt+Shift+M',
      _execute_sidebar_action: 'Alt+Shift+L',
      'next-mention': 'Alt+Shift+J',
      'previous-mention': 'Alt+Shift+K',
      'toggle-marks': 'Alt+Shift+U',
    });
  });

  it('the keys walk the mentions, and take the marks off the page and put them back', async () => {
    await reader.page.bringToFront();
    await firefox.press('Alt', 'Shift', 'j');
    expect(await until(async () => (await reader.cardText()).includes('RedNote'))).toBe(true);
    await reader.page.keyboard.press('Escape');
    await firefox.press('Alt', 'Shift', 'j');
    expect(await until(() => reader.page.evaluate(() => scrollY > 500))).toBe(true);
    await reader.page.keyboard.press('Escape');
    await firefox.press('Alt', 'Shift', 'k');
    expect(await until(() => reader.page.evaluate(() => scrollY < 500))).toBe(true);
    await reader.page.keyboard.press('Escape');
    await firefox.press('Alt', 'Shift', 'u');
    expect(await until(async () => (await reader.marks()) === 0)).toBe(true);
    await firefox.press('Alt', 'Shift', 'u');
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
  });

  it('a key opens the popup over the page, which lists its companies', async () => {
    await firefox.press('Alt', 'Shift', 'm');
    expect(await until(async () => (await viewText('popup.html')).includes('Shoppers met RedNote'))).toBe(
      true,
    );
    await closeView('popup.html');
  });

  it('the badge counts the companies, and can be off', async () => {
    const tab = await tabOf('long.html');
    const badge = () => ask(`browser.action.getBadgeText({ tabId: ${tab} })`);
    expect(await until(async () => (await badge()) === '2')).toBe(true);
    await change({ badge: false });
    expect(await until(async () => (await badge()) === '')).toBe(true);
    await change({ badge: true });
    expect(await until(async () => (await badge()) === '2')).toBe(true);
  });

  it('the address bar finds a company, says what Enter does, and opens it', async () => {
    const tab = await reader.installed.browser.newPage();
    const lines = () => firefox.addressLines();
    const isListed = async () => (await lines()).some((line) => line.includes('Xiaohongshu 小红书'));
    await firefox.typeAddress('mp 小红');
    expect(await until(isListed)).toBe(true);
    expect((await lines())[0]).toContain('Open the name card of the best match');
    await firefox.press('Enter');
    const profile = () => viewText('profile.html?company=xiaohongshu');
    expect(await until(async () => (await profile()).includes('小红书'))).toBe(true);
    await tab.close();
  });

  describe('the menu of selected text', () => {
    /** Selects a name and presses the right button on it. */
    const openMenu = async () => {
      await reader.page.bringToFront();
      await reader.page.evaluate(() => {
        const text = document.querySelector('p')?.firstChild;
        const at = text?.nodeValue?.indexOf('RedNote') ?? -1;
        if (text && at >= 0) getSelection()?.setBaseAndExtent(text, at, text, at + 'RedNote'.length);
      });
      const { x, y } = await reader.page.evaluate(() => {
        const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      });
      await reader.page.mouse.click(x, y, { button: 'right' });
      return firefox.menu();
    };

    it('has three entries, and can be off', async () => {
      expect(await openMenu()).toEqual([
        'Look up “RedNote” in Mingpian',
        'Note on “RedNote”…',
        'Add “RedNote” as a company…',
      ]);
      await firefox.closeMenu();
      await change({ menu: false });
      const isEmpty = async () => {
        const labels = await openMenu();
        await firefox.closeMenu();
        return labels.length === 0;
      };
      expect(await until(isEmpty)).toBe(true);
      await change({ menu: true });
      expect(await until(async () => !(await isEmpty()))).toBe(true);
    });

    it.each([
      ['Look up', 'BUTTON'],
      ['Note on', 'TEXTAREA'],
    ])('%s opens the company in the popup', async (label, focused) => {
      await openMenu();
      await firefox.choose(label);
      expect(await until(async () => (await viewText('popup.html')).includes('Back to the list'))).toBe(true);
      const active = () => inViews(own, 'popup.html', 'views[0]?.document.activeElement.tagName');
      expect(await until(async () => (await active()) === focused)).toBe(true);
      expect(await viewText('popup.html')).toContain('小红书');
      await closeView('popup.html');
    });

    it('Add opens the form with the name, and what it would mark on the page', async () => {
      await openMenu();
      await firefox.choose('Add');
      const form = () => viewText('companies.html?add=RedNote');
      expect(await until(async () => /would mark \d place/.test(await form()))).toBe(true);
      await closeView('companies.html');
    });
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

  it('a key opens the sidebar, which follows the tab', async () => {
    await reader.page.bringToFront();
    await firefox.press('Alt', 'Shift', 'l');
    expect(await until(async () => (await viewText('sidepanel.html')).includes('Shoppers met RedNote'))).toBe(
      true,
    );
    const other = await reader.installed.browser.newPage();
    await other.goto(`${reader.address}/names.html`);
    expect(
      await until(async () => !(await viewText('sidepanel.html')).includes('Shoppers met RedNote')),
    ).toBe(true);
    expect(await until(async () => (await viewText('sidepanel.html')).includes('Xiaohongshu'))).toBe(true);
    await reader.page.bringToFront();
    expect(await until(async () => (await viewText('sidepanel.html')).includes('Shoppers met RedNote'))).toBe(
      true,
    );
    await other.close();
  });

  it('a pack is imported from an address, and its names are marked in the open tab', async () => {
    await reader.open('names.html');
    await reader.page.evaluate(() => document.body.prepend('Kuafu Kites flew.'));
    const isMarked = async () => (await reader.marked()).includes('Kuafu Kites');
    expect(await isMarked()).toBe(false);
    const page = await reader.installed.openPage('companies.html');
    await page.waitForSelector('.mp-own-address input');
    await page.type('.mp-own-address input', `${reader.address}/packs/kites.json`);
    await page.click('.mp-own-address button');
    expect(await until(async () => (await textOf(page)).includes('Import the pack Kites'))).toBe(true);
    await press(page, 'Import');
    expect(await until(async () => (await textOf(page)).includes('The pack Kites is imported'))).toBe(true);
    await page.close();
    await reader.page.bringToFront();
    expect(await until(isMarked)).toBe(true);
  });
});
