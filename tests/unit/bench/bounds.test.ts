import { describe, expect, it } from 'vitest';
import {
  BOUNDS,
  breachSentence,
  findBreaches,
  formatValue,
  type Bound,
} from '../../../tools/bench/bounds.ts';
import type { Measurement } from '../../../tools/bench/measurement.ts';
import { table } from '../../../tools/bench/table.ts';

const ceiling: Bound = { id: 'cost', limit: 1.15, side: 'at most', reason: 'readers notice' };
const floor: Bound = { id: 'gain', limit: 200, side: 'at least', reason: 'otherwise why bother' };

function measured(id: string, value: number): Measurement {
  return { id, label: `the ${id}`, value, unit: '×' };
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
    expect(findBreaches([measured(bound.id, value)], [bound])).toHaveLength(holds ? 0 : 1);
  });

  it('break when nothing was measured for them', () => {
    const [breach] = findBreaches([measured('something else', 1)], [ceiling]);
    expect(breach && breachSentence(breach)).toBe(
      'cost was not measured, but must be at most 1.15: readers notice',
    );
  });

  it('say what broke and why it matters', () => {
    const [breach] = findBreaches([measured('gain', 39.94)], [floor]);
    expect(breach && breachSentence(breach)).toBe(
      'gain is 39.9, but must be at least 200: otherwise why bother',
    );
  });

  it('are each given once, with a reason', () => {
    expect(new Set(BOUNDS.map(({ id }) => id)).size).toBe(BOUNDS.length);
    for (const { reason } of BOUNDS) expect(reason.length).toBeGreaterThan(20);
  });
});

describe('the table', () => {
  it('shows each figure with its bound and its note', () => {
    const lines = table(
      [{ ...measured('cost', 1.2), note: '54 pages' }, measured('other', 123.4)],
      [ceiling],
    );
    expect(lines.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['the cost', '1.20 ×', 'at most 1.15', '54 pages'],
      ['the other', '123 ×'],
    ]);
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
