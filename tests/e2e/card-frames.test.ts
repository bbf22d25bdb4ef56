import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pressInCard } from '../support/card.ts';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';
import { FirefoxWindow } from '../support/firefox-window.ts';

/** Longer than the pause in which a card closes that is left alone. */
const LEFT_ALONE = 800;

describe.each(BROWSERS)('a card for a frame in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal, { withOwnPages: true });
  });

  beforeEach(async () => {
    await reader.page.mouse.move(1_150, 770);
    await reader.open('frames.html');
  });

  afterAll(() => lifetime.abort());

  /** Rests on the name in a frame, which is marked by then. */
  async function restIn(selector: string) {
    const element = (await reader.page.$(selector))!;
    const frame = (await element.contentFrame())!;
    const box = (await element.boundingBox())!;
    await until(() => frame.evaluate(() => CSS.highlights.size > 0).catch(() => false));
    await reader.restAt({ x: box.x + 40, y: box.y + 37 });
    const hasCard = () => frame.evaluate(() => document.querySelector(':popover-open') !== null);
    return { box, frame, hasCard };
  }

  it('opens inside one that has room, within its edges', async () => {
    const { frame, hasCard } = await restIn('#srcdoc');
    expect(await until(hasCard)).toBe(true);
    const card = await frame.evaluate(() => {
      const { left, top, right, bottom } = document.querySelector(':popover-open')!.getBoundingClientRect();
      return { left, top, right: innerWidth - right, bottom: innerHeight - bottom };
    });
    for (const room of Object.values(card)) expect(room).toBeGreaterThanOrEqual(0);
  });

  it('stands whole in the window around a small one of another origin, and closes when it is left', async () => {
    const { box, hasCard } = await restIn('#tiny');
    expect(await reader.opens()).toBe(true);
    expect(await hasCard()).toBe(false);
    const card = (await reader.cardBox())!;
    expect(card.width).toBe(360);
    expect(card.height).toBeGreaterThan(box.height);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y + card.height).toBeLessThanOrEqual(800);
    // Under or over the line in the frame, not the frame's edge.
    const name = box.y + 37;
    expect(Math.min(Math.abs(card.y - name), Math.abs(card.y + card.height - name))).toBeLessThan(40);
    expect(await reader.card()).toContain('Xiaohongshu');
    // The pointer finds its way out of the frame to it, and away from it.
    await reader.page.mouse.move(card.x + 180, card.y + card.height / 2, { steps: 25 });
    await sleep(LEFT_ALONE);
    expect(await reader.hasCard()).toBe(true);
    await reader.leave();
    expect(await reader.hasCard()).toBe(false);
  });

  it('stands whole in a window that has no name of its own', async () => {
    await reader.visit('frame-alone.html');
    const { hasCard } = await restIn('#tiny');
    expect(await reader.opens()).toBe(true);
    expect(await hasCard()).toBe(false);
    expect(await reader.card()).toContain('Xiaohongshu');
  });

  it('is used with the focus in it, and closed by Escape', async () => {
    await restIn('#tiny');
    expect(await reader.opens()).toBe(true);
    await pressInCard(reader, 'More');
    expect(await until(async () => /You met it as RedNote/.test(await reader.cardText()))).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
  });

  it('stays when it is pinned, and goes with its frame when it is not', async () => {
    await restIn('#tiny');
    expect(await reader.opens()).toBe(true);
    await pressInCard(reader, 'Pin');
    await reader.page.mouse.move(1_150, 770, { steps: 6 });
    await sleep(LEFT_ALONE);
    expect(await reader.hasCard()).toBe(true);
    await pressInCard(reader, 'Unpin');
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
    await restIn('#tiny');
    expect(await reader.opens()).toBe(true);
    await reader.page.evaluate(() => document.querySelector('#tiny')!.remove());
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
  });

  it('is opened by a command with the focus in it', async () => {
    await reader.page.evaluate(() => {
      for (const element of document.querySelectorAll('p, #srcdoc')) element.remove();
    });
    await until(async () => (await reader.marks()) === 0);
    const focused = () => reader.ask(`function () { return this.activeElement?.ariaLabel; }`);
    const command = async () => {
      if (browser === 'firefox')
        return new FirefoxWindow(reader.installed.browser).press('Alt', 'Shift', 'J');
      const worker = await reader.installed.worker();
      return worker.evaluate(
        `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('next-mention', tab))`,
      );
    };
    // The frame's report has to arrive before the command knows where to go; each one begins anew.
    let label: unknown;
    for (let tries = 0; tries < 10 && label === undefined; tries++) {
      await command();
      label = await until(focused, 3_000);
    }
    expect(label).toBe('Pin this card');
    await reader.page.keyboard.press('Escape');
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
  });

  it('takes the name off the frame, and brings it back', async () => {
    const { frame } = await restIn('#tiny');
    const marks = () => frame.evaluate(() => CSS.highlights.get('mingpian')?.size ?? 0);
    expect(await reader.opens()).toBe(true);
    await pressInCard(reader, 'Actions');
    await pressInCard(reader, 'on this page');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    await pressInCard(reader, 'Undo');
    expect(await until(async () => (await marks()) === 1)).toBe(true);
  });
});
