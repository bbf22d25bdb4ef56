import { afterEach, expect, test } from 'vitest';
import { isOnDark } from '../../../lib/page/hover/ground.ts';

const root = document.documentElement;

afterEach(() => {
  for (const element of [root, document.body]) element.removeAttribute('style');
  document.body.replaceChildren();
});

/** A name in a paragraph; styles of the page, of its body and of the paragraph. */
function nameOn([page = '', body = '', block = '']: readonly string[]): Element {
  root.style.cssText = page;
  document.body.style.cssText = body;
  document.body.innerHTML = '<p><b>RedNote</b></p>';
  document.querySelector('p')!.style.cssText = block;
  return document.querySelector('b')!;
}

test.each([
  ['no colour at all', [], false],
  ['white', ['background: #fff'], false],
  ['sepia', ['background: #f4ecd8'], false],
  ['a grey on which black is easier to read', ['background: #888'], false],
  ['black', ['background: #000'], true],
  ['what dark modes use', ['', 'background: #181a1b'], true],
  ['a dark colour of another space', ['', 'background: oklch(0.2 0.02 250)'], true],
  ['a light colour of another space', ['', 'background: color(display-p3 1 1 0.9)'], false],
  ['a dark block on a light page', ['background: #fff', '', 'background: rgb(10, 10, 10)'], true],
  ['a light block on a dark page', ['background: #000', '', 'background: #fff'], false],
  ['a veil over a dark page', ['background: #000', '', 'background: rgb(255 255 255 / 0.1)'], true],
  ['a dark canvas', ['color-scheme: dark'], true],
  ['white turned to its negative', ['background: #fff; filter: invert(1) hue-rotate(180deg)'], true],
  ['black turned to its negative', ['background: #000; filter: invert(100%)'], false],
  ['nothing turned to its negative', ['filter: invert(1)'], true],
] as const)('%s', (_, styles, dark) => {
  expect(isOnDark(nameOn(styles))).toBe(dark);
});

test('a shadow tree stands on what its host stands on', () => {
  document.body.style.background = '#000';
  const host = document.body.appendChild(document.createElement('div'));
  const inside = host.attachShadow({ mode: 'closed' });
  inside.innerHTML = '<p>RedNote</p>';
  expect(isOnDark(inside.querySelector('p')!)).toBe(true);
});
