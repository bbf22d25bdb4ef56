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
    await reader.writeInCard(NOTE);
  });

  afterAll(() => lifetime.abort());

  const shows = (text: string) => until(async () => (await reader.noteInCard()) === text);
  const heard = () => reader.page.evaluate(() => Reflect.get(window, 'heard') as string[]);

  /** Everything that a page can have selected, and read of a selection. */
  const readSelected = () =>
    reader.page.evaluate(() => {
      const selection = getSelection()!;
      const texts = [String(selection)];
      document.execCommand('selectAll');
      texts.push(String(selection));
      const host = document.querySelector('[popover]');
      if (host) selection.selectAllChildren(host);
      texts.push(String(selection));
      for (const unit of ['word', 'line', 'documentboundary']) selection.modify('extend', 'forward', unit);
      texts.push(String(selection));
      for (let at = 0; at < selection.rangeCount; at += 1)
        texts.push(selection.getRangeAt(at).cloneContents().textContent ?? '');
      return texts.join('|');
    });

  it('the reader can write all the same, and it is saved', async () => {
    expect(await shows(NOTE)).toBe(true);
    expect(await until(async () => /Saved/.test(await reader.cardText()))).toBe(true);
  });

  it('hears nothing of what is written in a card, nor of its being selected, copied and taken back', async () => {
    for (const key of ['a', 'c', 'x', 'v'] as const) {
      await reader.page.keyboard.down('Control');
      await reader.page.keyboard.press(key);
      await reader.page.keyboard.up('Control');
    }
    expect(await shows(NOTE)).toBe(true);
    expect(await heard()).toEqual([]);
  });

  it('cannot write into the note, nor take anything out of it', async () => {
    await reader.page.evaluate(() => {
      for (const command of ['insertText', 'delete', 'cut', 'undo'])
        document.execCommand(command, false, 'planted');
    });
    await reader.page.keyboard.press('End');
    await reader.page.keyboard.type('!', { delay: 10 });
    expect(await shows(`${NOTE}!`)).toBe(true);
  });

  it('cannot select the note and read it, not even what the reader has selected', async () => {
    expect(await readSelected()).not.toContain('Zebra');
    await reader.page.keyboard.down('Shift');
    await reader.page.keyboard.press('Home');
    await reader.page.keyboard.up('Shift');
    expect(await readSelected()).not.toContain('Zebra');
  });

  it('has no way to the frame in which the note is written', async () => {
    const reached = await reader.page.evaluate(() => ({
      frames: [window.length, frames.length, typeof Reflect.get(window, 0)],
      names: Object.keys(window).filter((key) => /^\d+$/.test(key)),
      elements: document.querySelectorAll('iframe').length,
      focused: document.activeElement?.tagName,
      under: document.elementsFromPoint(340, 400).filter(({ tagName }) => tagName === 'IFRAME').length,
      traces: performance.getEntries().filter(({ name }) => /blank|srcdoc|extension/.test(name)).length,
    }));
    expect(reached).toEqual({
      frames: [0, 0, 'undefined'],
      names: [],
      elements: 0,
      focused: 'DIV',
      under: 0,
      traces: 0,
    });
  });

  it('gets no answer from a frame that it makes like ours', async () => {
    const answers = await reader.page.evaluate(async () => {
      const said: string[] = [];
      addEventListener('message', ({ data }) => said.push(String(data)));
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', '');
      document.body.append(frame);
      for (const word of ['', 'undefined', 'ready', { type: 'ready' }, undefined]) {
        await new Promise((done) => setTimeout(done, 100));
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', ({ data }) => said.push(String(data)));
        port1.start();
        frame.contentWindow?.postMessage(word, '*', [port2]);
      }
      await new Promise((done) => setTimeout(done, 300));
      frame.remove();
      return said;
    });
    expect(answers).toEqual([]);
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

  it('loses nothing of the note to a page that moves its card, and reads nothing of it', async () => {
    await reader.page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('[popover]')!;
      const place = document.body.appendChild(document.createElement('section'));
      place.append(host);
      host.showPopover();
    });
    expect(await shows(`${NOTE}!`)).toBe(true);
    expect(await readSelected()).not.toContain('Zebra');
    expect(await reader.page.evaluate(() => window.length)).toBe(0);
  });

  it('reads nothing once the card is closed', async () => {
    await reader.page.keyboard.press('Escape');
    await reader.leave();
    expect(await reader.hasCard()).toBe(false);
    expect(await readSelected()).not.toContain('Zebra');
  });
});
