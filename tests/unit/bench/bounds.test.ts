import { describe, expect, it } from 'vitest';
import {
  BOUNDS,
  breachSentence,
  findBreaches,
  formatValue,
  type Bound,
} from '../../../tools/bench/bounds.ts';
import type { Measurement } from '../../../tools/bench/measurement.ts';
import { PARTS, partOf } from '../../../tools/bench/parts.ts';
import { table } from '../../../tools/bench/table.ts';

const ceiling: Bound = { id: 'a/cost', limit: 1.15, side: 'at most', reason: 'readers notice' };
const floor: Bound = { id: 'a/gain', limit: 200, side: 'at least', reason: 'otherwise why bother' };

function measured(id: string, value: number): Measurement {
  return { id, label: `the ${id.split('/').at(-1)}`, value, unit: '×' };
}

describe('bounds', () => {
  it.each([
    ['below its ceiling', ceiling, 1.1, true],
    ['at its ceiling', ceiling, 1.15, true],
    ['above its ceiling', ceiling, 1.151, false],
    ['above its floor', floor, 270, true],
    ['at its floor', floor, 200, true],
    ['below its floor', floor, 199, false],
    ['not a number', ceiling, Number.NaN, false],
    ['not a number, with a floor', floor, Number.NaN, false],
  ] as const)('hold or break: %s', (_, bound, value, holds) => {
    expect(findBreaches([measured(bound.id, value)], ['a'], [bound])).toHaveLength(holds ? 0 : 1);
  });

  it('break when nothing was measured for them', () => {
    const [breach] = findBreaches([measured('something else', 1)], ['a'], [ceiling]);
    expect(breach && breachSentence(breach)).toBe(
      'a/cost was not measured, but must be at most 1.15: readers notice',
    );
  });

  it('say what broke and why it matters', () => {
    const [breach] = findBreaches([measured('a/gain', 39.94)], ['a'], [floor]);
    expect(breach && breachSentence(breach)).toBe(
      'a/gain: the gain is 39.9 ×, but must be at least 200 ×: otherwise why bother',
    );
  });

  it('of parts that were not asked for are left alone', () => {
    expect(findBreaches([], ['b'], [ceiling])).toEqual([]);
  });

  it('are each given once, with a reason, for a part that there is', () => {
    expect(new Set(BOUNDS.map(({ id }) => id)).size).toBe(BOUNDS.length);
    for (const { id, reason } of BOUNDS) {
      expect(reason.length).toBeGreaterThan(20);
      expect(PARTS).toContain(partOf(id));
    }
  });
});

describe('the table', () => {
  const cells = (measurements: readonly Measurement[]) =>
    table(measurements, [ceiling])
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));

  it('shows each figure with its scatter, its bound and its note', () => {
    const cost = { ...measured('a/cost', 1.1), p95: 1.4, note: '54 pages' };
    expect(cells([cost, measured('a/other', 123.4)])).toEqual([
      ['median', '95 %', 'bound'],
      [''],
      ['the cost', '1.10 ×', '1.40 ×', '≤ 1.15 ×', '54 pages'],
      ['the other', '123 ×'],
    ]);
  });

  it('marks a broken bound', () => {
    expect(cells([measured('a/cost', 1.2)]).at(-1)).toEqual(['the cost', '1.20 ×', '! ≤ 1.15 ×']);
  });

  it('keeps parts apart', () => {
    const lines = cells([measured('a/one', 1), measured('b/one', 2)]);
    expect(lines.slice(2)).toEqual([['the one', '1 ×'], [''], ['the one', '2 ×']]);
  });

  it.each([
    [0.123, 'ms', '0.12 ms'],
    [12.34, '×', '12.3 ×'],
    [4321, '', '4321'],
    [Number.NaN, '%', 'NaN %'],
  ] as const)('writes %d as a reader would', (value, unit, text) =>
    expect(formatValue(value, unit)).toBe(text),
  );
});
