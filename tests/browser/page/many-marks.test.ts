import { afterEach, describe, expect, it, vi } from 'vitest';
import { HIGHLIGHT } from '../../../lib/page/marks/sheet.ts';
import { LEISURE } from '../../../lib/page/scan/looks.ts';
import { settled, watch, type WatchedPage } from '../../support/page/watch.ts';

let watched: WatchedPage | undefined;

afterEach(() => {
  watched?.stop();
  vi.unstubAllGlobals();
  scrollTo(0, 0);
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

/** A box with 600 paragraphs of 100 px, each in a box of its own and with a name; one of them may be hidden. */
async function readMany(style = '', hidden?: number): Promise<HTMLElement> {
  const line = (i: number) =>
    `<div ${i === hidden ? 'hidden' : ''}><p style="height:100px;margin:0">${i} RedNote</p></div>`;
  document.body.innerHTML = `<section style="${style}">${Array.from({ length: 600 }, (_, i) => line(i)).join('')}</section>`;
  watched = watch('every');
  await settled(watched);
  await expect.poll(() => isMarked(0)).toBe(true);
  return document.querySelector('section')!;
}

function isMarked(line: number): boolean {
  const marks = [...(CSS.highlights.get(HIGHLIGHT) ?? [])];
  return marks.some(({ startContainer }) => startContainer.textContent === `${line} RedNote`);
}

/** How many elements the page's observers are asked about, from now on. */
function countObserved(): () => number {
  const observed = new Set<Set<Element>>();
  class Counted extends IntersectionObserver {
    readonly #targets = new Set<Element>();

    override observe(target: Element): void {
      observed.add(this.#targets.add(target));
      super.observe(target);
    }

    override unobserve(target: Element): void {
      this.#targets.delete(target);
      super.unobserve(target);
    }
  }
  vi.stubGlobal('IntersectionObserver', Counted);
  return () => [...observed].reduce((sum, { size }) => sum + size, 0);
}

/** The most that one of the page's observers told at once, from now on. */
function countTold(): () => number {
  let most = 0;
  class Counted extends IntersectionObserver {
    constructor(take: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => {
        most = Math.max(most, entries.length);
        take(entries, observer);
      }, options);
    }
  }
  vi.stubGlobal('IntersectionObserver', Counted);
  return () => most;
}

const hide = (element: Element) => element.setAttribute('hidden', '');

describe('marks on a page with very many names', () => {
  it.each<[what: string, style: string, move: (section: HTMLElement) => void]>([
    ['the page is scrolled far', '', () => scrollTo(0, 40_000)],
    ['a box in it is scrolled far', 'height:500px;overflow:auto', (box) => box.scrollTo(0, 40_000)],
    ['they are moved up', 'position:relative', ({ style }) => style.setProperty('top', '-40000px')],
    ['they are shifted', '', ({ style }) => style.setProperty('transform', 'translateY(-40000px)')],
    ['all before them are hidden', '', (box) => [...box.children].slice(0, 400).forEach(hide)],
    ['all but few are hidden', '', (box) => [...box.children].filter((_, i) => i % 200 > 0).forEach(hide)],
    ['they are brought to the front', '', (box) => box.prepend(...[...box.children].slice(396))],
  ])('are there when %s', async (_, style, move) => {
    const section = await readMany(style);
    expect(isMarked(400)).toBe(false);
    move(section);
    await expect.poll(() => isMarked(400), { timeout: 8_000 }).toBe(true);
  });

  it('are there on the way down, and on the way back, while few elements are observed', async () => {
    const observed = countObserved();
    await readMany();
    for (const line of [0, 30, 60, 200, 599, 570, 100, 4]) {
      scrollTo(0, line * 100);
      await expect.poll(() => isMarked(line)).toBe(true);
      await expect.poll(observed).toBeLessThan(200);
    }
  });

  it('are there soon after one is shown that was hidden, without a look at all the others', async () => {
    const section = await readMany('', 300);
    scrollTo(0, 30_000);
    await expect.poll(() => isMarked(301)).toBe(true);
    expect(isMarked(300)).toBe(false);
    section.children[300]!.removeAttribute('hidden');
    await expect.poll(() => isMarked(300), { timeout: LEISURE / 2 }).toBe(true);
  });

  it('are placed little by little, so that no task becomes a long one', async () => {
    const told = countTold();
    await readMany();
    scrollTo(0, 40_000);
    await expect.poll(() => isMarked(400)).toBe(true);
    expect(told()).toBeLessThan(200);
  });
});
