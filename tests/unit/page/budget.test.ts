import { describe, expect, it } from 'vitest';
import { Budget, BURST, SHARE } from '../../../lib/page/work/budget.ts';

/** Works on every change, each of which comes so many ms after the last, as long as the purse allows. */
function follow({ every, cost, time }: { every: number; cost: number; time: number }): number {
  const budget = new Budget(0);
  let spent = 0;
  for (let now = 0; now < time; now += every) {
    budget.noteChange(now);
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
      budget.noteChange(now);
      expect(budget.wait(now)).toBe(0);
      budget.spend(BURST / 4, now);
    }
  });

  it.each([
    ['sixty times a second', 16, 2],
    ['twenty times a second', 50, 3],
    ['dearly', 16, 20],
  ])('keeps its share of a page that changes without end, %s', (_, every, cost) => {
    const time = 60_000;
    expect(follow({ every, cost, time })).toBeLessThan(BURST + SHARE * time + cost);
    expect(follow({ every, cost, time })).toBeGreaterThan(0);
  });

  it('does not let a storm spend what was saved up before it', () => {
    expect(follow({ every: 16, cost: 2, time: 2_000 })).toBeLessThan(BURST / 2);
  });

  it('never waits long, whatever was spent', () => {
    const budget = new Budget(0);
    budget.spend(100_000, 0);
    expect(budget.wait(0)).toBeLessThanOrEqual(2_500);
  });
});
