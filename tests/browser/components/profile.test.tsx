/// <reference types="@vitest/browser-playwright" />
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { fixtureNote, stillNotes } from '../../../components/fixtures/notes.ts';
import { ProfilePage, type ProfilePageProps } from '../../../components/profile/ProfilePage.tsx';
import { documentName } from '../../../lib/facts/index.ts';
import { bundleOf, button, draw, PACKS, TODAY } from './draw.tsx';

function drawProfile(company: string, overrides: Partial<ProfilePageProps> = {}) {
  const props: ProfilePageProps = {
    bundle: bundleOf(company),
    language: 'en',
    today: TODAY,
    notes: stillNotes(),
    hrefOf: (id) => `?company=${id}`,
    onSave: () => undefined,
    onPrint: () => undefined,
    ...overrides,
  };
  const { element, redraw } = draw(<ProfilePage {...props} />);
  return { element, redraw, props };
}

/** Quotes within quotes change their signs. */
const plain = (text: string) => text.replaceAll(/[“”‘’]/g, '"');

const frame = () => new Promise(requestAnimationFrame);

afterEach(() => page.viewport(800, 600));

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('every claim of the pack %s', (_, pack) => {
  test('stands on its company’s profile, and its receipt names document, paragraph and words', async () => {
    const sources = new Map(pack.sources.map((source) => [source.id, source]));
    const missing: string[] = [];
    let walked = 0;
    for (const [company, claims] of Map.groupBy(pack.claims, ({ about }) => about)) {
      const { element, redraw } = drawProfile(company);
      for (const claim of claims) {
        const item = element.querySelector<HTMLElement>(`[data-claim='${claim.id}']`);
        item?.querySelector<HTMLElement>('.mp-mark')?.click();
        await Promise.resolve();
        const receipt = plain(item?.querySelector('.mp-receipt')?.textContent ?? '');
        const source = sources.get(claim.source);
        const named = [
          claim.evidence,
          (source && documentName(source)) ?? 'no document',
          claim.paragraph === undefined ? (source?.url ?? 'no address') : `paragraph ${claim.paragraph}`,
        ].filter(
          (words) =>
            !receipt.includes(plain(words)) && !item?.querySelector(`.mp-receipt a[href='${words}']`),
        );
        if (named.length > 0) missing.push(`${claim.id}: ${named.join('; ')}`);
        walked += 1;
      }
      redraw(null);
    }
    expect(missing).toEqual([]);
    expect(walked).toBe(pack.claims.length);
  }, 60_000);
});

describe('the timeline', () => {
  test('is one tab stop that arrows step through; Enter opens the receipt there', async () => {
    const { element } = drawProfile('xiaohongshu');
    const moments = [...element.querySelectorAll<HTMLElement>('.mp-moment')];
    expect(moments.filter(({ tabIndex }) => tabIndex === 0)).toEqual([moments[0]]);
    moments[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(moments[2]);
    await userEvent.keyboard('{Enter}');
    expect(moments[2]?.nextElementSibling?.textContent).toContain('Reliability');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(moments[3]);
  });

  test('goes from the newest year to the founding; what has no date stands apart at the end', () => {
    const { element } = drawProfile('xiaohongshu');
    const years = [...element.querySelectorAll('.mp-year > h3')].map((each) => each.textContent);
    expect(years.at(-1)).toBe('undated');
    const dated = years.slice(0, -1).map(Number);
    expect(dated).toEqual(dated.toSorted((a, b) => b - a));
    expect(element.querySelector('.mp-year:nth-last-child(2)')?.textContent).toContain('Founded 2013');
  });
});

describe('the relations', () => {
  test('as drawn and as listed are the same companies, with the same links', () => {
    const { element } = drawProfile('xiaohongshu');
    const linksOf = (selector: string) =>
      [...element.querySelectorAll<HTMLAnchorElement>(selector)].map((link) => link.search).toSorted();
    expect(linksOf('a.mp-node')).toContain('?company=tencent');
    expect(linksOf('a.mp-node')).toEqual(linksOf('.mp-related > a'));
  });

  test.each([320, 760])('no box covers another or leaves a window of %i px', async (width) => {
    await page.viewport(width, 800);
    const { element } = drawProfile('tencent');
    await frame();
    await frame();
    const boxes = [...element.querySelectorAll('.mp-node')].map((node) => node.getBoundingClientRect());
    expect(boxes.length).toBeGreaterThan(4);
    for (const [i, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
  });
});

test('figures over time are drawn with axes, and every point is in the list below with its receipt', () => {
  const { element } = drawProfile('xiaohongshu');
  const chart = element.querySelector('.mp-figure-chart');
  expect(chart?.querySelectorAll('circle')).toHaveLength(2);
  expect(chart?.textContent).toMatch(/2022.*2025/);
  const said = [...(chart?.querySelectorAll('.mp-chart-value') ?? [])].map((each) => each.textContent);
  expect(said).toEqual(['up to US$20 billion', 'about US$17 billion']);
  expect(chart?.parentElement?.nextElementSibling?.querySelectorAll('.mp-mark')).toHaveLength(2);
});

test('the language changes in place', () => {
  const { element, redraw, props } = drawProfile('xiaohongshu');
  redraw(<ProfilePage {...props} language="zh-Hans" />);
  for (const words of ['全部事实', '大事记', '不超过200亿美元', '月活跃用户']) {
    expect(element.innerText).toContain(words);
  }
});

test('printed, it leaves out what cannot be pressed and keeps every statement, and all of a note', async () => {
  const words = 'A line of a note.\n'.repeat(80);
  const { element } = drawProfile('xiaohongshu', {
    notes: stillNotes({ text: words, stored: fixtureNote(words) }),
  });
  const field = element.querySelector('textarea')!;
  const isWhole = () => field.scrollHeight <= field.clientHeight;
  const isShown = (selector: string) => (element.querySelector(selector)?.getClientRects().length ?? 0) > 0;
  expect(['.mp-profile-tools', '.mp-note-tools', '.mp-graph'].map(isShown)).toEqual([true, true, true]);
  expect(isWhole()).toBe(false);
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  const gone = ['.mp-profile-tools', '.mp-note-tools', '.mp-graph'].map(isShown);
  const kept = [...['.mp-claim', '.mp-moment', '.mp-sources'].map(isShown), isWhole()];
  await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  expect(gone).toEqual([false, false, false]);
  expect(kept).toEqual([true, true, true, true]);
});

test('saving and printing are asked of the owner', async () => {
  const onSave = vi.fn<(format: string) => void>();
  const onPrint = vi.fn<() => void>();
  const { element } = drawProfile('temasek', { onSave, onPrint });
  for (const name of ['Markdown', 'Web page', 'Print']) await userEvent.click(button(element, name));
  expect(onSave.mock.calls).toEqual([['markdown'], ['html']]);
  expect(onPrint).toHaveBeenCalledOnce();
});
