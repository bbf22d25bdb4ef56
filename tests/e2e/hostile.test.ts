import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReactApp } from '../support/react-page.ts';
import type { Realms } from '../support/driven.ts';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';

/** Pages that do their worst; names are marked on each nevertheless, and a card opens on `#name`. */
const PAGES = [
  'built-ins.html',
  'clears.html',
  'styles.html',
  'deep.html',
  'many.html',
  'policy.html',
  'rerenders.html',
  'page.xhtml',
  'isolated.html',
];

/** Documents that are no text to read, or that somebody writes in. */
const LEFT_ALONE = ['drawing.svg', 'data.xml', 'editor.html'];

/** Longer than dwell and delivery together: what has not come by then does not come. */
const NOT_COMING = 900;

describe.each(BROWSERS)('a hostile page in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;
  /** Errors of every script, in Chromium those of the extension too. */
  const errors: string[] = [];

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal);
    reader.page.on('pageerror', (error) => errors.push(String((error as Error).stack ?? error)));
    await reader.open('names.html');
  });

  beforeEach(() => {
    errors.length = 0;
  });

  afterAll(() => lifetime.abort());

  /** Errors that no page of ours throws on purpose, nor the browser reports of a policy that it keeps. */
  const unexpected = () => errors.filter((text) => !/the page throws|Content-Security-Policy/.test(text));

  const value = (name: string) => reader.page.evaluate((key) => Reflect.get(window, key) as unknown, name);

  async function visitCalm(file: string): Promise<void> {
    await reader.visit(`hostile/${file}`);
    await until(() => reader.page.evaluate(() => Reflect.get(window, 'calm') !== false));
  }

  it.each(PAGES)('%s keeps no name from being marked and no card from opening', async (file) => {
    await visitCalm(file);
    await reader.leave();
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
    await reader.restOn('#name');
    expect(await reader.card()).toContain('Xiaohongshu');
    expect(await until(async () => (await reader.noteInCard()) !== undefined)).toBe(true);
    expect(unexpected()).toEqual([]);
    expect((await value('caught')) ?? []).toEqual([]);
  });

  it.each(LEFT_ALONE)('%s is left alone', async (file) => {
    await reader.visit(`hostile/${file}`);
    await reader.restAt({ x: 90, y: 60 });
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(false);
    expect(unexpected()).toEqual([]);
  });

  it('a page that takes our host out can do so, and cards come again when it stops', async () => {
    await reader.open('hostile/throws.html');
    await reader.restOn('#name');
    expect(await until(() => value('removed'))).toBe(1);
    expect(await reader.hasCard()).toBe(false);
    await reader.page.evaluate(() => Object.assign(window, { guarding: false }));
    await reader.leave();
    await sleep(NOT_COMING);
    await reader.restOn('#name');
    expect(await reader.opens()).toBe(true);
    expect(unexpected()).toEqual([]);
  });

  it('a page that moves our host elsewhere gets no second one, and no error', async () => {
    await reader.open('hostile/moves.html');
    await reader.restOn('#name');
    await until(() => value('moved'));
    await sleep(NOT_COMING);
    expect(await value('moved')).toBe(1);
    expect(unexpected()).toEqual([]);
  });

  it('a page that is written anew has marks and cards again, and a note that it does not hear', async () => {
    await visitCalm('writes.html');
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
    await reader.restOn('#name');
    expect(await reader.card()).toContain('Xiaohongshu');
    await reader.writeInCard('unheard');
    expect(await until(async () => /Saved/.test(await reader.cardText()))).toBe(true);
    expect((await value('heard')) ?? []).toEqual([]);
    await reader.page.keyboard.press('Escape');
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
    expect(unexpected()).toEqual([]);
  });

  it('a page that measures finds no trace of who marks and shows', async () => {
    await reader.open('hostile/measures.html');
    await reader.restOn('#name');
    expect(await reader.card()).toContain('Xiaohongshu');
    const [measured, stacks] = [await value('measured'), await value('stacks')] as [string[], string[]];
    expect(measured.length).toBeGreaterThan(0);
    expect([...measured, ...stacks].filter((text) => /extension|mingpian|Xiaohongshu/i.test(text))).toEqual(
      [],
    );
    await reader.leave();
  });

  it('a page that covers the card hears no press, and a press does nothing that cannot be undone', async () => {
    await reader.open('hostile/covers.html');
    await reader.restOn('#name');
    expect(await reader.card()).toContain('Xiaohongshu');
    const covered = () => reader.page.evaluate(() => document.querySelector('#cover:popover-open') !== null);
    expect(await until(covered)).toBe(true);
    await reader.writeInCard('unseen');
    expect(await value('heard')).toEqual([]);
    // What was written unseen is a note like any other, in the reader's hands alone.
    expect(await until(async () => /Saved/.test(await reader.cardText()))).toBe(true);
    expect(unexpected()).toEqual([]);
  });

  it('a React app that draws itself anew under us stays as it draws itself, with its names marked', async () => {
    await reader.visit('hostile/react.html');
    await startReactApp(reader.page);
    expect(await until(async () => (await value('calm')) === true)).toBe(true);
    const drawn = await reader.page.evaluate(() => document.querySelector('main')?.innerHTML);
    expect(drawn).toBe(
      '<p>Many opened <span id="name">RedNote</span> that week, 60.</p>' +
        '<ul><li>ByteDance 60</li><li>Alibaba 60</li><li>Baidu 60</li></ul>' +
        '<p>A line on 小红书 that comes and goes.</p>',
    );
    // One mark a company: the second name of 小红书 is not underlined again.
    expect(await until(async () => (await reader.marks()) === 4)).toBe(true);
    await reader.restOn('#name');
    expect(await reader.card()).toContain('Xiaohongshu');
    expect(unexpected()).toEqual([]);
    expect((await value('caught')) ?? []).toEqual([]);
    await reader.leave();
  });

  it('a page that is printed while a card is open is as it was afterwards, and goes on', async () => {
    await reader.open('names.html');
    const html = await reader.html();
    await reader.restOn('#rednote');
    expect(await reader.card()).toContain('Xiaohongshu');
    expect((await reader.page.pdf()).length).toBeGreaterThan(1_000);
    await reader.leave();
    expect(await reader.html()).toBe(html);
    await reader.restOn('#rednote');
    expect(await reader.card()).toContain('Xiaohongshu');
    expect(unexpected()).toEqual([]);
    await reader.leave();
  });

  it('frames of every kind have their names marked, and a page of sixty stays quick', async () => {
    await reader.visit('hostile/frames.html');
    expect(await until(() => reader.marks())).toBeGreaterThan(0);
    for (const id of ['#sandboxed', '#scripts', '#blob', '#blank']) {
      const element = await reader.page.$(id);
      await element?.evaluate((one) => one.scrollIntoView());
      const frame = (await element?.contentFrame()) as unknown as Realms | undefined;
      // In a world of the driver's own, which a frame without scripts has too.
      const marks = () => frame?.isolatedRealm().evaluate(() => CSS.highlights.size) ?? Promise.resolve(0);
      expect(await until(marks)).toBeGreaterThan(0);
    }
    const begun = performance.now();
    await reader.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(unexpected()).toEqual([]);
  });
});
