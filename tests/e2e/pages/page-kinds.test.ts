import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInstalled, openReader, until, type Reader } from '../../support/extension.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of each box of a word inside an element, wherever its letters stand. Runs in the page. */
function middlesOf(selector: string, word: string): Point[] {
  const element = document.querySelector(selector);
  if (!element) return [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const letters: (readonly [node: Text, offset: number])[] = [];
  let read = '';
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    read += node.data;
    for (let i = 0; i < node.length; i++) letters.push([node, i]);
  }
  const start = read.indexOf(word);
  const first = letters[start];
  const last = letters[start + word.length - 1];
  if (!first || !last) return [];
  const range = document.createRange();
  range.setStart(first[0], first[1]);
  range.setEnd(last[0], last[1] + 1);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > 2 && height > 2)
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
}

const SHAPES: readonly [id: string, name: string, beside: string][] = [
  ['split', 'RedNote', 'today'],
  ['letters', '小红书', '上'],
  ['vertical', '小紅書', '大家'],
  ['rtl', 'RedNote', 'היום'],
  ['turned', 'RedNote', 'turns'],
  ['zoomed', 'RedNote', 'grows'],
  ['columns', 'RedNote', 'named'],
  ['wrapped', 'Xiaohongshu', 'daily'],
  ['wrapped', 'Alibaba Cloud', 'keep'],
];

describe.each(['chromium', 'firefox'] as const)('pages in %s', (browser) => {
  describe.skipIf(!isInstalled(browser))('with the built extension', () => {
    const lifetime = new AbortController();
    let reader: Reader;

    beforeAll(async () => {
      reader = await openReader(browser, lifetime.signal);
    });

    afterAll(() => lifetime.abort());

    const middles = (id: string, word: string) => reader.page.evaluate(middlesOf, `#${id}`, word);

    describe('text of every shape', () => {
      beforeAll(() => reader.open('shapes.html'));

      it.each(SHAPES)('#%s: a card opens on %s and on nothing beside it', async (id, name, beside) => {
        const on = await middles(id, name);
        const off = await middles(id, beside);
        expect(on.length).toBeGreaterThan(0);
        expect(off.length).toBeGreaterThan(0);
        for (const point of on) {
          await reader.leave();
          await reader.restAt(point);
          expect(await reader.opens()).toBe(true);
        }
        await reader.leave();
        await reader.restAt(off[0] ?? { x: 0, y: 0 });
        await sleep(600);
        expect(await reader.hasCard()).toBe(false);
      });
    });

    it('marks names in frames of the same and of another origin', async () => {
      await reader.open('frames.html');
      const marks = () =>
        Promise.all(reader.page.frames().map((frame) => frame.evaluate(() => CSS.highlights.size)));
      await until(async () => (await marks()).every((size) => size === 1));
      expect(await marks()).toEqual([1, 1, 1]);
    });

    it('follows a change of route, and back', async () => {
      await reader.open('changing.html');
      await reader.page.evaluate(() => {
        Object(window).goTo('/next', '<p>Now of Tencent and of ByteDance.</p>');
      });
      expect(await until(async () => (await reader.marks()) === 2)).toBe(true);
      await reader.page.evaluate(() => Object(window).goTo('/none', '<p>Now of nothing.</p>'));
      expect(await until(async () => (await reader.marks()) === 0)).toBe(true);
    });

    it('goes along with a page that grows as it is scrolled', async () => {
      await reader.open('changing.html');
      await reader.page.evaluate(() => Object(window).grow());
      for (const part of [1, 2, 3]) {
        await reader.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await reader.page.waitForSelector(`#part${part}`);
        await reader.page.$eval(`#part${part}`, (name) => name.scrollIntoView({ block: 'center' }));
        expect(await until(() => reader.marks())).toBeGreaterThan(0);
      }
      await reader.restOn('#part3');
      expect(await reader.opens()).toBe(true);
      await reader.leave();
    });

    it('registers its marks again when the page has cleared the registry', async () => {
      await reader.open('names.html');
      const before = await reader.marks();
      // Marks may come back before anyone looks.
      const cleared = await reader.page.evaluate(() => {
        CSS.highlights.clear();
        return CSS.highlights.size;
      });
      expect(cleared).toBe(0);
      await reader.restOn('#rednote');
      expect(await until(async () => (await reader.marks()) >= before)).toBe(true);
      await reader.leave();
    });

    // The last one: after it, drivers of Firefox wait in vain for the next page.
    it('marks the page again that is gone back to', async () => {
      await reader.open('names.html');
      const before = await reader.marks();
      expect(before).toBeGreaterThan(0);
      await reader.page.goto(`${reader.address}/tiny.html`);
      // A page from the browser's cache fires no event that drivers wait for.
      await reader.page.evaluate(() => void setTimeout(() => history.back(), 0));
      expect(await until(async () => (await reader.marks().catch(() => 0)) >= before)).toBe(true);
      await reader.restOn('#rednote');
      expect(await reader.opens()).toBe(true);
      await reader.leave();
    });
  });
});
