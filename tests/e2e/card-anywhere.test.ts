import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardOn, pressInCard, saysInCard } from '../support/card.ts';
import { FIREFOX_IN_LONG, openReader, until, type Reader } from '../support/extension.ts';

describe.each(FIREFOX_IN_LONG)('a card on any page in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
  });

  beforeEach(async () => {
    await reader.page.mouse.move(1_150, 770);
    await reader.page.goto('about:blank');
    await reader.open('odd.html');
  });

  afterAll(() => lifetime.abort());

  /** Where the card is, and how its text runs. */
  const looks = () =>
    reader.ask(`function () {
      const card = this.querySelector('.mp-card');
      const { direction, writingMode, textAlign, lineHeight } = getComputedStyle(card);
      const { left, top, right, bottom, width } = card.getBoundingClientRect();
      const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { direction, writingMode, textAlign, lineHeight, width, inside };
    }`);

  const dark = () =>
    reader.ask(`function () {
      const [red] = getComputedStyle(this.querySelector('.mp-card')).backgroundColor.match(/\\d+/g);
      return Number(red) < 60;
    }`);

  const AS_EVER = {
    direction: 'ltr',
    writingMode: 'horizontal-tb',
    textAlign: 'start',
    lineHeight: '20.3px',
    width: 360,
    inside: true,
  };

  it.each([
    ['in quirks mode', ''],
    ['from right to left', `document.documentElement.dir = 'rtl'; document.body.style.textAlign = 'right'`],
    ['in columns from the right', `document.documentElement.style.writingMode = 'vertical-rl'`],
    ['in columns from the left', `document.body.style.writingMode = 'vertical-lr'`],
  ])('%s is set as on any other', async (_, turn) => {
    expect(await reader.page.evaluate(() => document.compatMode)).toBe('BackCompat');
    await reader.page.evaluate(turn);
    await openCardOn(reader, '#rednote');
    expect(await looks()).toEqual(AS_EVER);
    await pressInCard(reader, 'More');
    expect(await saysInCard(reader, /You met it as RedNote/)).toBe(true);
    expect(await looks()).toEqual(AS_EVER);
  });

  it('is on top of what has the greatest z-index', async () => {
    await reader.page.evaluate(() => document.querySelector('#cover')!.removeAttribute('hidden'));
    await openCardOn(reader, '#rednote');
    await reader.page.evaluate(() =>
      Object.assign(document.querySelector<HTMLElement>('#cover')!.style, { pointerEvents: 'auto' }),
    );
    const { x, y, width, height } = (await reader.cardBox())!;
    const isOurs = await reader.look(
      (left, top) => document.elementFromPoint(left, top)?.matches('[popover]'),
      x + width / 2,
      y + height / 2,
    );
    expect(isOurs).toBe(true);
  });

  it('shows in what fills the screen, and can be used there', async () => {
    await reader.page.click('#fill');
    expect(await until(() => reader.look(() => document.fullscreenElement?.id))).toBe('stage');
    await openCardOn(reader, '#staged');
    await pressInCard(reader, 'More');
    expect(await saysInCard(reader, /Latest|Owns/)).toBe(true);
    await reader.page.evaluate(() => document.exitFullscreen());
  });

  it('is moved by its head when it is pinned, and stays where it was put as the page scrolls', async () => {
    await openCardOn(reader, '#rednote');
    await pressInCard(reader, 'Pin');
    const { mouse } = reader.page;
    const before = (await reader.cardBox())!;
    await mouse.move(before.x + 150, before.y + 12);
    await mouse.down();
    await mouse.move(before.x + 350, before.y + 92, { steps: 6 });
    await mouse.up();
    const moved = { ...before, x: before.x + 200, y: before.y + 80 };
    expect(await until(async () => (await reader.cardBox())?.x === moved.x)).toBe(true);
    await reader.page.evaluate(() => Object.assign(document.body.style, { height: '3000px' }));
    await reader.page.evaluate(() => scrollTo(0, 600));
    await mouse.move(before.x + 500, before.y + 200, { steps: 4 });
    expect(await reader.cardBox()).toEqual(moved);
    await pressInCard(reader, 'Unpin');
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
  });

  it('is dark on a dark page, on a light system too', async () => {
    await openCardOn(reader, '#rednote');
    expect(await dark()).toBe(false);
    await reader.leave();
    await reader.page.evaluate(() => Object.assign(document.body.style, { background: '#181a1b' }));
    await openCardOn(reader, '#rednote');
    expect(await until(dark)).toBe(true);
  });

  it('wears the colours that the reader chose, on any page, and changes them while it is open', async () => {
    await reader.installed.ask('0');
    await reader.page.bringToFront();
    const choose = (theme: string) =>
      reader.installed.ask(
        `chrome.storage.local.set({ settings: { version: 1, language: 'en', density: 'section', packsOff: [], quietSites: [], mutedNames: [], theme: '${theme}' } })`,
      );
    await choose('dark');
    await openCardOn(reader, '#rednote');
    expect(await until(dark)).toBe(true);
    await reader.page.evaluate(`document.body.style.background = '#181a1b'`);
    await choose('light');
    expect(await until(async () => !(await dark()))).toBe(true);
    await choose('system');
    await reader.leave();
  });

  describe('under a finger', () => {
    const tapAt = ({ x, y }: { x: number; y: number }) => reader.page.touchscreen.tap(x, y);
    const tap = async (selector: string) => tapAt(await reader.middleOf(selector));

    // Chromium has a screen for fingers only if it is told so.
    const setTouch = (hasTouch: boolean) =>
      browser === 'chromium' ? reader.page.setViewport({ width: 1_200, height: 800, hasTouch }) : undefined;
    beforeAll(() => setTouch(true));
    afterAll(() => setTouch(false));

    it('opens where a name is tapped, stays, and closes when something else is', async () => {
      await tap('#rednote');
      expect(await until(() => reader.hasCard())).toBe(true);
      expect(await saysInCard(reader, /Xiǎohóngshū/)).toBe(true);
      await tap('#stage');
      expect(await until(async () => !(await reader.hasCard()))).toBe(true);
    });

    // A finger of a test does not reach into a closed shadow tree in Firefox.
    it.runIf(browser === 'chromium')('opens a receipt in the card', async () => {
      await tap('#rednote');
      await tapAt(await reader.middleInCard('.mp-row .mp-mark'));
      expect(await saysInCard(reader, /Reliability/)).toBe(true);
    });

    it('leaves links to be followed', async () => {
      await tap('#link');
      expect(await until(() => reader.look(() => location.hash))).toBe('#followed');
      expect(await reader.hasCard()).toBe(false);
    });
  });
});
