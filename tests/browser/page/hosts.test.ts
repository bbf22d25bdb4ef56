import { afterEach, describe, expect, it } from 'vitest';
import { possibleHosts } from '../../../lib/page/scan/hosts.ts';

const CONTAINERS = 'div, section, article, aside, main, header, footer';

afterEach(() => document.body.replaceChildren());

/** Every element that may be a host, found by asking each. */
function askedOneByOne(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].filter(
    (element) => element.localName.includes('-') || (!element.hasChildNodes() && element.matches(CONTAINERS)),
  );
}

function hostsIn(root: Element | Document | ShadowRoot): Set<Element> {
  return new Set([...possibleHosts(root)].filter((element) => element !== undefined));
}

function restsIn(root: Element): number {
  return [...possibleHosts(root)].filter((element) => element === undefined).length;
}

/** A child with so many elements in it, some of which may be hosts. */
function child(elements: number): string {
  const inner = Array.from(
    { length: elements },
    (_, i) => ['<b>x</b>', '<i></i>', '<div></div>', '<x-y>x</x-y>', '<p>x <a>y</a></p>'][i % 5] ?? '',
  );
  return `<div>${inner.join('')}</div>`;
}

describe('elements that may have a shadow root', () => {
  it.each([
    ['in a small page', [child(10)]],
    ['in children of all sizes of a large one', [3, 15, 16, 17, 300, 4_000, 5_000].map(child)],
    [
      'in children without any others',
      Array.from({ length: 5_000 }, (_, i) => (i % 7 ? '<p>x</p>' : '<x-y></x-y>')),
    ],
    [
      'in small children of a large one that hold no empty ones',
      Array.from({ length: 1_500 }, (_, i) => `<p>x <b>y</b> ${i % 9 ? '<i>z</i>' : '<x-y>z</x-y>'} - z</p>`),
    ],
    ['deep in a large one', [`${'<div><p>x</p>'.repeat(40)}${child(5_000)}${'</div>'.repeat(40)}`]],
  ])('are all found %s', (_, children) => {
    document.body.innerHTML = children.join('\n');
    const expected = askedOneByOne(document.body);
    expect(expected.length).toBeGreaterThan(0);
    expect(hostsIn(document.body)).toEqual(new Set(expected));
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.innerHTML = children.join('\n');
    expect(hostsIn(root)).toEqual(new Set(askedOneByOne(root)));
  });

  it('are looked for with rests between them', () => {
    document.body.innerHTML = '<p>a <b>b</b></p>'.repeat(4_000);
    expect(restsIn(document.body)).toBeGreaterThan(100);
    // Large ones with a few children each, which have a few themselves.
    const part = `<div>${'<p>a <b>b</b></p>'.repeat(9)}</div>`;
    document.body.innerHTML = `<div>${`<div>${part.repeat(30)}</div>`.repeat(9)}</div>`.repeat(9);
    expect(restsIn(document.body)).toBeGreaterThan(80);
  });

  it('are the root itself, if it may be one', () => {
    document.body.innerHTML = '<x-y>z</x-y>';
    const [element] = document.body.children;
    expect(element && [...possibleHosts(element)]).toEqual([element]);
  });
});
