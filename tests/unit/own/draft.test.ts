import { describe, expect, test } from 'vitest';
import { ownPartsSchema } from '../../../data/schema/own.ts';
import { packSchema } from '../../../data/schema/pack.ts';
import {
  correctionOf,
  draftFor,
  EMPTY_DRAFT,
  idFor,
  partsOf,
  type OwnDraft,
} from '../../../lib/own/draft.ts';
import { openDraft } from '../../../lib/own/open-draft.ts';
import { ownPack } from '../../../lib/own/own-pack.ts';
import { fakeCompany } from '../../support/packs.ts';

const TODAY = '2026-11-21';

const DRAFT: OwnDraft = {
  ...EMPTY_DRAFT,
  latin: 'Qingluo Robotics',
  hans: '青萝机器人',
  pinyin: 'Qīngluó Jīqìrén',
  others: 'Qingluo\nHorizon\nX\nQingluo',
  rules: { Qingluo: 'safe' },
  description: 'makes pickers for orchards',
  parent: 'tencent',
  facts: [
    { field: 'employees', value: '1,200', unit: 'people', asOf: '2026-03', url: 'https://news.example/a' },
    { field: 'headquarters', value: 'Chengdu', unit: '', asOf: '2025', url: 'https://news.example/a' },
    { field: 'founded', value: '2019-05', unit: '', asOf: '', url: '' },
  ],
};

describe('a company that the reader has filled in', () => {
  const parts = partsOf(DRAFT, 'own-qingluo-robotics', TODAY);

  test('is a company of a pack like any other', () => {
    expect(ownPartsSchema.safeParse(parts).error).toBeUndefined();
    const record = { ...parts, revision: 1, createdAt: 0, updatedAt: 0, disabled: false, deleted: false };
    expect(packSchema.safeParse(ownPack([record])).error).toBeUndefined();
  });

  test('has every name once, marked as the rule or the reader says; what is no name is left out', () => {
    const rules = Object.fromEntries(parts.company.aliases.map(({ text, rule }) => [text, rule]));
    expect(rules).toEqual({
      'Qingluo Robotics': 'safe',
      青萝机器人: 'safe',
      Qingluo: 'safe',
      Horizon: 'guarded',
    });
  });

  test('states facts with their dates and the place that the reader names; without one, the reader', () => {
    const sources = new Map(parts.sources.map((source) => [source.id, source.url ?? source.publisher.en]));
    const said = parts.claims.map(({ field, value, asOf, source }) => [
      field,
      value,
      asOf.from,
      sources.get(source),
    ]);
    expect(said).toEqual([
      ['description', { en: DRAFT.description, 'zh-Hans': DRAFT.description }, TODAY, 'you'],
      ['parent', 'tencent', TODAY, 'you'],
      ['employees', 1200, '2026-03', 'https://news.example/a'],
      ['headquarters', { en: 'Chengdu', 'zh-Hans': 'Chengdu' }, '2025', 'https://news.example/a'],
      ['founded', '2019-05', TODAY, 'you'],
    ]);
  });

  test('opens again as it was filled in', () => {
    const opened = openDraft(parts);
    expect(partsOf(opened, 'own-qingluo-robotics', '2030-01-01').company).toEqual(parts.company);
    expect(opened.facts.map(({ value }) => value)).toEqual(['1200', 'Chengdu', '2019-05']);
    expect(opened).toMatchObject({
      parent: 'tencent',
      rules: { Qingluo: 'safe' },
      others: 'Qingluo\nHorizon',
    });
  });

  test.each([
    ['a word for a figure', { field: 'employees', value: 'many', unit: 'people' }],
    ['a figure without its unit', { field: 'employees', value: '12', unit: '' }],
    ['a date that is none', { field: 'founded', value: 'in spring', unit: '' }],
  ] as const)('%s is refused by the schema', (_, fact) => {
    const wrong = { ...EMPTY_DRAFT, latin: 'Qingluo', facts: [{ ...fact, asOf: '', url: '' }] };
    expect(ownPartsSchema.safeParse(partsOf(wrong, 'own-q', TODAY)).success).toBe(false);
  });

  test('an address that is no web page is never kept', () => {
    const fact = {
      field: 'headquarters',
      value: 'x',
      unit: '',
      asOf: '',
      url: 'javascript:alert(1)',
    } as const;
    const { sources } = partsOf({ ...EMPTY_DRAFT, latin: 'Qingluo', facts: [fact] }, 'own-q', TODAY);
    expect(sources.map(({ url }) => url)).toEqual([undefined]);
  });
});

describe('facts on a company that packs know', () => {
  const names = { en: 'Tencent', 'zh-Hans': '腾讯' };
  const tencent = fakeCompany({ id: 'tencent', names, cueSets: ['business'], pinyin: 'Téngxùn' });
  const [fact] = DRAFT.facts;
  const draft = { ...correctionOf(tencent), others: 'Penguin Corp', facts: fact ? [fact] : [] };
  const parts = partsOf(draft, 'tencent', TODAY);

  test('are records about it that repeat nothing of how it is marked', () => {
    expect(ownPartsSchema.safeParse(parts).error).toBeUndefined();
    const { aliases, ...company } = parts.company;
    expect(company).toEqual({ id: 'tencent', kind: 'company', names, cueSets: [], notNames: [] });
    expect(aliases.map(({ text }) => text)).toEqual(['Penguin Corp']);
    expect(parts.claims).toMatchObject([{ id: 'own-tencent-1', about: 'tencent', value: 1200 }]);
  });

  test('open again as they were filled in', () => {
    const opened = openDraft(parts);
    expect(opened).toMatchObject({ corrects: { id: 'tencent' }, latin: '', others: 'Penguin Corp' });
    expect(partsOf(opened, 'tencent', TODAY).company).toEqual(parts.company);
  });
});

test.each([
  ['Qingluo', 'latin'],
  ['青萝', 'hans'],
] as const)('a name from a page begins the form: %s', (name, field) => {
  expect(draftFor(` ${name} `)).toEqual({ ...EMPTY_DRAFT, [field]: name });
});

test('a Chinese name alone goes by itself, opened and saved alike', () => {
  const { company, ...rest } = partsOf(draftFor('青萝机器人'), 'own-company', TODAY);
  expect(company.names).toEqual({ en: '青萝机器人', 'zh-Hans': '青萝机器人' });
  expect(openDraft({ company, ...rest }).latin).toBe('');
});

test.each([
  [{ latin: 'Qingluo Robotics' }, [], 'own-qingluo-robotics'],
  [{ latin: 'Qingluo Robotics' }, ['own-qingluo-robotics'], 'own-qingluo-robotics-2'],
  [{ hans: '青萝', pinyin: 'Qīngluó' }, [], 'own-qingluo'],
  [{ hans: '青萝' }, ['own-company'], 'own-company-2'],
  [{ latin: '-- __proto__' }, [], 'own-proto'],
] as const)('%o besides %j is %s', (names, taken, id) => {
  expect(idFor({ ...EMPTY_DRAFT, ...names }, (one) => taken.some((other) => other === one))).toBe(id);
});
