import { afterEach, describe, expect, it } from 'vitest';
import { HIGHLIGHT } from '../../../lib/page/marks/sheet.ts';
import { settled, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  document.body.replaceChildren();
});

async function read(html: string): Promise<void> {
  document.body.innerHTML = html;
  watched = watch('section');
  await settled(watched);
}

describe('marks', () => {
  const lineOf = (element: Element) =>
    getComputedStyle(element, `::highlight(${HIGHLIGHT})`).textDecorationLine;

  it.each<[what: string, html: string, holders: string]>([
    ['a paragraph', '<p>RedNote</p>', 'p'],
    ['an element in it', '<p>On <em>RedNote</em></p>', 'em'],
    ['each element that holds a part', '<p>On R<b>ed</b><i>Note</i></p>', 'p, b, i'],
    ['a custom element', '<x-a>RedNote</x-a>', 'x-a'],
    ['a name that no selector could have as it is', '<p><a:b.c>RedNote</a:b.c></p>', 'p > *'],
  ])('give their style to what holds them: %s', async (_, html, holders) => {
    await read(`<section>${html}</section>`);
    for (const holder of document.querySelectorAll(holders)) expect(lineOf(holder)).toBe('underline');
    expect(lineOf(document.querySelector('section')!)).toBe('none');
  });

  it('give their style to what holds other names later', async () => {
    await read('<p>RedNote</p><h2></h2>');
    document.querySelector('h2')!.append('Tencent');
    await settled(watched!);
    expect(lineOf(document.querySelector('h2')!)).toBe('underline');
  });

  it('give their style to text in a slot, and directly under a shadow root', async () => {
    document.body.innerHTML = '<div id="a">RedNote</div><section id="b"></section>';
    const slotted = document.querySelector('#a')!.attachShadow({ mode: 'open' });
    slotted.innerHTML = '<slot></slot>';
    document.querySelector('#b')!.attachShadow({ mode: 'open' }).append('Tencent');
    watched = watch();
    await settled(watched);
    expect(lineOf(slotted.querySelector('slot')!)).toBe('underline');
    expect(lineOf(document.querySelector('#b')!)).toBe('underline');
  });
});
