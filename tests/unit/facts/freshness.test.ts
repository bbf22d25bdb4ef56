import { describe, expect, test } from 'vitest';
import type { Freshness } from '../../../data/schema/fields.ts';
import { type Age, ageOf, daysOld } from '../../../lib/facts/freshness.ts';

const stated = (from: string, to = from) => ({ from, to, basis: 'stated' as const });

describe('how old a fact is for its kind', () => {
  const rows: [Freshness, string, string, Age][] = [
    ['weeks', '2025-01-01', '2025-01-22', 'fresh'],
    ['weeks', '2025-01-01', '2025-01-23', 'ageing'],
    ['weeks', '2025-01-01', '2025-03-02', 'ageing'],
    ['weeks', '2025-01-01', '2025-03-03', 'old'],
    ['months', '2025-01-01', '2025-07-03', 'fresh'],
    ['months', '2025-01-01', '2025-07-04', 'ageing'],
    ['months', '2025-01-01', '2026-07-03', 'ageing'],
    ['months', '2025-01-01', '2026-07-04', 'old'],
    ['years', '2023-01-01', '2024-12-31', 'fresh'],
    ['years', '2023-01-01', '2027-12-31', 'ageing'],
    ['years', '2023-01-01', '2028-01-02', 'old'],
    ['never', '1999', '2026-01-01', 'timeless'],
  ];

  test.each(rows)('%s: of %s on %s', (freshness, from, today, age) => {
    expect(ageOf(stated(from), freshness, today)).toBe(age);
  });

  test('a vague date counts from its earliest day', () => {
    expect(daysOld(stated('2025-01', '2025-03'), '2025-01-31')).toBe(30);
  });

  test.each([
    ['2020', '2026-11', 'inferred', 'undated'],
    ['2020', '2026-11', 'stated', 'old'],
    ['2024-02', '2026-11', 'inferred', 'ageing'],
  ] as const)('%s to %s, %s: %s', (from, to, basis, age) => {
    expect(ageOf({ from, to, basis }, 'years', '2026-11-20')).toBe(age);
  });

  test('what lies ahead is fresh, not negative', () => {
    expect(daysOld(stated('2026'), '2025-01-01')).toBe(0);
    expect(ageOf(stated('2026'), 'weeks', '2025-01-01')).toBe('fresh');
  });
});
