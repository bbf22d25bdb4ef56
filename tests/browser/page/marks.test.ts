import { afterEach, describe, expect, it, vi } from 'vitest';
import { HIGHLIGHT } from '../../../lib/page/marks/sheet.ts';
import { MARK_LIMIT } from '../../../lib/page/marks/marks.ts';
import type { DensityMode } from '../../../lib/page/marks/density.ts';
import { settled, underlinedOf, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

async function read(html: string, density: DensityMode = 'section'): Promise<WatchedPage> {
  document.body.innerHTML = html;
  watched = watch(density);
  await settled(watched);
  return watched;
}

/** How often the browser tells what comes into view and goes, from now on. */
function countLooks(): () => number {
  let looks = 0;
  class Counted extends IntersectionObserver {
    constructor(take: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => {
        looks += 1;
        take(entries, observer);
      }, options);
    }
  }
  vi.stubGlobal('IntersectionObserver', Counted);
  return () => looks;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 60)));

/** The marked texts, as a page would read them from the registry. */
function registered(): string[] {
  return [...(CSS.highlights.get(HIGHLIGHT) ?? [])].map((mark) => {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    return range.toString();
  });
}

/** Where the marks stand in the window. */
function markedBoxes(): DOMRect[] {
  return [...(CSS.highlights.get(HIGHLIGHT) ?? [])].map(({ startContainer }) =>
    startContainer.parentElement!.getBoundingClientRect(),
  );
}

const X = 'xiaohongshu';

/** The line that a mark in an element gets. */
function lineUnder(element: Element): string {
  return getComputedStyle(element, `::highlight(${HIGHLIGHT})`).textDecorationLine;
}

describe('which mentions are underlined', () => {
  it.each<[what: string, html: string, underlined: string[]]>([
    ['the first of a page without headings', '<p>RedNote</p><p>RedNote</p>', [`${X}:RedNote`]],
    [
      'the first of each company',
      '<p>RedNote, Tencent, Xiaohongshu</p>',
      [`${X}:RedNote`, 'tencent:Tencent'],
    ],
    [
      'the first under each heading',
      '<p>RedNote</p><h2>More</h2><p>RedNote</p><p>RedNote</p>',
      [`${X}:RedNote`, `${X}:RedNote`],
    ],
    ['a heading together with what is under it', '<h2>Tencent</h2><p>Tencent</p>', ['tencent:Tencent']],
    [
      'headings inside wrappers',
      '<p>RedNote</p><header><h2>More</h2></header><div><h3>x</h3></div><p>RedNote</p>',
      [`${X}:RedNote`, `${X}:RedNote`],
    ],
    [
      'articles apart',
      '<article><p>RedNote</p></article><article><p>RedNote</p></article>',
      [`${X}:RedNote`, `${X}:RedNote`],
    ],
    [
      'what an aside interrupts as one',
      '<p>RedNote</p><aside><h2>Ad</h2></aside><p>RedNote</p>',
      [`${X}:RedNote`],
    ],
    [
      'none in site furniture',
      '<nav>RedNote</nav><footer>RedNote</footer><div class="share-bar">RedNote</div><p>RedNote</p>',
      [`${X}:RedNote`],
    ],
    [
      'articles in a layout named for sharing',
      '<div class="social-layout"><article><p>RedNote</p></article></div>',
      [`${X}:RedNote`],
    ],
  ])('%s', async (_, html, underlined) => {
    expect(underlinedOf(await read(html))).toEqual(underlined);
  });

  it('every one, or none until hovered, as the reader chose', async () => {
    const html = '<p>RedNote, RedNote</p>';
    expect(underlinedOf(await read(html, 'every'))).toHaveLength(2);
    watched?.stop();
    expect(underlinedOf(await read(html, 'hover'))).toHaveLength(0);
  });
});

describe('marks in the browser', () => {
  it('are static ranges of exactly the names, over inline elements too', async () => {
    await read('<p>On <b>Red</b>Note and <i>小红书</i>.</p>', 'every');
    await frame();
    expect(registered()).toEqual(['RedNote', '小红书']);
    expect([...(CSS.highlights.get(HIGHLIGHT) ?? [])].every((mark) => mark instanceof StaticRange)).toBe(
      true,
    );
  });

  it('change nothing in the tree, and stand under one neutral name', async () => {
    const { page } = await read('<p>RedNote</p>');
    await frame();
    expect(page.marks.size).toBe(1);
    expect(document.body.innerHTML).toBe('<p>RedNote</p>');
    expect([...CSS.highlights.keys()]).toEqual([HIGHLIGHT]);
  });

  it('are registered only near the viewport, and follow it', async () => {
    await read('<p>RedNote</p><p style="margin-top:9000px">Tencent</p>', 'every');
    await frame();
    expect(registered()).toEqual(['RedNote']);
    scrollTo(0, 9_000);
    await expect.poll(registered).toEqual(['Tencent']);
    scrollTo(0, 0);
  });

  it('are changed in few goes while the page is scrolled fast, and are there when it rests', async () => {
    await read('<p style="margin-bottom:250px">RedNote</p>'.repeat(60), 'every');
    await frame();
    const add = vi.spyOn(Highlight.prototype, 'add');
    let goes = 0;
    const frames = 24;
    for (let i = 1; i <= frames; i++) {
      const before = add.mock.calls.length;
      scrollTo(0, i * 400);
      await new Promise(requestAnimationFrame);
      if (add.mock.calls.length > before) goes++;
    }
    expect(goes).toBeLessThan(frames / 3);
    await expect.poll(() => markedBoxes().some(({ top }) => top >= 0 && top < innerHeight)).toBe(true);
    scrollTo(0, 0);
  });

  it('are looked for less often than the page moves, and where it stops', async () => {
    const looks = countLooks();
    await read('<p>RedNote</p><p style="margin-top:9000px">Tencent</p>', 'every');
    await frame();
    const before = looks();
    const moves = 30;
    for (let i = 1; i <= moves; i++) {
      scrollTo(0, i % 2 ? 9_000 : 0);
      await new Promise(requestAnimationFrame);
    }
    expect(looks() - before).toBeLessThan(moves / 2);
    scrollTo(0, 9_000);
    await expect.poll(registered).toEqual(['Tencent']);
    scrollTo(0, 0);
  });

  it('are never more than the limit', async () => {
    const { page } = await read(`<p style="font-size:4px">${'RedNote '.repeat(150)}</p>`.repeat(3), 'every');
    await frame();
    expect(page.marks.size).toBeGreaterThan(0);
    expect(page.marks.size).toBeLessThanOrEqual(MARK_LIMIT);
  });

  it('appear when hidden text is shown, and go when it is hidden again', async () => {
    const { page } = await read('<p>Tencent</p><p id="more" hidden>RedNote</p>', 'every');
    const more = document.querySelector('#more')!;
    more.removeAttribute('hidden');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await settled(watched!);
    expect(underlinedOf(watched!)).toEqual(['tencent:Tencent', `${X}:RedNote`]);
    more.setAttribute('style', 'visibility: hidden');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await settled(watched!);
    expect(underlinedOf({ page, stop: () => undefined })).toEqual(['tencent:Tencent']);
  });

  it('come back when the page clears the registry, the highlight or the sheets', async () => {
    const { page } = await read('<p>RedNote</p>');
    await frame();
    for (const vandal of [
      () => CSS.highlights.clear(),
      () => CSS.highlights.get(HIGHLIGHT)?.clear(),
      () => CSS.highlights.set(HIGHLIGHT, new Highlight()),
    ]) {
      vandal();
      page.marks.ensure();
      expect(registered()).toEqual(['RedNote']);
    }
    document.adoptedStyleSheets = [];
    document.querySelector('p')!.append(' and Tencent');
    await settled(watched!);
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  it('leave nothing behind when the watch ends', async () => {
    await read('<p>RedNote</p>');
    await frame();
    watched?.stop();
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it('are seen in shadow trees, which are given nothing where they inherit', async () => {
    document.body.innerHTML = '<div></div>';
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>RedNote</p>';
    watched = watch();
    await settled(watched);
    expect(root.adoptedStyleSheets).toHaveLength(0);
    expect(lineUnder(root.querySelector('p')!)).toBe('underline');
  });

  it('are seen where the page has highlights of its own, and deep in its tree', async () => {
    await read('<style>p::highlight(own) { color: green }</style><p>RedNote <b><i>and</i></b> Tencent</p>');
    for (const name of ['p', 'i']) expect(lineUnder(document.querySelector(name)!)).toBe('underline');
  });
});
