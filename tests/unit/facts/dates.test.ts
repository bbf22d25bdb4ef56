import { describe, expect, test } from 'vitest';
import { en } from '../../../components/i18n/en.ts';
import { zhHans } from '../../../components/i18n/zh-Hans.ts';
import type { AsOf } from '../../../data/schema/primitives.ts';
import {
  dateParts,
  daysApart,
  firstDay,
  lastDay,
  mayCoincide,
  middleDay,
  newestFirst,
} from '../../../lib/facts/dates.ts';
import { formatAsOf, formatAsOfShort, formatPartialDate } from '../../../lib/facts/format-date.ts';

function at(from: string, to = from, basis: AsOf['basis'] = 'stated'): AsOf {
  return { from, to, basis };
}

const day = (date: string) => Date.parse(date) / 86_400_000;

describe('days of partial dates', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2021-11-05', '2021-11-05', '2021-11-05'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect(firstDay(date)).toBe(day(first));
    expect(lastDay(date)).toBe(day(last));
  });

  test('parts are as many as the date has', () => {
    expect(dateParts('2021')).toEqual([2021]);
    expect(dateParts('2021-11')).toEqual([2021, 11]);
    expect(dateParts('2021-11-05')).toEqual([2021, 11, 5]);
  });

  test('the middle of an interval', () => {
    expect(middleDay(at('2024-01-01', '2024-01-03'))).toBe(day('2024-01-02'));
  });
});

describe('order of intervals', () => {
  test.each([
    ['a later day', at('2025-01-02'), at('2025-01-01')],
    ['a firm month before a vague span that merely ends later', at('2021-03'), at('2018', '2022')],
    ['a month before the year it lies in', at('2022-04'), at('2022')],
    ['the longer reach of two with one beginning', at('2022-03', '2022-04'), at('2022-03')],
  ])('newest first: %s', (_name, newer, older) => {
    expect(newestFirst(newer, older)).toBeLessThan(0);
    expect(newestFirst(older, newer)).toBeGreaterThan(0);
  });

  test.each([
    [at('2022'), at('2022-04-01'), true, 0],
    [at('2022-03', '2022-04'), at('2022-04'), true, 0],
    [at('2022-03'), at('2022-04'), false, 1],
    [at('2021-11'), at('2022-01'), false, 32],
  ])('%o and %o', (a, b, coincide, apart) => {
    expect(mayCoincide(a, b)).toBe(coincide);
    expect(mayCoincide(b, a)).toBe(coincide);
    expect(daysApart(a, b)).toBe(apart);
    expect(daysApart(b, a)).toBe(apart);
  });
});

describe('dates in words', () => {
  test.each([
    ['2021', '2021', '2021年'],
    ['2021-11', 'Nov 2021', '2021年11月'],
    ['2021-11-05', '5 Nov 2021', '2021年11月5日'],
  ])('%s', (date, english, chinese) => {
    expect(formatPartialDate(date, 'en')).toBe(english);
    expect(formatPartialDate(date, 'zh-Hans')).toBe(chinese);
  });

  test.each([
    [at('2025-01-01', '2025-01-18'), '1–18 Jan 2025', '2025年1月1日–18日'],
    [at('2022-03-28', '2022-04-02'), '28 Mar–2 Apr 2022', '2022年3月28日–4月2日'],
    [at('2022-03', '2022-04'), 'Mar–Apr 2022', '2022年3月–4月'],
    [at('2021-12', '2022-01'), 'Dec 2021–Jan 2022', '2021年12月–2022年1月'],
    [at('2018', '2022'), '2018–2022', '2018年–2022年'],
    [at('2014', '2025-01'), '2014–2025', '2014年–2025年'],
  ])('%o says what both ends share once, and no more than both know', (asOf, english, chinese) => {
    expect(formatAsOf(asOf, 'en')).toBe(english);
    expect(formatAsOf(asOf, 'zh-Hans')).toBe(chinese);
  });

  test.each([
    [at('2025-01-01', '2025-01-18'), 'Jan 2025', '2025年1月'],
    [at('2021-11', '2021-11', 'inferred'), '~Nov 2021', '约2021年11月'],
    [at('2022-03', '2022-04', 'inferred'), '~Mar–Apr 2022', '约2022年3月–4月'],
    [at('2021-12-20', '2022-01-03'), '2021–2022', '2021年–2022年'],
  ])('%o in short', (asOf, english, chinese) => {
    expect(formatAsOfShort(asOf, en.figures)).toBe(english);
    expect(formatAsOfShort(asOf, zhHans.figures)).toBe(chinese);
  });
});
