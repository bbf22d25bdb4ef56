import { expect, test } from 'vitest';
import { nameNotesSchema, toCompany } from '../../../../data/directory/companies.ts';
import { publishedDate, undatedAsOf } from '../../../../data/directory/dates.ts';
import { traditionalWriter } from '../../../../data/directory/script.ts';
import type { DirectoryEntity } from '../../../../data/directory/types.ts';
import { listing, people, ticker, valueTableSchema } from '../../../../data/directory/values.ts';
import { companySchema } from '../../../../data/schema/company.ts';

const traditional = traditionalWriter({ simplified: '鹤云', traditional: '鶴雲' });

const entity: DirectoryEntity = {
  id: 'cranecloud',
  kind: 'product',
  names: {
    en: [
      { form: 'CraneCloud', basis: 'source' },
      { form: 'Cranecloud', basis: 'general' },
      { form: 'Crane', basis: 'general' },
    ],
    zhHans: [{ form: '鹤云', basis: 'source' }],
    zhHant: [{ form: '鶴雲', basis: 'general' }],
    abbr: [{ form: 'CRCL', basis: 'general' }],
    pinyin: 'Hèyún',
  },
  claims: [],
};

const notesOf = (notes: object) => nameNotesSchema.parse({ cranecloud: notes })['cranecloud'];

test('a company gets each spelling once, with its script, rule and capitals', () => {
  const notes = notesOf({
    exact: ['Crane'],
    guard: ['Crane', '鹤云'],
    likely: ['CRCL'],
    add: ['大鹤'],
    notNames: ['云鹤云'],
  });
  if (!notes) throw new Error('the notes did not parse');

  const company = companySchema.parse(toCompany(entity, notes, traditional));

  expect(company).toMatchObject({
    kind: 'app',
    names: { en: 'CraneCloud', 'zh-Hans': '鹤云', 'zh-Hant': '鶴雲' },
    pinyin: 'Hèyún',
    notNames: ['云鹤云', '雲鶴雲'],
  });
  expect(
    company.aliases.map(({ text, script, rule, case: letters }) => `${text} ${script} ${rule} ${letters}`),
  ).toEqual([
    'CraneCloud latin safe any',
    'Crane latin guarded exact',
    'CRCL latin likely any',
    '鹤云 hans guarded any',
    '鶴雲 hant guarded any',
    '大鹤 hans safe any',
    '大鶴 hant safe any',
  ]);
});

test('a dropped form is gone, and a Latin brand has no Chinese name and no pinyin', () => {
  const notes = notesOf({ drop: ['CRCL', '鹤云', '鶴雲'] });
  if (!notes) throw new Error('the notes did not parse');
  const latin = {
    ...entity,
    names: { ...entity.names, zhHans: [{ form: 'Crane', basis: 'source' as const }], zhHant: [] },
  };

  expect(toCompany(entity, notes, traditional).aliases.map(({ text }) => text)).toEqual([
    'CraneCloud',
    'Crane',
  ]);
  expect(toCompany(latin, notes, traditional)).toMatchObject({ names: { en: 'CraneCloud' } });
  expect(toCompany(latin, notes, traditional)).not.toHaveProperty('pinyin');
});

test.each([
  ['https://a.example/2021/11/3/story', 'Story', '2021-11-03'],
  ['https://a.example/news/2020092814899', 'Story', '2020-09-28'],
  ['https://a.example/n3/2025/0521/c90000.html', 'Story', '2025-05-21'],
  ['https://a.example/page/202512/1349819.shtml', 'Story', '2025-12'],
  ['https://a.example/a/201903/14/WS5c8a.html', 'Story', '2019-03-14'],
  ['https://a.example/wiki/copy_2018-10/A/Kite', 'Story', '2018-10'],
  ['https://a.example/2022/three-minutes', 'Story', '2022'],
  ['https://a.example/data/1/000104746911002864/x.htm', 'Story', '2011'],
  ['https://a.example/data/0001104659-20-053363/x', 'Report, 31 December 2019', '2020'],
  ['https://a.example/kite', 'Kite (Encyclopedia, January 2024)', '2024-01'],
])('the address %s, titled %s, is of %s', (url, title, date) => {
  expect(publishedDate({ url, title })).toMatchObject({ from: date, to: date, basis: 'inferred' });
});

test.each(['https://a.example/article/3161461/kite', 'https://a.example/p/314301.html?d=2021/01/02'])(
  'the address %s tells no date',
  (url) => {
    expect(publishedDate({ url, title: 'Story' })).toBeUndefined();
  },
);

test('an undated statement holds somewhere between its earliest year and the day of reading', () => {
  expect(undatedAsOf(undefined, '2013')).toMatchObject({ from: '2013', to: '2026-11', basis: 'inferred' });
  expect(undatedAsOf(undefined, undefined).from).toBe('1991');
  const published = publishedDate({ url: 'https://a.example/2020/05/17/x', title: '' });
  expect(undatedAsOf(published, '2013')).toMatchObject({ from: '2020-05-17', to: '2020-05-17' });
});

const values = valueTableSchema.parse({
  industry: {},
  headquarters: {},
  products: {},
  former_name: {},
  english_brand: {},
  owner: {},
  listed: {},
  people: { 'Ada Kite (acting)': { en: 'Ada Kite', zh: 'Ada Kite', detail: { en: 'acting', zh: '代理' } } },
  remarks: { secondary: '第二上市' },
  owners: {},
});

test('people keep their names; what joins them is Chinese', () => {
  expect(people(values, 'Ada Kite (Ai Da), Bo Lark and Cy Wren').value['zh-Hans']).toBe(
    'Ada Kite（Ai Da）、Bo Lark、Cy Wren',
  );
  expect(people(values, 'Ada Kite (acting)')).toEqual({
    value: { en: 'Ada Kite', 'zh-Hans': 'Ada Kite' },
    detail: { en: 'acting', 'zh-Hans': '代理' },
  });
});

test('tickers and listings name the exchange in both languages', () => {
  expect(ticker(values, 'SZSE: 300750').value['zh-Hans']).toBe('深交所：300750');
  expect(listing(values, 'HKEX, 2020-06-11 (secondary)')).toEqual({
    value: { en: 'HKEX, 2020-06-11', 'zh-Hans': '港交所，2020-06-11' },
    detail: { en: 'secondary', 'zh-Hans': '第二上市' },
  });
});

test('what the tables do not know is named, not guessed', () => {
  expect(() => ticker(values, 'LSE: KITE')).toThrow('LSE');
  expect(() => listing(values, 'HKEX, 2020 (third)')).toThrow('third');
});
