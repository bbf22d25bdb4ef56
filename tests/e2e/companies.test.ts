// The reader's own companies and packs, as a reader makes and uses them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../data/schema/pack.ts';
import { generateNames } from '../../tools/bench/names/generate-names.ts';
import { tellsOnHover } from '../support/card.ts';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';
import { saveFilesIn } from '../support/life.ts';
import { press, tabOf, textOf } from '../support/popup.ts';

/** On the fixture page, and in no bundled pack. */
const NAME = 'Qingluo Robotics';

const ARTICLE = `<!doctype html><html lang="en"><title>Orchards</title><body><main>
  <p>Tencent put money into <b id="name">Qingluo Robotics</b>, a maker of fruit pickers.</p></main></body></html>`;

describe.each(BROWSERS)('own companies in %s', (browser) => {
  const lifetime = new AbortController();
  const downloads = mkdtempSync(join(tmpdir(), 'mingpian-downloads-'));
  let reader: Reader;
  let form: Page;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
    await reader.open('long.html');
    await reader.page.evaluate((html) => {
      document.body.innerHTML = html;
    }, ARTICLE);
  });

  afterAll(() => {
    lifetime.abort();
    rmSync(downloads, { recursive: true, force: true });
  });

  const isMarked = async (): Promise<boolean> => {
    await reader.page.bringToFront();
    return until(async () => (await reader.marked()).includes(NAME));
  };
  const isUnmarked = async (): Promise<boolean> => {
    await reader.page.bringToFront();
    return until(async () => !(await reader.marked()).includes(NAME));
  };
  const says = (pattern: RegExp): Promise<boolean> => until(async () => pattern.test(await textOf(form)));
  const fill = async (label: string, text: string): Promise<void> => {
    const field = await form.waitForSelector(`aria/${label}`);
    await field?.type(text);
  };

  /** What the menu's entry for the selected name opens; Firefox's own menu is pressed in `ways-in-firefox`. */
  const addFromMenu = async (): Promise<Page> => {
    const tab = await tabOf(reader);
    if (browser === 'firefox')
      return reader.installed.openPage(`companies.html?add=${encodeURIComponent(NAME)}&tab=${tab}`);
    const clicked = JSON.stringify({ menuItemId: 'add-company', selectionText: NAME });
    await reader.installed.ask(
      `chrome.tabs.get(${tab}).then((tab) => chrome.contextMenus.onClicked.dispatch(${clicked}, tab))`,
    );
    const opened = await until(async () =>
      (await reader.installed.browser.pages()).find((page) => page.url().includes('companies.html')),
    );
    if (!opened) throw new Error('the page of companies did not open');
    return opened;
  };

  it('a selection on a page becomes a company by the context menu, with what it would mark there', async () => {
    expect(await isUnmarked()).toBe(true);
    form = await addFromMenu();
    await form.bringToFront();
    expect(await says(/would mark 1 place/)).toBe(true);
    await fill('What it is, in a few words', 'makes pickers for orchards');
    await fill('Name in simplified Chinese', '青罗机器人');
    expect(await until(() => press(form, 'Take Qīngluó Jīqìrén'))).toBe(true);
    await fill('Other names, one a line', 'Horizon');
    expect(await says(/An everyday word/)).toBe(true);
  });

  it('saved, it is marked in the other tab without a reload, and has a card', async () => {
    expect(await press(form, 'Save')).toBe(true);
    expect(await says(/Qingluo Robotics is saved/)).toBe(true);
    expect(await isMarked()).toBe(true);
    await reader.restOn('#name');
    expect(await reader.card()).toMatch(/Qingluo Robotics[\s\S]*yours[\s\S]*makes pickers for orchards/i);
    await reader.leave();
  });

  it('the popup’s search finds it', async () => {
    const popup = await reader.installed.openPage('popup.html?q=qingluo');
    expect(await until(async () => (await textOf(popup)).includes(NAME))).toBe(true);
    await popup.close();
  });

  it('is saved as a pack, deleted, brought back by undo, and deleted again', async () => {
    await form.bringToFront();
    await saveFilesIn(reader, downloads);
    expect(await press(form, 'Save as a pack')).toBe(true);
    expect(await until(() => Promise.resolve(existsSync(join(downloads, 'my-companies.json'))))).toBe(true);
    expect(await press(form, `Delete ${NAME}`)).toBe(true);
    expect(await says(/is deleted/)).toBe(true);
    expect(await isUnmarked()).toBe(true);
    await form.bringToFront();
    expect(await press(form, 'Undo')).toBe(true);
    expect(await isMarked()).toBe(true);
    await form.bringToFront();
    expect(await press(form, `Delete ${NAME}`)).toBe(true);
    expect(await isUnmarked()).toBe(true);
  });

  it('a damaged file is refused in one sentence, and the pack is imported, switched off and on, and removed', async () => {
    await form.bringToFront();
    const input = await form.$('input[type="file"]');
    if (!input) throw new Error('there is no way to choose a file');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile('package-lock.json');
    expect(await says(/This file is no Mingpian pack/)).toBe(true);

    const [file = ''] = readdirSync(downloads);
    expect(readFileSync(join(downloads, file), 'utf8')).toContain('"id": "my-companies"');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(downloads, file));
    expect(await says(/Import the pack My companies/)).toBe(true);
    expect(await press(form, 'Import')).toBe(true);
    expect(await says(/is imported/)).toBe(true);
    expect(await isMarked()).toBe(true);

    await form.bringToFront();
    await form.click('[data-pack="my-companies"] input');
    expect(await isUnmarked()).toBe(true);
    await form.bringToFront();
    await form.click('[data-pack="my-companies"] input');
    expect(await isMarked()).toBe(true);
    await form.bringToFront();
    expect(await press(form, 'Remove the pack My companies')).toBe(true);
    expect(await isUnmarked()).toBe(true);
  });

  it('the pack is read from an address, without a request of the extension’s own, and imported', async () => {
    const [file = ''] = readdirSync(downloads);
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(readFileSync(join(downloads, file)));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    try {
      const { port } = server.address() as AddressInfo;
      await form.bringToFront();
      await fill('Address of a pack', `http://127.0.0.1:${port}/my-companies.json`);
      // Firefox asks for a permission only where a reader has pressed.
      await form.click('.mp-own-address button');
      expect(await says(/Import the pack My companies/)).toBe(true);
      expect(await press(form, 'Import')).toBe(true);
      expect(await says(/is imported/)).toBe(true);
      expect(await isMarked()).toBe(true);
      expect((await reader.installed.browser.pages()).some((page) => page.url().includes(`${port}`))).toBe(
        false,
      );
    } finally {
      server.close();
    }
  });

  /** Drops a file on the page, as from a folder. */
  const drop = async (pack: Pack): Promise<void> => {
    await form.bringToFront();
    await form.waitForSelector('.mp-own-way');
    await form.evaluate((json) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([json], 'pack.json', { type: 'application/json' }));
      const dropped = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('.mp-own-way')?.dispatchEvent(dropped);
    }, JSON.stringify(pack));
  };

  it('a newer version that is dropped there tells what is new, changed and gone, and is taken or left', async () => {
    const pack = JSON.parse(readFileSync(join(downloads, 'my-companies.json'), 'utf8')) as Pack;
    const [description] = pack.claims;
    if (!description) throw new Error('the pack says nothing');
    const changed = { ...description, value: { en: 'makes cutters for vineyards', 'zh-Hans': '做剪枝机' } };
    const founded = { ...description, id: 'founded', field: 'founded', value: '2019' } as const;
    // What the page said of the import before is gone then.
    await reader.installed.leadTo(form, 'companies.html');
    await drop({ ...pack, version: '9.0.0', claims: [changed, founded] });
    expect(await says(/Facts: 1 new, 1 changed, 0 gone/)).toBe(true);
    expect(await says(/makes pickers for orchards\s+makes cutters for vineyards/)).toBe(true);
    expect(await press(form, 'Import')).toBe(true);
    expect(await says(/is imported/)).toBe(true);
    expect(await isMarked()).toBe(true);
    expect(await tellsOnHover(reader, '#name', /makes cutters for vineyards/i)).toBe(true);
    await reader.leave();

    await drop({ ...pack, version: '9.1.0', claims: [founded] });
    expect(await says(/Facts: 0 new, 0 changed, 1 gone/)).toBe(true);
    expect(await press(form, 'Cancel')).toBe(true);
    expect(await until(async () => !/Facts: 0 new/.test(await textOf(form)))).toBe(true);
    expect(await says(/9\.0\.0 · 1 company/)).toBe(true);
  });

  it('cards open while a very large pack comes in, and stopped, it leaves nothing', async () => {
    const large = join(downloads, 'large.json');
    writeFileSync(large, JSON.stringify(generateNames(120_000, 3)));
    await form.bringToFront();
    const input = await form.$('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(large);
    expect(await says(/30,000 companies · 120,000 names/)).toBe(true);
    expect(await press(form, 'Import')).toBe(true);
    expect(await says(/Importing/)).toBe(true);
    await reader.page.bringToFront();
    await reader.restOn('#name');
    expect(await reader.card()).toMatch(/makes cutters for vineyards/i);
    expect(await textOf(form)).toMatch(/Importing/);
    await reader.leave();
    await form.bringToFront();
    expect(await press(form, 'Stop')).toBe(true);
    expect(await says(/Stopped; nothing was imported/)).toBe(true);
    expect(await form.$('[data-pack^="made-up"]')).toBeNull();
  });

  it('a fact on a company that packs know stands beside the original in its profile and card, as the reader’s', async () => {
    const profile = await reader.installed.openPage('profile.html?company=tencent');
    await profile.waitForSelector('.mp-profile-tools a');
    const way = await profile.$eval('.mp-profile-tools a', (link) => link.href);
    const own = await reader.installed.openPage(way.slice((await reader.installed.origin()).length));
    const description = await own.waitForSelector('aria/What it is, in a few words');
    await description?.type('sells games, mostly');
    expect(await press(own, 'Save')).toBe(true);
    expect(await until(async () => /Tencent is saved/.test(await textOf(own)))).toBe(true);
    await own.close();
    await profile.bringToFront();
    await reader.installed.leadTo(profile, 'profile.html?company=tencent');
    expect(await until(async () => /sells games, mostly\s+yours/i.test(await textOf(profile)))).toBe(true);
    const popup = await reader.installed.openPage('popup.html?q=tencent');
    await popup.waitForSelector('.mp-item');
    await popup.keyboard.press('Enter');
    expect(await until(async () => /yours\s+sells games, mostly/i.test(await textOf(popup)))).toBe(true);
    await popup.close();
    await profile.close();
  });
});
