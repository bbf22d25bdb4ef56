import { describe, expect, test } from 'vitest';
import { en } from '../../../components/i18n/en.ts';
import { zhHans } from '../../../components/i18n/zh-Hans.ts';
import type { BundleClaim } from '../../../data/schema/bundle.ts';
import { formatAmount, formatNumber, formatValue } from '../../../lib/facts/format.ts';
import { fakeFigure, fakeWords, text } from './make.ts';

describe('numbers', () => {
  test.each([
    [7, '7', '7'],
    [4_285, '4,285', '4,285'],
    [17_000, '17,000', '1.7万'],
    [216_800, '216,800', '21.68万'],
    [999_999, '999,999', '999,999'],
    [300_000_000, '300 million', '3亿'],
    [1_234_000, '1.234 million', '123.4万'],
    // Fractions that floating point misses by a hair.
    [1_005_000, '1.005 million', '100.5万'],
    [10_010, '10,010', '1.001万'],
    [17_000_000_000, '17 billion', '170亿'],
    [2_000_000_000_000, '2 trillion', '2万亿'],
  ])('%d', (value, english, chinese) => {
    expect(formatNumber(value, en.figures)).toBe(english);
    expect(formatNumber(value, zhHans.figures)).toBe(chinese);
  });

  test('a number that its large unit cannot hold exactly is written in full, never rounded', () => {
    expect(formatNumber(300_123_456, en.figures)).toBe('300,123,456');
    expect(formatNumber(0.25, en.figures)).toBe('0.25');
  });
});

describe('figures with unit and hedge', () => {
  const rows: [Partial<BundleClaim>, string, string][] = [
    [{ value: 17e9, qualifier: 'about' }, 'about US$17 billion', '约170亿美元'],
    [{ value: 20e9, qualifier: 'at most' }, 'up to US$20 billion', '不超过200亿美元'],
    [{ value: 1e9, qualifier: 'more than' }, 'more than US$1 billion', '超过10亿美元'],
    [{ value: 300_000, unit: 'CNY', field: 'fine' }, '300,000 yuan', '30万元'],
    [{ value: 3e8, unit: 'people', field: 'monthly-active-users' }, '300 million', '3亿'],
    [
      { value: 4e6, unit: 'people', field: 'followers', qualifier: 'almost' },
      'almost 4 million',
      '将近400万',
    ],
    [{ value: 400, unit: 'people', field: 'layoffs', qualifier: 'at least' }, 'at least 400', '至少400人'],
    [{ value: 10, unit: 'percent', field: 'layoffs', qualifier: 'less than' }, 'less than 10%', '不到10%'],
    [
      { value: { min: 9, max: 10 }, unit: 'percent', field: 'layoffs', qualifier: 'between' },
      'between 9 and 10%',
      '9%至10%之间',
    ],
    [
      { value: { min: 1e9, max: 2e9 }, qualifier: 'between' },
      'between US$1 billion and US$2 billion',
      '10亿美元至20亿美元之间',
    ],
    [{ value: 1, unit: 'rank', field: 'chart-rank' }, 'No. 1', '第1名'],
    [
      { value: 4285, unit: 'posts-per-day', field: 'moderation', qualifier: 'about' },
      'about 4,285 a day',
      '约每天4,285条',
    ],
  ];

  test.each(rows)('%o', (claim, english, chinese) => {
    const figure = fakeFigure({ id: 'a', ...claim });
    expect(formatValue(figure, en.figures)).toBe(english);
    expect(formatValue(figure, zhHans.figures)).toBe(chinese);
  });

  test('a conversion is an amount of its own', () => {
    expect(formatAmount(47_000, 'USD', en.figures)).toBe('US$47,000');
    expect(formatAmount(47_000, 'USD', zhHans.figures)).toBe('4.7万美元');
  });
});

describe('other values', () => {
  test('dates and their hedges', () => {
    const founded = fakeWords({ id: 'a', field: 'founded', value: '2013-06', qualifier: 'about' });
    expect(formatValue(founded, en.figures)).toBe('about Jun 2013');
    expect(formatValue(founded, zhHans.figures)).toBe('约2013年6月');
  });

  test('texts in the language of the reader', () => {
    const seat = fakeWords({
      id: 'a',
      field: 'headquarters',
      value: { ...text('Shanghai'), 'zh-Hans': '上海' },
    });
    expect(formatValue(seat, en.figures)).toBe('Shanghai');
    expect(formatValue(seat, zhHans.figures)).toBe('上海');
  });
});
