import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LEAVE_DELAY } from '../../lib/page/hover/constants.ts';
import { openCardOn, saysInCard } from '../support/card.ts';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';
import { FirefoxWindow } from '../support/firefox-window.ts';
import { wish } from '../support/wishes.ts';

describe.each(BROWSERS)('a card for every reader in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;
  let keys: FirefoxWindow;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
    keys = new FirefoxWindow(reader.installed.browser);
  });

  beforeEach(() => reader.open('behaviour.html'));

  afterEach(async () => {
    await wish(reader);
    await reader.page.setViewport({ width: 1_200, height: 800 });
    await reader.page.mouse.move(1_150, 770);
  });

  afterAll(() => lifetime.abort());

  const style = (selector: string, property: string) =>
    reader.ask(
      `function () { return getComputedStyle(this.querySelector('${selector}')).getPropertyValue('${property}'); }`,
    );

  /** The command for the next mention, by its key where a test can press it. */
  async function goToNext(): Promise<void> {
    if (browser === 'firefox') await keys.press('Alt', 'Shift', 'j');
    else
      await reader.installed.ask(
        `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('next-mention', tab))`,
      );
  }

  /** The spoken name of the focused control in the card. */
  const focused = () =>
    reader.ask(
      `function () { const { ariaLabel, textContent, tagName } = this.activeElement ?? {}; return ariaLabel ?? (textContent || tagName); }`,
    );

  it('is opened by a command with the focus in it, walked by Tab, closed by Escape; the focus goes back', async () => {
    await reader.page.focus('#before');
    await goToNext();
    expect(await until(focused)).toBe('Pin this card');
    await reader.page.keyboard.press('Tab');
    expect(await focused()).toBe('Close');
    await reader.page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Source 1 of/);
    await reader.page.keyboard.press('Escape');
    expect(await reader.hasCard()).toBe(false);
    expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('a receipt is opened and closed, a chip walked and followed, by keys alone', async () => {
    await goToNext();
    await until(focused);
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Tab');
    const receipts = () =>
      reader.ask(`function () { return String(this.querySelectorAll('.mp-receipt').length); }`);
    await reader.page.keyboard.press('Enter');
    expect(await receipts()).toBe('1');
    await reader.page.keyboard.press(' ');
    expect(await receipts()).toBe('0');
    const seen: unknown[] = [];
    while (seen.length < 20 && seen.at(-1) !== 'Alibaba') {
      await reader.page.keyboard.press('Tab');
      seen.push(await focused());
    }
    expect(seen.join(' | ')).toContain('Alibaba');
    await reader.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Tencent');
    await reader.page.keyboard.press('Enter');
    expect(await saysInCard(reader, /Téngxùn/)).toBe(true);
    // It stays under whoever reads it, and leads back.
    await sleep(LEAVE_DELAY + 200);
    expect(await focused()).toBe('Back to the previous company');
    await reader.page.keyboard.press('Enter');
    expect(await saysInCard(reader, /Xiǎohóngshū/)).toBe(true);
  });

  it.each([
    ['zoomed to 200 %', 600, 400],
    ['zoomed to 400 %', 320, 256],
  ])(
    '%s: it stays in the window, nothing is cut off, all of it can be scrolled to',
    async (_, width, height) => {
      await reader.page.setViewport({ width, height });
      await reader.page.evaluate(() =>
        document.querySelector('#rednote')!.scrollIntoView({ block: 'center' }),
      );
      await openCardOn(reader, '#rednote');
      const box = (await reader.cardBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const [wide, reached] = (await reader.ask(
        `function () {
        const right = this.querySelector('.mp-card').getBoundingClientRect().right;
        const wide = [...this.querySelectorAll('button, p, dd, dt, span')].filter((each) => each.getBoundingClientRect().right > right + 1 && !each.matches('.mp-hidden'));
        const last = [...this.querySelectorAll('.mp-foot button')].at(-1);
        last.scrollIntoView({ block: 'nearest' });
        const foot = last.getBoundingClientRect();
        return [wide.length, foot.bottom <= innerHeight && foot.top >= 0];
      }`,
      )) as [number, boolean];
      expect([wide, reached]).toEqual([0, true]);
    },
  );

  it('moves nothing for readers who want no motion', async () => {
    await openCardOn(reader, '#rednote');
    expect(await style('.mp-text-button', 'transition-duration')).not.toBe('0s');
    await wish(reader, 'prefers-reduced-motion: reduce');
    expect(await until(async () => (await style('.mp-text-button', 'transition-duration')) === '0s')).toBe(
      true,
    );
  });

  it('has edges in forced colours, and no grey text where more contrast is wanted', async () => {
    await openCardOn(reader, '#rednote');
    expect(await style('.mp-card', 'border-top-width')).toBe('0px');
    expect(await style('.mp-date', 'color')).not.toBe(await style('.mp-card', 'color'));
    await wish(reader, 'forced-colors: active');
    expect(await until(async () => (await style('.mp-card', 'border-top-width')) === '1px')).toBe(true);
    expect(await style('.mp-mark-number', 'border-top-width')).toBe('1px');
    await wish(reader, 'prefers-contrast: more');
    const isInk = async () => (await style('.mp-date', 'color')) === (await style('.mp-card', 'color'));
    expect(await until(isInk)).toBe(true);
  });

  it('is dark on a dark system, light on a light one', async () => {
    await openCardOn(reader, '#rednote');
    const brightness = async () =>
      Number(/\d+/.exec(String(await style('.mp-card', 'background-color')))?.[0] ?? Number.NaN);
    await wish(reader, 'prefers-color-scheme: dark');
    expect(await until(async () => (await brightness()) < 60)).toBe(true);
    await wish(reader, 'prefers-color-scheme: light');
    expect(await until(async () => (await brightness()) > 200)).toBe(true);
  });

  it('is not printed, nor is what is marked', async () => {
    await openCardOn(reader, '#rednote');
    const underline = () =>
      reader.page.evaluate(
        () =>
          getComputedStyle(document.querySelector('#rednote')!, '::highlight(mingpian)').textDecorationLine,
      );
    expect(await underline()).toBe('underline');
    await wish(reader, 'print');
    expect(await until(async () => (await underline()) === 'none')).toBe(true);
    const display = () =>
      reader.page.evaluate(() => getComputedStyle(document.querySelector(':popover-open')!).display);
    expect(await until(async () => (await display()) === 'none')).toBe(true);
  });
});
