import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, WebWorker } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LEAVE_DELAY } from '../../lib/page/hover/constants.ts';
import { askCard } from '../../tools/demo/closed-card.ts';
import { openCardOn, saysInCard } from '../support/card.ts';
import { isInstalled, openReader, until, type Reader } from '../support/extension.ts';

describe.skipIf(!isInstalled('chromium'))('a card, for every reader', () => {
  const lifetime = new AbortController();
  let reader: Reader;
  let worker: WebWorker;
  let session: CDPSession;

  beforeAll(async () => {
    reader = await openReader('chromium', lifetime.signal);
    worker = await reader.installed.worker();
    session = await reader.page.createCDPSession();
  });

  beforeEach(() => reader.open('behaviour.html'));

  afterEach(async () => {
    await session.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await reader.page.setViewport({ width: 1_200, height: 800 });
    await reader.page.mouse.move(1_150, 770);
  });

  afterAll(() => lifetime.abort());

  const prefers = (name: string, value: string) =>
    session.send('Emulation.setEmulatedMedia', { media: '', features: [{ name, value }] });
  const style = (selector: string, property: string) =>
    askCard(
      reader.page,
      `function () { return getComputedStyle(this.querySelector('${selector}')).getPropertyValue('${property}'); }`,
    );

  async function command(name: string): Promise<void> {
    await worker.evaluate(
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('${name}', tab))`,
    );
  }

  /** The spoken name of the focused control in the card. */
  const focused = () =>
    askCard(
      reader.page,
      `function () { const { ariaLabel, textContent, tagName } = this.activeElement ?? {}; return ariaLabel ?? (textContent || tagName); }`,
    );

  it('is opened by a command with the focus in it, walked by Tab, closed by Escape; the focus goes back', async () => {
    await reader.page.focus('#before');
    await command('next-mention');
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
    await command('next-mention');
    await until(focused);
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Tab');
    const receipts = () =>
      askCard(reader.page, `function () { return String(this.querySelectorAll('.mp-receipt').length); }`);
    await reader.page.keyboard.press('Enter');
    expect(await receipts()).toBe('1');
    await reader.page.keyboard.press('Space');
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
      const [wide, reached] = (await askCard(
        reader.page,
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
    await prefers('prefers-reduced-motion', 'reduce');
    expect(await until(async () => (await style('.mp-text-button', 'transition-duration')) === '0s')).toBe(
      true,
    );
  });

  it('has edges in forced colours, and no grey text where more contrast is wanted', async () => {
    await openCardOn(reader, '#rednote');
    expect(await style('.mp-card', 'border-top-width')).toBe('0px');
    expect(await style('.mp-date', 'color')).not.toBe(await style('.mp-card', 'color'));
    await prefers('forced-colors', 'active');
    expect(await until(async () => (await style('.mp-card', 'border-top-width')) === '1px')).toBe(true);
    expect(await style('.mp-mark-number', 'border-top-width')).toBe('1px');
    await prefers('prefers-contrast', 'more');
    const isInk = async () => (await style('.mp-date', 'color')) === (await style('.mp-card', 'color'));
    expect(await until(isInk)).toBe(true);
  });

  it('is dark on a dark system, light on a light one', async () => {
    await openCardOn(reader, '#rednote');
    const brightness = async () =>
      Number(/\d+/.exec(String(await style('.mp-card', 'background-color')))?.[0] ?? Number.NaN);
    await prefers('prefers-color-scheme', 'dark');
    expect(await until(async () => (await brightness()) < 60)).toBe(true);
    await prefers('prefers-color-scheme', 'light');
    expect(await until(async () => (await brightness()) > 200)).toBe(true);
  });

  it('is not printed', async () => {
    await openCardOn(reader, '#rednote');
    await session.send('Emulation.setEmulatedMedia', { media: 'print' });
    const display = await reader.page.evaluate(
      () => getComputedStyle(document.querySelector(':popover-open')!).display,
    );
    expect(display).toBe('none');
  });
});
