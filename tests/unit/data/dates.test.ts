import { expect, test } from 'vitest';
import { asOfSchema, partialDateSchema } from '../../../data/schema/primitives.ts';

test.each([
  ['2021', true],
  ['2021-11', true],
  ['2021-11-05', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2021-04-31', false],
  ['2021-13', false],
  ['2021-00-01', false],
  ['21-11-05', false],
  ['2021-11-05T08:00', false],
  ['November 2021', false],
  ['', false],
])('“%s” as a partial date: %s', (text, isDate) => {
  expect(partialDateSchema.safeParse(text).success).toBe(isDate);
});

test.each([
  ['2021', '2021', true],
  ['2021-11', '2021', true],
  ['2021', '2021-05', true],
  ['2021-06', '2021-05-31', false],
  ['2022', '2021-12', false],
])('an interval from %s to %s: %s', (from, to, isInterval) => {
  expect(asOfSchema.safeParse({ from, to, basis: 'stated' }).success).toBe(isInterval);
});

test('a date that was worked out says how', () => {
  const asOf = { from: '2021', to: '2021', basis: 'inferred' };
  expect(asOfSchema.safeParse(asOf).error?.issues[0]?.path).toEqual(['reason']);
  const reason = { en: 'from the figures', 'zh-Hans': '由数字推算' };
  expect(asOfSchema.safeParse({ ...asOf, reason }).success).toBe(true);
});
