import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NameCard } from '../../../components/card/NameCard.tsx';
import { bundleOf, button, draw } from './draw.tsx';
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

  test('why the name was marked', async () => {
    const element = drawCard();
    await userEvent.click(button(element, 'Why marked'));
    expect(element.innerText).toContain('No other thing has this name.');
  });
});
