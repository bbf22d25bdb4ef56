import { afterEach, describe, expect, it } from 'vitest';
import { Stretches } from '../../../lib/page/marks/stretches.ts';

let stretches: Stretches | undefined;

afterEach(() => {
  stretches?.stop();
  scrollTo(0, 0);
  document.body.replaceChildren();
});

/** Lets all paragraphs sleep, and notes which are awake from then on. */
function letSleep(html: string) {
  document.body.innerHTML = html;
  const awake = new Set<Element>();
  const made = new Stretches({
    reach: 1,
    margin: 3,
    onWake: (elements) => {
      for (const element of elements) awake.add(element);
    },
    onSleep: (element) => {
      awake.delete(element);
      return true;
    },
  });
  stretches = made;
  const paragraphs = [...document.querySelectorAll('p')];
  const asleep = made.join(new Map(paragraphs.map((p) => [p, p.getBoundingClientRect()])));
  const indexes = () =>
    [...awake].map((p) => paragraphs.indexOf(p as HTMLParagraphElement)).toSorted((a, b) => a - b);
  return {
    made,
    paragraphs,
    asleep: asleep.size,
    indexes,
    isAwake: (at: number) => awake.has(paragraphs[at]!),
  };
}

/** A list of so many paragraphs of 100 px. */
const list = (count: number, style = '') =>
  `<section style="${style}">${'<p style="height:100px;margin:0">Tencent</p>'.repeat(count)}</section>`;

/** Ends when the browser has told all that it has to tell. */
const frames = async (count = 4) => {
  for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
};

describe('stretches of elements that are far away', () => {
  it('wake with the page around them, and sleep again', async () => {
    const { isAwake, asleep, indexes } = letSleep(list(400));
    expect(asleep).toBe(400);
    await expect.poll(() => isAwake(0)).toBe(true);
    expect(isAwake(399)).toBe(false);
    scrollTo(0, 20_000);
    await expect.poll(() => isAwake(200) && isAwake(204) && !isAwake(0)).toBe(true);
    scrollTo(0, 100_000);
    await expect.poll(() => isAwake(399) && !isAwake(200)).toBe(true);
    expect(indexes().length).toBeLessThan(150);
  });

  it('wake in a box that scrolls by itself', async () => {
    const { isAwake } = letSleep(list(400, 'height:300px;overflow:auto'));
    await expect.poll(() => isAwake(0)).toBe(true);
    document.querySelector('section')!.scrollTop = 20_000;
    await expect.poll(() => isAwake(200) && !isAwake(0)).toBe(true);
  });

  it('wake when what stood before them is hidden, their guards too', async () => {
    const { paragraphs, isAwake } = letSleep(list(400));
    await frames();
    for (const [i, p] of paragraphs.entries()) p.hidden = i % 64 !== 37;
    await expect.poll(() => [37, 101, 165, 229, 293, 357].every(isAwake)).toBe(true);
  });

  it('wake when they are moved into view by a style', async () => {
    const { isAwake } = letSleep(list(400, 'position:relative'));
    await frames();
    document.querySelector('section')!.style.transform = 'translateY(-20000px)';
    await expect.poll(() => isAwake(200)).toBe(true);
  });

  it('are left by what has grown apart from its guard', async () => {
    const { paragraphs, isAwake, made } = letSleep(list(400));
    await frames();
    scrollTo(0, 20_000);
    await expect.poll(() => isAwake(200)).toBe(true);
    paragraphs[202]!.style.marginTop = '30000px';
    await frames();
    expect(isAwake(202)).toBe(true);
    // Now its stretch sleeps, and it answers for itself, since nobody near would.
    scrollTo(0, 0);
    await expect.poll(() => isAwake(200)).toBe(false);
    expect(isAwake(202)).toBe(true);
    expect(made.join(new Map([[paragraphs[202]!, paragraphs[202]!.getBoundingClientRect()]]))).toHaveProperty(
      'size',
      1,
    );
  });

  it('wake all when their guard leaves', async () => {
    const { made, paragraphs, isAwake } = letSleep(list(400));
    await frames();
    made.leave(paragraphs[399]!);
    for (const p of paragraphs.slice(0, 399)) made.leave(p);
    expect(isAwake(398)).toBe(true);
  });

  it.each<[what: string, html: string]>([
    ['is fixed', '<p style="position:fixed;top:-900px">Tencent</p>'],
    ['sticks', '<p style="position:sticky;top:0">Tencent</p>'],
    ['is placed absolutely', '<p style="position:absolute;top:9000px">Tencent</p>'],
    ['is not shown', '<p hidden>Tencent</p>'],
  ])('hold nothing that %s', (_, html) => {
    expect(letSleep(html).asleep).toBe(0);
  });
});
