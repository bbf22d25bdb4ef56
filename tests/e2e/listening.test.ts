import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, openReader, until, type Reader } from '../support/extension.ts';

const NOTE = 'Zebra quux';

describe.each(BROWSERS)('a page that listens to everything in %s', (browser) => {
  const lifetime = new AbortController();
  let reader: Reader;

  beforeAll(async () => {
    reader = await openReader(browser, lifetime.signal);
    await reader.open('hostile/listens.html');
    await reader.restOn('#name');
    const { x, y } = await reader.middleInCard('textarea');
    await reader.page.mouse.move(x, y, { steps: 8 });
    await reader.page.mouse.click(x, y);
    await reader.page.keyboard.type(NOTE, { delay: 10 });
    await until(async () => (await written()) === NOTE);
  });

  afterAll(() => lifetime.abort());

  const written = () => reader.ask(`function () { return this.querySelector('textarea').value; }`);

  it('the reader can write all the same, and it is saved', async () => {
    expect(await written()).toBe(NOTE);
    expect(await until(async () => /Saved/.test(await reader.cardText()))).toBe(true);
  });

  it('hears nothing of what is written in a card', async () => {
    const heard = await reader.page.evaluate(() => Reflect.get(window, 'heard') as string[]);
    expect(heard).toEqual([]);
  });

  it('cannot write into the note', async () => {
    await reader.page.evaluate(() => document.execCommand('insertText', false, 'planted'));
    expect(await written()).toBe(NOTE);
    await reader.page.keyboard.type('!', { delay: 10 });
    expect(await until(async () => (await written()) === `${NOTE}!`)).toBe(true);
  });

  it.skipIf(browser === 'firefox')('cannot select the note and read it', async () => {
    const text = await reader.page.evaluate(() => {
      document.execCommand('selectAll');
      return String(getSelection());
    });
    expect(text).toBe('');
  });

  it('finds nothing of the card in the document, its events, styles, or by searching', async () => {
    const found = await reader.page.evaluate((note) => {
      const host = (Reflect.get(window, 'inserted') as Element[]).find((node) =>
        node.matches?.('[popover]'),
      )!;
      const box = host.getBoundingClientRect();
      const at = document.elementsFromPoint(box.x + 60, box.y + 60);
      return {
        root: host.shadowRoot,
        inside: host.childNodes.length,
        attributes: host.getAttributeNames().join(),
        html: document.documentElement.outerHTML.includes(note),
        text: document.documentElement.innerText.includes('Xiaohongshu'),
        fields: document.querySelectorAll('textarea, button').length,
        above: at[0] === host,
        active: document.activeElement === host,
        find: (Reflect.get(window, 'find') as (text: string) => boolean).call(window, note),
        animations: document.getAnimations().length,
        frames: window.length,
        sheets: [...document.adoptedStyleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .some(({ cssText }) => /xiaohongshu|mp-card/i.test(cssText)),
        globals: Object.keys(window).filter((key) => /mingpian|wxt/i.test(key)),
      };
    }, NOTE);
    expect(found).toEqual({
      root: null,
      inside: 0,
      attributes: 'popover',
      html: false,
      text: false,
      fields: 0,
      above: true,
      active: true,
      find: false,
      animations: 0,
      frames: 0,
      sheets: false,
      globals: [],
    });
  });

  it('has no effect on the card by events and clicks that it makes up', async () => {
    const tabs = (await reader.installed.browser.pages()).length;
    // The words that tell of saving go by themselves.
    let before = '';
    const rests = async () => before === (before = await reader.cardText());
    expect(await until(rests)).toBe(true);
    await reader.page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[popover]')!;
      host.click();
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click', 'focusin', 'pointerleave'])
        host.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
      for (const key of ['Enter', ' ', 'Escape', 'x'])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      host.dispatchEvent(new InputEvent('input', { data: 'x', bubbles: true, composed: true }));
    });
    expect(await reader.cardText()).toBe(before);
    expect((await reader.installed.browser.pages()).length).toBe(tabs);
    expect(await reader.hasCard()).toBe(true);
  });

  // Firefox does not announce what a script selects: docs/adr/0013.
  it('reads the note by selecting it in Firefox alone, and nowhere once the card is closed', async () => {
    const read = () =>
      reader.page.evaluate(() => {
        document.execCommand('selectAll');
        return String(getSelection());
      });
    expect((await read()).includes(NOTE)).toBe(browser === 'firefox');
    await reader.page.keyboard.press('Escape');
    expect(await until(async () => !(await reader.hasCard()))).toBe(true);
    expect(await read()).not.toContain(NOTE);
  });
});
