import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../tools/bench/random.ts';
import { median, quantile, ratio, rotated, sum } from '../../../tools/bench/statistics.ts';

describe('the median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 1000], 1],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, middle) => expect(median(values)).toBe(middle));

  it('does not depend on the order and leaves the values as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const before = [...values];
        expect(median(values)).toBe(median(values.toReversed()));
        expect(values).toEqual(before);
      }),
    );
  });

  it('of nothing is an error, not a number', () => {
    expect(() => median([])).toThrow(/no values/);
  });
});

describe('other figures', () => {
  it('interpolates quantiles', () => {
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
    expect(quantile([5, 1, 3], 0)).toBe(1);
    expect(quantile([5, 1, 3], 1)).toBe(5);
  });

  it('compares sums, so that large pages count more than small ones', () => {
    expect(ratio([1, 30], [1, 10])).toBeCloseTo(31 / 11);
    expect(sum([1, 30])).toBe(31);
  });

  it('has no ratio to nothing', () => expect(ratio([1], [])).toBeNaN());

  it('lets each engine run first in turn', () => {
    const firsts = [0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round)[0]);
    expect(firsts).toEqual(['a', 'b', 'c', 'a']);
    expect(rotated(['a', 'b', 'c'], 2)).toEqual(['c', 'a', 'b']);
    expect(rotated([], 3)).toEqual([]);
  });
});

describe('random numbers', () => {
  const draw = (seed: number) => {
    const { below } = randomFrom(seed);
    return Array.from({ length: 200 }, () => below(1000));
  };

  it('depend on the seed alone', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('fill their range', () => {
    const drawn = draw(1);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1000);
    expect(new Set(drawn).size).toBeGreaterThan(150);
  });

  it('pick nothing from nothing', () => expect(() => randomFrom(1).pick([])).toThrow(RangeError));

  it('keep to a share', () => {
    const { chance } = randomFrom(3);
    const hits = Array.from({ length: 2000 }, () => chance(0.15)).filter(Boolean).length;
    expect(hits / 2000).toBeCloseTo(0.15, 1);
    expect(chance(0)).toBe(false);
    expect(chance(1)).toBe(true);
  });
});
