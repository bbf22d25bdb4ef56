import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundNames } from '../../../lib/detect/index.ts';
import type { KnownBlock } from '../../../lib/page/known/known.ts';
import { Refusals } from '../../../lib/page/known/refusal.ts';
import { LEISURE, Looks } from '../../../lib/page/scan/looks.ts';
import { soleRun } from '../../../lib/page/text/reader.ts';

const NO_NAMES: FoundNames = { candidates: [], certain: new Set() } as unknown as FoundNames;

/** What the page layer would know of a paragraph, as it is shown now. */
function knownOf(block: Element): KnownBlock {
  const raw = soleRun(block)!;
  const refusals = new Refusals();
  const signature = refusals.signature(raw);
  const run = refusals.readable(raw, signature);
  const runs = [{ raw, signature, run, found: NO_NAMES, mentions: [], order: 0 }];
  return { block, pass: 1, runs, furniture: false };
}

/** Paragraphs that were read; the second was hidden then, the third has marks near the screen. */
function read(count: number) {
  document.body.innerHTML = '<p>RedNote</p><p hidden>RedNote</p>' + '<p>RedNote</p>'.repeat(count - 2);
  const all = [...document.querySelectorAll('p')];
  const known = new Map(all.map((block) => [block as KnownBlock['block'], knownOf(block)]));
  const others: number[] = [];
  const looks = new Looks({
    known: {
      size: known.size,
      get: (block) => known.get(block),
      blocks: () => known.values(),
      refused: () => all.slice(1, 2),
    },
    near: () => all.slice(2, 3),
    onOther: (block) => others.push(all.indexOf(block as HTMLParagraphElement)),
    wake: () => undefined,
  });
  const restyle = () => {
    for (const each of all) each.hidden = !each.hidden;
    looks.want(0);
  };
  const look = () => {
    if (looks.wanted) looks.begin();
    looks.goOn(() => true);
    return others.splice(0);
  };
  return { looks, restyle, look };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('looks at what was restyled', () => {
  it('find all that is other at once on a page with few names', () => {
    const { restyle, look } = read(5);
    restyle();
    expect(look()).toEqual([0, 1, 2, 3, 4]);
    vi.advanceTimersByTime(2 * LEISURE);
    expect(look()).toEqual([]);
  });

  it('find what was hidden and what is near first on a page with many, and the rest at leisure', () => {
    const { restyle, look } = read(600);
    restyle();
    expect(look()).toEqual([1, 2]);
    vi.advanceTimersByTime(LEISURE - 1);
    expect(look()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(look()).toHaveLength(600);
  });

  it('do not put the rest off when the page is restyled again and again', () => {
    const { restyle, look } = read(600);
    const found = [1, 2, 3].map(() => {
      restyle();
      const others = look().length;
      vi.advanceTimersByTime(LEISURE / 2);
      return others;
    });
    // Restyled twice, all is as it was.
    expect(found).toEqual([2, 0, 600]);
  });

  it('end when nobody wants them any more', () => {
    const { looks, restyle, look } = read(600);
    restyle();
    look();
    looks.stop();
    vi.advanceTimersByTime(2 * LEISURE);
    expect(looks.wanted).toBe(false);
  });
});
