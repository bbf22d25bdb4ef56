import { describe, expect, it } from 'vitest';
import { Budget, BURST, SHARE } from '../../../lib/page/work/budget.ts';

/** Works on every change, each of which comes so many ms after the last, as long as the purse allows. */
function follow({ every, cost, time }: { every: number; cost: number; time: number }): number {
  const budget = new Budget(0);
  let spent = 0;
  for (let now = 0; now < time; now += every) {
    budget.noteChange(0, now);
    if (budget.wait(now) > 0) continue;
    budget.spend(cost, now);
    spent += cost;
  }
  return spent;
}

describe('the purse for following changes', () => {
  it('pays for a large change after a quiet time at once', () => {
    const budget = new Budget(0);
    for (const now of [0, 300, 600]) {
      budget.noteChange(0, now);
      expect(budget.wait(now)).toBe(0);
      budget.spend(BURST / 4, now);
    }
  });

  it.each([
    ['sixty times a second', 16, 2],
    ['twenty times a second', 50, 3],
    ['dearly', 16, 20],
    ['dearly on a slow machine', 16, 40],
  ])('keeps its share of a page that changes without end, %s', (_, every, cost) => {
    const time = 60_000;
    expect(follow({ every, cost, time })).toBeLessThan(BURST + SHARE * time + cost);
    expect(follow({ every, cost, time })).toBeGreaterThan(0);
  });

  it('does not let a storm spend what was saved up before it', () => {
    expect(follow({ every: 16, cost: 2, time: 2_000 })).toBeLessThan(BURST / 2);
  });

  it('takes a page that changes as soon as it is listened to again for one that never rested', () => {
    const waits = [0, 1].map((resumed) => {
      const budget = new Budget(0);
      for (let now = 0; now < 20; now++) budget.noteChange(0, now);
      if (resumed) budget.resume(3_000);
      budget.noteChange(0, 3_010);
      budget.spend(1_000, 3_010);
      return budget.wait(3_010);
    });
    expect(waits).toEqual([2_500, 5_000]);
  });

  it.each([
    ['a change', 1, 2_500],
    ['a storm', 20, 5_000],
  ])('never waits long after %s, whatever was spent', (_, changes, longest) => {
    const budget = new Budget(0);
    for (let i = 0; i < changes; i++) budget.noteChange(0, i);
    budget.spend(100_000, changes);
    expect(budget.wait(changes)).toBeLessThanOrEqual(longest);
    expect(budget.wait(changes)).toBeGreaterThan(longest / 2);
  });

  it.each([
    ['little', 0.05, true],
    ['much', 0.2, false],
  ])('lets changes be noted for ever, or not, where each takes %s', (_, cost, isAllowed) => {
    const budget = new Budget(0);
    for (let now = 0; now < 10_000; now += 16) budget.noteChange(cost, now);
    expect(budget.mayNote).toBe(isAllowed);
  });

  it('lets one large change be noted at once, and many again after a quiet time', () => {
    const budget = new Budget(0);
    budget.noteChange(8, 0);
    expect(budget.mayNote).toBe(true);
    budget.noteChange(8, 16);
    expect(budget.mayNote).toBe(false);
    budget.noteChange(8, 5_000);
    expect(budget.mayNote).toBe(true);
  });
});
