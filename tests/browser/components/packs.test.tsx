import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bundleOf, button } from './draw.tsx';
import { drawCard } from './draw-card.tsx';

const receipts = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('.mp-receipt')];

describe('a company that two packs know', () => {
  const base = bundleOf('xiaohongshu');
  const claims = base.claims.map((claim) =>
    claim.about === 'xiaohongshu' && claim.field === 'founded' && claim.pack === 'directory'
      ? { ...claim, value: '2012' }
      : claim,
  );

  test('both are shown where they disagree, and whose the other is', () => {
    const rows = drawCard({ bundle: { ...base, company: { ...base.company, kind: 'investor' }, claims } });
    const row = [...rows.querySelectorAll<HTMLElement>('.mp-row')].find(({ innerText }) =>
      innerText.startsWith('Founded'),
    );
    expect(row?.innerText.replaceAll(/\s+/g, ' ')).toMatch(
      /^Founded (2012 or 2013 · Articles|2013 or 2012 · Directory)/,
    );
  });

  test('each receipt names the pack that its fact comes from', async () => {
    const element = drawCard();
    await userEvent.click(button(element, /of Valuation/));
    expect(receipts(element)[0]?.innerText).toMatch(/Pack\s+Articles/);
    await userEvent.click(button(element, /of what it is/));
    expect(receipts(element)[0]?.innerText).toMatch(/Pack\s+(Articles|Directory)/);
  });

  test('where one pack knows it all, no pack is named', async () => {
    const element = drawCard({ bundle: bundleOf('huawei'), met: undefined });
    await userEvent.click(button(element, /of Founded/));
    expect(receipts(element)[0]?.innerText).toContain('Reliability');
    expect(receipts(element)[0]?.innerText).not.toContain('Directory');
  });
});
