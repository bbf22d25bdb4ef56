import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button } from './draw.tsx';
import { drawCard } from './draw-card.tsx';

describe('the keyboard', () => {
  test('walks the card from top to bottom', async () => {
    const element = drawCard();
    const order: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      await userEvent.keyboard('{Tab}');
      const active = document.activeElement;
      if (!active || !element.contains(active)) break;
      order.push(active.getAttribute('aria-label') ?? (active.textContent || active.tagName.toLowerCase()));
    }
    expect(order).toEqual([
      'Pin this card',
      'Close',
      expect.stringContaining('of RedNote'),
      expect.stringContaining('of what it is'),
      expect.stringContaining('of Monthly users'),
      expect.stringContaining('of Valuation'),
      expect.stringContaining('of Profit'),
      expect.any(String),
      'textarea',
      'Actions',
      'More',
    ]);
  });

  test('arrows walk the relations round, Home and End go to their ends, Enter turns the card', async () => {
    const onOpenCompany = vi.fn<(id: string) => void>();
    const element = drawCard({ mode: 'more', onOpenCompany });
    const chips = [
      ...(element.querySelectorAll<HTMLElement>('.mp-chips')[0]?.querySelectorAll('button') ?? []),
    ];
    const at = () => chips.findIndex((chip) => chip === document.activeElement);
    chips[0]?.focus();
    const walk: number[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await userEvent.keyboard(`{${key}}`);
      walk.push(at());
    }
    expect(walk).toEqual([1, 2, 0, 2, 0, 2]);
    expect(chips.map((chip) => chip.tabIndex)).toEqual([-1, -1, 0]);
    // What the browser has another use for is left to it.
    await userEvent.keyboard('{Control>}{ArrowLeft}{/Control}');
    expect(at()).toBe(2);
    await userEvent.keyboard('{Enter}');
    expect(onOpenCompany).toHaveBeenCalledWith('temasek');
  });

  test('the focus is to be seen', async () => {
    const element = drawCard();
    await userEvent.keyboard('{Tab}');
    expect(element.contains(document.activeElement)).toBe(true);
    expect(getComputedStyle(document.activeElement ?? element).outlineStyle).toBe('solid');
  });
});

describe('the buttons', () => {
  test('tell their owner what was asked', async () => {
    const asked: string[] = [];
    const tell = (what: string) => () => void asked.push(what);
    const element = drawCard({
      canGoBack: true,
      onBack: tell('back'),
      onPin: tell('pin'),
      onClose: tell('close'),
      onMore: tell('more'),
    });
    for (const name of ['Back to the previous company', 'Pin this card', 'Close', 'More']) {
      await userEvent.click(button(element, name));
    }
    expect(asked).toEqual(['back', 'pin', 'close', 'more']);
  });

  test('a pinned card can be unpinned; an embedded one has neither pin nor close', () => {
    expect(button(drawCard({ pinned: true }), 'Unpin this card').getAttribute('aria-pressed')).toBe('true');
    expect(() => button(drawCard({ embedded: true }), /pin this card|Close/i)).toThrow('No button');
  });

  test('the full card leads to the profile', async () => {
    const onOpenProfile = vi.fn<(id: string) => void>();
    await userEvent.click(button(drawCard({ mode: 'more', onOpenProfile }), 'Profile'));
    expect(onOpenProfile).toHaveBeenCalledWith('xiaohongshu');
  });
});
