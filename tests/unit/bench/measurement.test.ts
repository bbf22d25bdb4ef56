import { describe, expect, it } from 'vitest';
import { fromRepeats } from '../../../tools/bench/measurement.ts';
import { once } from '../../../tools/bench/once.ts';

const ABOUT = { id: 'a/time', label: 'time', unit: 'ms' } as const;

describe('a figure from repeats', () => {
  it('is their middle, and tells how far they scatter', () => {
    const repeats = [5, 1, 2, 4, 3, 100, 2];
    expect(fromRepeats(ABOUT, repeats)).toMatchObject({ ...ABOUT, value: 3 });
    expect(fromRepeats(ABOUT, repeats).p95).toBeGreaterThan(50);
  });

  it('of no repeats is an error', () => expect(() => fromRepeats(ABOUT, [])).toThrow(/no values/));
});

describe('what is made once', () => {
  it('is made when it is asked for, and only then', () => {
    let made = 0;
    const thing = once(() => ++made);
    expect(made).toBe(0);
    expect([thing(), thing()]).toEqual([1, 1]);
  });

  it('may be nothing', () => {
    let asked = 0;
    const nothing = once(() => {
      asked++;
    });
    nothing();
    nothing();
    expect(asked).toBe(1);
  });
});
