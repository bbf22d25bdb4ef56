import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardOn, pressInCard } from '../support/card.ts';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';

/** Longer than dwell and delivery together: what has not come by then does not come. */
const NOT_COMING = 1_000;

describe.each(BROWSERS)('a card in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal);
  });

  beforeEach(() => reader.open('behaviour.html'));

  afterAll(() => lifetime.abort());

  const openOn = (selector: string) => openCardOn(reader, selector);

  it('is not dressed by a page that dresses everything', async () => {
    await openOn('#rednote');
    const box = await reader.cardBox();
    expect(box?.width).toBe(360);
    expect(
      await reader.page.evaluate(() => getComputedStyle(document.querySelector('[popover]')!).opacity),
    ).toBe('1');
  });

  it('stays while the pointer travels to it and is on it, and closes after it left', async () => {
    await openOn('#rednote');
    const box = (await reader.cardBox())!;
    await reader.page.mouse.move(box.x + box.width - 40, box.y + box.height - 40, { steps: 25 });
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(true);
    await reader.leave();
    expect(await reader.hasCard()).toBe(false);
  });

  it('does not open for a pointer that passes by, or with a button down', async () => {
    const { x, y } = await reader.middleOf('#rednote');
    await reader.page.mouse.move(x - 100, y);
    await reader.page.mouse.move(x + 300, y + 100, { steps: 12 });
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(false);
    await reader.page.mouse.move(x - 100, y);
    await reader.page.mouse.down();
    await reader.page.mouse.move(x, y, { steps: 6 });
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(false);
    await reader.page.mouse.up();
  });

  it('does not open on a name that is selected', async () => {
    await reader.page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('#selected')!);
    });
    await reader.restOn('#bytedance');
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(false);
  });

  it('does not open for events that the page makes up', async () => {
    const at = await reader.middleOf('#rednote');
    await reader.page.evaluate(({ x, y }) => {
      const target = document.elementFromPoint(x, y)!;
      for (const type of ['pointerover', 'pointermove', 'mousemove']) {
        target.dispatchEvent(
          new PointerEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }),
        );
      }
    }, at);
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(false);
  });

  it('keeps Escape from the page while it is open, and only then', async () => {
    await reader.page.keyboard.press('Escape');
    await openOn('#rednote');
    await reader.page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => Object.assign(window, { heard: key }));
    });
    await reader.page.keyboard.press('Escape');
    expect(await reader.hasCard()).toBe(false);
    const [heard, keys] = await reader.page.evaluate(() => [
      Reflect.get(window, 'heard'),
      Reflect.get(window, 'keys'),
    ]);
    expect(heard ?? null).toBeNull();
    expect(keys).toContain('Escape');
  });

  it('closes when its name scrolls away', async () => {
    await openOn('#rednote');
    await reader.page.mouse.wheel({ deltaY: 300 });
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
  });

  it('stays open when pinned, and lets a second one open', async () => {
    await openOn('#rednote');
    const box = (await reader.cardBox())!;
    await reader.page.mouse.click(box.x + 308, box.y + 24);
    await reader.page.mouse.move(1_150, 770, { steps: 6 });
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(true);
    await reader.restOn('#tencent');
    expect(
      await until(() => reader.page.evaluate(() => document.querySelectorAll(':popover-open').length === 2)),
    ).toBe(true);
  });

  it('keeps typing and clicks to itself, saves the note, and shows it again', async () => {
    await openOn('#tencent');
    await reader.page.evaluate(() => Object.assign(window, { keys: [], clicks: 0 }));
    await reader.writeInCard('Ask about the stake.');
    // It holds the focus: the pointer may go.
    await reader.page.mouse.move(1_150, 770, { steps: 6 });
    await sleep(NOT_COMING);
    expect(await reader.card()).toContain('Saved');
    const [keys, clicks] = await reader.page.evaluate(() => [
      Reflect.get(window, 'keys'),
      Reflect.get(window, 'clicks'),
    ]);
    expect([keys, clicks]).toEqual([[], 0]);
    await reader.open('names.html');
    await reader.open('behaviour.html');
    await openOn('#tencent');
    expect(await until(async () => (await reader.noteInCard()) === 'Ask about the stake.')).toBe(true);
  });

  it('turns to another company by a chip, and back', async () => {
    await openOn('#rednote');
    await pressInCard(reader, 'Tencent');
    expect(await until(async () => /Tencent/.test((await reader.cardText()).slice(0, 40)))).toBe(true);
    await pressInCard(reader, 'Back');
    expect(await until(async () => /Xiaohongshu/.test((await reader.cardText()).slice(0, 60)))).toBe(true);
  });

  it('opens over a modal dialog and can be used there', async () => {
    await reader.page.evaluate(() => document.querySelector('dialog')!.showModal());
    await openOn('#inmodal');
    const box = (await reader.cardBox())!;
    await reader.page.mouse.move(box.x + 100, box.y + 100, { steps: 15 });
    await sleep(NOT_COMING);
    expect(await reader.hasCard()).toBe(true);
  });

  it.each(['open', 'closed'])('opens on a name in a shadow tree that is %s', async (mode) => {
    await reader.open('shadow.html');
    const place = await reader.page.evaluate((name) => {
      const roots = Reflect.get(window, 'roots') as Record<string, ShadowRoot | undefined>;
      const box = roots[name]?.querySelector('i')?.getBoundingClientRect();
      const { x, y, width, height } = box ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, mode);
    await reader.restAt(place);
    expect(await reader.opens()).toBe(true);
  });
});
