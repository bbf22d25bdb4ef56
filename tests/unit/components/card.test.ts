import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../components/card/chart.ts';
import { cardView } from '../../../components/card/view.ts';
import { formatSpan, publisherOf, sentenceStart } from '../../../components/card/words.ts';
import { en } from '../../../components/i18n/en.ts';
import { zhHans } from '../../../components/i18n/zh-Hans.ts';
import { cutSeal } from '../../../components/parts/cut-seal.ts';
import { cutAtRanges } from '../../../components/popup/cut-at-ranges.ts';
import type { CompanyBundle } from '../../../data/schema/bundle.ts';
import { factRows } from '../../../lib/facts/index.ts';
import { fakeSource } from '../../support/packs.ts';
import { fakeBundle, fakeFigure, fakeWords, text } from '../facts/make.ts';

const TODAY = '2025-06-01';
const OPTIONS = { language: 'en', today: TODAY } as const;

describe('a seal', () => {
  const lines = (chinese: string | undefined, latin: string) =>
    cutSeal(chinese, latin)
      .places.map(({ text: cut }) => cut)
      .join('');

  test.each([
    ['小红书', 'Xiaohongshu', '小红书印'],
    ['腾讯', 'Tencent', '腾讯'],
    ['字节跳动', 'ByteDance', '字节跳动'],
    ['淡马锡控股', 'Temasek', '淡'],
    [undefined, 'lemon8', 'L'],
  ])('of %s / %s holds %s', (chinese, latin, cut) => {
    expect(lines(chinese, latin)).toBe(cut);
  });

  test('is read down the right column first', () => {
    const [first, second, third] = cutSeal('字节跳动', 'ByteDance').places;
    expect(first?.x).toBe(second?.x);
    expect(first?.y).toBeLessThan(second?.y ?? 0);
    expect(third?.x).toBeLessThan(first?.x ?? 0);
  });
});

describe('a chart of a history', () => {
  const box = { width: 100, height: 50, inset: 5, foot: 10 };
  const claims = [
    fakeFigure({ id: 'a', when: ['2020-01-01'], value: 20, qualifier: 'at most' }),
    fakeFigure({ id: 'b', when: ['2022-01-01'], value: 10 }),
    fakeFigure({ id: 'c', when: ['2024-01-01'], value: { min: 5, max: 15 }, qualifier: 'between' }),
  ];
  const [row] = factRows(fakeBundle(claims), TODAY);
  const points = (row && chartOf(row, box)?.points) ?? [];

  test('goes from the oldest to the newest across its width', () => {
    expect(points.map(({ fact }) => fact.claim.id)).toEqual(['a', 'b', 'c']);
    expect([points[0]?.x, points[2]?.x]).toEqual([5, 95]);
    expect(points[1]?.x).toBeCloseTo(50, 0);
  });

  test('starts at nought: half the figure is half as high', () => {
    const base = box.height - box.foot;
    const [a, b] = points.map(({ y }) => base - y);
    expect(b).toBeCloseTo((a ?? 0) / 2);
  });

  test('draws hedges: open dots, a cap for “at most”, both ends of a range', () => {
    expect(points.map(({ hedged }) => hedged)).toEqual([true, false, true]);
    expect(points.map(({ bound }) => bound)).toEqual(['cap', undefined, undefined]);
    expect(points.map(({ y, yLow }) => y === yLow)).toEqual([true, true, false]);
  });

  test('stays in its box where figures are losses, which hang from the line of nought', () => {
    const [losses] = factRows(
      fakeBundle([
        fakeFigure({ id: 'gain', field: 'profit', when: ['2022'], value: 10 }),
        fakeFigure({ id: 'loss', field: 'profit', when: ['2024'], value: -10 }),
      ]),
      TODAY,
    );
    const chart = losses && chartOf(losses, box);
    expect(chart?.points.map(({ y }) => y)).toEqual([5, box.height - box.foot]);
    expect(chart?.base).toBe((5 + box.height - box.foot) / 2);
  });

  test('is not there for a single figure or for words', () => {
    const rows = factRows(
      fakeBundle([
        fakeFigure({ id: 'a' }),
        fakeWords({ id: 'b', field: 'headquarters', value: text('Shanghai') }),
      ]),
      TODAY,
    );
    expect(rows.map((each) => chartOf(each, box))).toEqual([undefined, undefined]);
  });
});

test.each([
  ['drones', 'Drones'],
  ['e-commerce, for all', 'E-commerce, for all'],
  ['iPhone parts', 'iPhone parts'],
  ['dji.com', 'dji.com'],
  ['makes cars. And buses', 'Makes cars. And buses'],
  ['小红书', '小红书'],
])('%s begins a line as %s', (words, line) => {
  expect(sentenceStart(words)).toBe(line);
});

describe('what a card shows', () => {
  const related: CompanyBundle['related'] = Object.fromEntries(
    ['bolt', 'crane', 'dray', 'twelve'].map((id) => [
      id,
      { id, kind: id === 'twelve' ? 'group' : 'company', names: { en: id.repeat(4) } } as const,
    ]),
  );
  const bundle = fakeBundle(
    [
      fakeWords({ id: 'what', field: 'description', value: text('An app'), source: 'a' }),
      fakeWords({ id: 'seat', field: 'headquarters', value: text('Shanghai'), source: 'a' }),
      ...(['users', 'valuation', 'profit', 'employees'] as const).map((field) =>
        fakeFigure({ id: field, field, source: field === 'users' ? 'b' : 'c' }),
      ),
      fakeWords({ id: 'known', field: 'also-known-as', value: text('Ace, abroad'), source: 'd' }),
      ...(['bolt', 'crane', 'twelve'] as const).map((value) =>
        fakeWords({ id: value, field: 'investor', value }),
      ),
      fakeWords({ id: 'dray', field: 'competitor', value: 'dray' }),
      ...['2021', '2022', '2023'].map((year) =>
        fakeWords({ id: `e${year}`, field: 'event', value: text(year), when: [year] }),
      ),
    ],
    { related },
  );

  test('at a glance: three rows, one line of relations, no events', () => {
    const view = cardView(bundle, { ...OPTIONS, mode: 'glance' });
    expect(view.rows.map(({ field }) => field)).toEqual(['users', 'valuation', 'profit']);
    expect(view.relations.map(({ kind }) => kind)).toEqual(['backer']);
    expect(view.events).toEqual([]);
  });

  test('in full: more rows, all relations but groups, the newest two events', () => {
    const view = cardView(bundle, { ...OPTIONS, mode: 'more' });
    expect(view.rows.map(({ field }) => field)).toEqual([
      'users',
      'valuation',
      'profit',
      'employees',
      'headquarters',
    ]);
    expect(view.relations.map(({ relations }) => relations.map(({ company }) => company.id))).toEqual([
      ['bolt', 'crane'],
      ['dray'],
    ]);
    expect(view.events.map(({ id }) => id)).toEqual(['e2023', 'e2022']);
  });

  test('the intro names the seat only where no row does', () => {
    const ids = (mode: 'glance' | 'more') =>
      cardView(bundle, { ...OPTIONS, mode }).intro.map(({ claim }) => claim.id);
    expect(ids('glance')).toEqual(['what', 'seat']);
    expect(ids('more')).toEqual(['what']);
  });

  test('sources are numbered as the reader meets them', () => {
    const { marks } = cardView(bundle, { ...OPTIONS, mode: 'glance', surface: 'Ace' });
    expect([...marks]).toEqual([
      ['d', 1],
      ['a', 2],
      ['b', 3],
      ['c', 4],
      ['paper', 5],
    ]);
  });
});

describe('words of the card', () => {
  test.each([
    [1, '1 day', '1天'],
    [59, '59 days', '59天'],
    [60, '2 months', '2个月'],
    [183, '6 months', '6个月'],
    [548, '18 months', '18个月'],
    [670, '22 months', '22个月'],
    [730, '2 years', '2年'],
    [1826, '5 years', '5年'],
    [1680, '4 years', '4年'],
  ])('%d days', (days, english, chinese) => {
    expect(formatSpan(days, en)).toBe(english);
    expect(formatSpan(days, zhHans)).toBe(chinese);
  });

  test('a reprinted agency is named beside its publisher, once', () => {
    const paper = fakeSource({ id: 'a', publisher: text('La Patilla'), agency: 'EFE' });
    expect(publisherOf(paper, en)).toBe('La Patilla, EFE');
    expect(publisherOf({ ...paper, publisher: text('EFE Madrid') }, zhHans)).toBe('EFE Madrid');
  });
});

describe('the matched part of a name', () => {
  test.each([
    ['xiaohongshu', [[0, 4]], '[xiao]hongshu'],
    ['小红书', [[1, 2]], '小[红]书'],
    [
      'abcdef',
      [
        [0, 1],
        [4, 6],
      ],
      '[a]bcd[ef]',
    ],
    ['abc', [], 'abc'],
    ['abc', [[0, 3]], '[abc]'],
  ] as [string, [number, number][], string][])('%s %j', (name, ranges, marked) => {
    const pieces = cutAtRanges(name, ranges);
    expect(pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('')).toBe(marked);
  });
});
