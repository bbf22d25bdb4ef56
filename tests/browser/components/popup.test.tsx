import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PageCompanies } from '../../../components/popup/PageCompanies.tsx';
import { PopupFrame } from '../../../components/popup/PopupFrame.tsx';
import type { FoundCompany, KnowledgeState, PageCompany } from '../../../components/popup/props.ts';
import { SearchResults } from '../../../components/popup/SearchResults.tsx';
import { StateLine } from '../../../components/popup/StateLine.tsx';
import { button, draw } from './draw.tsx';

const nothing = () => undefined;
const READY: KnowledgeState = { kind: 'ready', companies: 97, sources: 6, newest: '2025-01' };

const COMPANIES: readonly PageCompany[] = [
  {
    id: 'tencent',
    kind: 'company',
    names: { en: 'Tencent', 'zh-Hans': '腾讯' },
    count: 2,
    sentence: 'Tencent rose.',
  },
  { id: 'lemon8', kind: 'app', names: { en: 'Lemon8' }, count: 1 },
];

const FOUND: readonly FoundCompany[] = [
  {
    id: 'xiaohongshu',
    kind: 'app',
    names: { en: 'Xiaohongshu', 'zh-Hans': '小红书' },
    reason: 'pinyin',
    matched: { text: 'xiaohongshu', ranges: [[0, 4]] },
  },
];

/** A popup that keeps its query, over a list of two. */
function Popup({
  onOpen,
  onOpenFirst = nothing,
}: {
  onOpen: (id: string) => void;
  onOpenFirst?: () => void;
}) {
  const [query, setQuery] = useState('');
  return (
    <PopupFrame
      language="en"
      query={query}
      onQuery={setQuery}
      onOpenFirst={onOpenFirst}
      focusSearch
      state={<StateLine state={READY} onRepair={nothing} />}
    >
      <PageCompanies companies={COMPANIES} script="latin" onOpen={onOpen} onStep={nothing} />
    </PopupFrame>
  );
}

describe('the companies on the page', () => {
  test('show both names, how often and where first, and open', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    const { element } = draw(<Popup onOpen={onOpen} />);
    const item = button(element, /Tencent/);
    for (const words of ['Tencent', '腾讯', '2 mentions', 'Tencent rose.'])
      expect(item.innerText).toContain(words);
    await userEvent.click(item);
    expect(onOpen).toHaveBeenCalledWith('tencent');
  });

  test('none is said calmly, with a way on', () => {
    const { element } = draw(
      <PageCompanies companies={[]} script="latin" onOpen={nothing} onStep={nothing} />,
    );
    expect(element.innerText).toContain('No company on this page');
    expect(element.innerText).toContain('Search for one');
  });
});

describe('the search field', () => {
  test('has the focus, and the down arrow leads into the list, which arrows walk', async () => {
    const { element } = draw(<Popup onOpen={nothing} />);
    await expect.poll(() => document.activeElement).toBe(element.querySelector('input'));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(button(element, /Tencent/));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(button(element, /Lemon8/));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(button(element, /Tencent/));
  });

  test('Enter opens the best answer, Escape and the cross clear', async () => {
    const onOpenFirst = vi.fn<() => void>();
    const { element } = draw(<Popup onOpen={nothing} onOpenFirst={onOpenFirst} />);
    const field = element.querySelector('input');
    if (!field) throw new Error('The popup has no search field.');
    await userEvent.type(field, 'xhs');
    await userEvent.keyboard('{Enter}');
    expect(onOpenFirst).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Escape}');
    expect(field.value).toBe('');
    await userEvent.type(field, 'xhs');
    await userEvent.click(button(element, 'Clear the search'));
    expect([field.value, document.activeElement]).toEqual(['', field]);
  });
});

describe('the answers', () => {
  test('say why they match and mark the matching part', async () => {
    const onOpen = vi.fn<(id: string) => void>();
    const { element } = draw(<SearchResults results={FOUND} script="latin" onOpen={onOpen} />);
    expect(element.querySelector('mark')?.textContent).toBe('xiao');
    expect(button(element, /Xiaohongshu/).innerText).toContain('pinyin');
    await userEvent.click(button(element, /Xiaohongshu/));
    expect(onOpen).toHaveBeenCalledWith('xiaohongshu');
  });

  test('mark a name that is shown anyway where it stands', () => {
    const matched = { text: '小红书', ranges: [[0, 2]] } as const;
    const found = FOUND.map((one): FoundCompany => ({ ...one, reason: 'name', matched }));
    const { element } = draw(<SearchResults results={found} script="latin" onOpen={nothing} />);
    expect(element.querySelector('.mp-name-other mark')?.textContent).toBe('小红');
    expect(element.querySelectorAll('mark, .mp-item-below')).toHaveLength(1);
  });

  test('their number is told, and so is that there are none', () => {
    const { element, redraw } = draw(<SearchResults results={FOUND} script="latin" onOpen={nothing} />);
    expect(element.querySelector('output')?.textContent).toBe('1 company');
    redraw(<SearchResults results={[]} script="latin" onOpen={nothing} />);
    expect(element.innerText).toContain('No company of that name');
  });
});

describe('the state of things', () => {
  test('broken: one sentence, and a button that repairs', async () => {
    const onRepair = vi.fn<() => void>();
    const { element } = draw(
      <StateLine state={{ kind: 'broken', reason: 'The file is damaged.' }} onRepair={onRepair} />,
    );
    expect(element.querySelector('[role="alert"]')?.textContent).toContain('The file is damaged.');
    await userEvent.click(button(element, 'Repair'));
    expect(onRepair).toHaveBeenCalledOnce();
  });

  test.each<[KnowledgeState, string]>([
    [READY, '97 companies from 6 sources, to Jan 2025'],
    [{ kind: 'ready', companies: 2, sources: 3 }, '2 companies from 3 sources'],
    [{ kind: 'loading' }, 'Opening the cards…'],
    [{ kind: 'repairing' }, 'Repairing…'],
    [{ kind: 'indexing', done: 0.4 }, 'Preparing the search, once for these packs…'],
  ])('%o', (state, words) => {
    expect(draw(<StateLine state={state} onRepair={nothing} />).element.innerText).toBe(words);
  });
});
