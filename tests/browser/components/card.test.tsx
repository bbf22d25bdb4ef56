import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NameCard } from '../../../components/card/NameCard.tsx';
import { WhyMarked } from '../../../components/card/WhyMarked.tsx';
import { bundleOf, button, draw } from './draw.tsx';
import { fakeBundle, fakeWords, text } from '../../unit/facts/make.ts';
import { drawCard, propsOf } from './draw-card.tsx';

const receipts = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('.mp-receipt')];

describe('receipts', () => {
  test('open in place with the words, the document, the paragraph, the date and the speaker, and close again', async () => {
    const element = drawCard();
    const mark = button(element, /of Valuation/);
    expect(mark.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(mark);
    expect(mark.getAttribute('aria-expanded')).toBe('true');
    const [receipt] = receipts(element);
    expect(receipt?.id).toBe(mark.getAttribute('aria-controls'));
    for (const words of [
      'valuation at around $17 billion',
      'La Patilla, EFE',
      'paragraph 10',
      '1–18 Jan 2025',
      'Reliability',
    ]) {
      expect(receipt?.innerText).toContain(words);
    }
    await userEvent.click(mark);
    expect(receipts(element)).toEqual([]);
  });

  test('set each particular beside its label, labels in one column', async () => {
    const element = drawCard();
    await userEvent.click(button(element, /of Valuation/));
    const labels = [...element.querySelectorAll('.mp-particulars dt')].map((label) => ({
      label: label.getBoundingClientRect(),
      words: label.nextElementSibling?.getBoundingClientRect(),
    }));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    for (const { label, words } of labels) {
      expect(label.left).toBe(labels[0]?.label.left);
      expect(words?.left).toBeGreaterThan(label.right - 1);
      expect(words?.top).toBeCloseTo(label.top, 0);
    }
  });

  test('show what was said earlier and what is no rival measure', async () => {
    const element = drawCard();
    await userEvent.click(button(element, /of Valuation/));
    expect(receipts(element)[0]?.innerText).toMatch(/Earlier\s+up to US\$20 billion/);
    await userEvent.click(button(element, /of Monthly users/));
    expect(receipts(element)[0]?.innerText).toMatch(/Not the same measure\s+Users about 200 million/);
  });

  test('are open one at a time', async () => {
    const element = drawCard();
    await userEvent.click(button(element, /of Valuation/));
    await userEvent.click(button(element, /of Profit/));
    expect(receipts(element)).toHaveLength(1);
    expect(button(element, /of Valuation/).getAttribute('aria-expanded')).toBe('false');
  });

  test('do not outlive a turn to another company', async () => {
    const { element, redraw } = draw(<NameCard {...propsOf()} />);
    await userEvent.click(button(element, /of Valuation/));
    redraw(<NameCard {...propsOf({ bundle: bundleOf('tencent'), met: undefined })} />);
    redraw(<NameCard {...propsOf()} />);
    expect(receipts(element)).toEqual([]);
  });
});

describe('what the reader sees', () => {
  test('a glance shows both valuations with date and hedge, and the name that was met', () => {
    const { innerText } = drawCard();
    for (const words of [
      'about US$17 billion',
      '~Jan 2025',
      'up to US$20 billion',
      '~Nov 2021',
      'RedNote, in English',
    ]) {
      expect(innerText).toContain(words);
    }
  });

  test('the language may change while the card is open', () => {
    const { element, redraw } = draw(<NameCard {...propsOf()} />);
    redraw(<NameCard {...propsOf({ language: 'zh-Hans' })} />);
    for (const words of ['约170亿美元', '不超过200亿美元', '3亿', '月活跃用户'])
      expect(element.innerText).toContain(words);
    expect(element.querySelector('article')?.lang).toBe('zh-Hans');
  });

  test('the name in the page’s script stands first', () => {
    const names = (pageScript: 'latin' | 'han') =>
      drawCard({ pageScript }).querySelector('h2')?.innerText.replaceAll(/\s+/g, ' ');
    expect(names('latin')).toBe('Xiaohongshu 小红书');
    expect(names('han')).toBe('小红书 Xiaohongshu');
  });

  test('the history is drawn with its points, and told to those who do not see it', () => {
    const chart = drawCard({ mode: 'more' }).querySelector('[role="img"]');
    expect(chart?.querySelectorAll('circle')).toHaveLength(2);
    expect(chart?.getAttribute('aria-label')).toBe(
      'Valuation over time: up to US$20 billion, ~Nov 2021; about US$17 billion, ~Jan 2025',
    );
  });

  test('the card never takes more than 70 % of the window', async () => {
    await page.viewport(400, 700);
    const article = drawCard({ mode: 'more' }).querySelector('article');
    expect(article?.getBoundingClientRect().height).toBeLessThanOrEqual(490);
  });

  test.each([
    '小红书总部所在地'.repeat(2),
    '小红书总部所在地'.repeat(4),
    'Shanghai and '.repeat(2),
    'A'.repeat(60),
  ])('the fact “%s” keeps to its column, on a card of 300 pixels too', (words) => {
    const bundle = fakeBundle([fakeWords({ id: 'seat', field: 'headquarters', value: text(words) })]);
    for (const mode of ['glance', 'more'] as const) {
      const element = drawCard({ bundle, mode, met: undefined, language: 'zh-Hans' });
      element.style.width = '300px';
      const [value, mark] = ['.mp-value > span', '.mp-row-source'].map((part) =>
        element.querySelector(part)!.getBoundingClientRect(),
      );
      expect(value!.right).toBeLessThan(mark!.left);
      // Beside its first line, however many there are.
      expect(Math.abs(mark!.top - value!.top)).toBeLessThan(10);
    }
  });

  test('why the name was marked', async () => {
    const element = drawCard();
    await userEvent.click(button(element, 'Actions'));
    expect(element.innerText).toContain('No other thing has this name.');
    expect(drawCard({ mode: 'more' }).innerText).toContain('Marked: No other thing has this name.');
  });

  test('since when a name is in use, when a dated source uses it', () => {
    expect(drawCard({ mode: 'more' }).innerText).toContain('In use by ~Jan 2025 at the latest.');
    const met = { surface: 'XHS', why: [] };
    expect(drawCard({ mode: 'more', met }).innerText).not.toContain('In use');
  });

  test('how old a fact is, against how long such a fact holds', async () => {
    const element = drawCard();
    await userEvent.click(button(element, /of Valuation/));
    expect(receipts(element)[0]?.innerText).toContain(
      '22 months. Such a fact is history after about 18 months.',
    );
  });

  test('the trade stands for a description that is not there, and is no row besides', () => {
    const element = drawCard({ bundle: bundleOf('huawei'), mode: 'more', met: undefined });
    expect(element.querySelector('.mp-what')?.textContent).toMatch(/^Telecommunications equipment/);
    expect(element.innerText).not.toContain('Industry');
  });

  test('a page without a date makes no date', () => {
    const element = drawCard({ bundle: bundleOf('huawei'), mode: 'more', met: undefined });
    expect(element.innerText).toMatch(/Ren Zhengfei\s+undated/);
  });
});

describe('citations', () => {
  let copied: string[] = [];

  beforeEach(() => {
    copied = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (words) => void copied.push(words));
  });

  test('of one fact, as text and as Markdown', async () => {
    const element = drawCard();
    await userEvent.click(button(element, /of Valuation/));
    await userEvent.click(button(element, 'text'));
    await userEvent.click(button(element, 'Markdown'));
    await expect.poll(() => element.querySelector('.mp-copy output')?.textContent).toBe('Copied');
    expect(copied).toEqual([
      'Xiaohongshu: Valuation about US$17 billion; 1–18 Jan 2025 (date worked out), said by the agency’s report. ' +
        'La Patilla, EFE, “American users migrate to ‘Chinese Instagram’ …”, wire report, paragraph 10: ' +
        '“valuation at around $17 billion”.',
      'Xiaohongshu: Valuation **about US$17 billion**; 1–18 Jan 2025 (date worked out), said by the agency’s report. ' +
        'La Patilla, EFE, “American users migrate to ‘Chinese Instagram’ …”, wire report, paragraph 10: ' +
        '“valuation at around $17 billion”.',
    ]);
  });

  test('of the whole card, a line for each fact it shows, in the language of the interface', async () => {
    const element = drawCard({ language: 'zh-Hans' });
    await userEvent.click(button(element, '操作'));
    await userEvent.click(button(element, 'Markdown'));
    const [heading, , ...lines] = copied[0]?.trim().split('\n') ?? [];
    expect(heading).toBe('## 小红书（Xiaohongshu）');
    expect(lines.find((line) => line.includes('腾讯'))).toMatch(
      /^- 小红书：投资方\*\*腾讯\*\*；.*2022年.*，说法出自.+。.+，第\d+段：“.+”。$/,
    );
    // A document's paragraph, or a page's link.
    expect(lines.filter((line) => !/第\d+段：“.+”。$|\]\(<https?:/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(7);
  });

  test('where the clipboard is closed, by a selection, and the focus comes back', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const taken: string[] = [];
    const onCopy = () => taken.push(getSelection()?.toString() ?? '');
    document.addEventListener('copy', onCopy);
    const element = drawCard();
    await userEvent.click(button(element, /of Valuation/));
    await userEvent.click(button(element, 'text'));
    await expect.poll(() => element.querySelector('.mp-copy output')?.textContent).toBe('Copied');
    document.removeEventListener('copy', onCopy);
    expect(taken).toHaveLength(1);
    expect(document.activeElement).toBe(button(element, 'text'));
  });
});

describe('on a page', () => {
  test('the name can be taken off it, off its site, off everywhere, and the site made quiet', async () => {
    const asked: string[] = [];
    const site = 'news.example';
    const onPage = { site, onMute: (place: string) => asked.push(place), onQuiet: () => asked.push('quiet') };
    const element = drawCard({ page: onPage });
    await userEvent.click(button(element, 'Actions'));
    for (const label of ['on this page', 'on news.example', 'anywhere', 'Mark nothing on news.example'])
      await userEvent.click(button(element, label));
    expect(asked).toEqual(['page', 'site', 'everywhere', 'quiet']);
  });

  test('without an address has no site to speak of', async () => {
    const element = drawCard({ page: { site: '', onMute: () => undefined, onQuiet: () => undefined } });
    await userEvent.click(button(element, 'Actions'));
    const labels = [...element.querySelectorAll('.mp-not-this button')].map((each) => each.textContent);
    expect(labels).toEqual(['on this page', 'anywhere']);
  });
});

test('two reasons that are alike are both told, and drawn without a complaint', () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const why = [1, 2].map((weight) => ({ kind: 'supporting-word' as const, detail: 'app', weight }));
  const element = draw(<WhyMarked met={{ surface: 'RedNote', why }} />).element;
  expect(element.querySelectorAll('.mp-why li')).toHaveLength(2);
  expect(complaint).not.toHaveBeenCalled();
});
