import { describe, expect, test } from 'vitest';
import type { OwnCompany } from '../../../data/schema/own.ts';
import { ownCompanySchema } from '../../../data/schema/own.ts';
import { draftFor, partsOf, type FactDraft } from '../../../lib/own/draft.ts';
import { joinOwn } from '../../../lib/own/join-own.ts';

const fact = (value: string, url = ''): FactDraft => {
  return { field: 'employees', value, unit: 'people', asOf: '2026-03', url };
};

function record(
  revision: number,
  updatedAt: number,
  facts: readonly FactDraft[] = [],
  others = '',
): OwnCompany {
  const parts = partsOf({ ...draftFor('Qingluo Robotics'), facts, others }, 'own-q', '2026-11-21');
  return { ...parts, revision, createdAt: 0, updatedAt, disabled: false, deleted: false };
}

const values = ({ claims }: OwnCompany) => claims.map(({ value }) => value);
const aliases = ({ company }: OwnCompany) => company.aliases.map(({ text }) => text);

describe('two records of one company', () => {
  test('of which one grew out of the other: the later stands as it is', () => {
    const [older, newer] = [record(1, 10, [fact('5')]), record(3, 20, [fact('7')])];
    expect(joinOwn(older, newer, 99)).toBe(newer);
    expect(joinOwn(newer, older, 99)).toBe(newer);
  });

  test('that are alike stay as they are', () => {
    const one = record(2, 10, [fact('5')]);
    expect(joinOwn(one, { ...one }, 99)).toBe(one);
  });

  test('that went on apart become one, with the names, facts and sources of both', () => {
    const here = record(2, 10, [fact('5', 'https://a.example/')], 'Qingluo One');
    const there = record(2, 20, [fact('7', 'https://b.example/')], 'Qingluo Two');
    const joined = joinOwn(here, there, 99);
    expect(values(joined)).toEqual([7, 5]);
    expect(aliases(joined)).toEqual(['Qingluo Robotics', 'Qingluo Two', 'Qingluo One']);
    expect(joined.sources.map(({ url }) => url)).toEqual(['https://b.example/', 'https://a.example/']);
    expect(joined).toMatchObject({ revision: 3, updatedAt: 99 });
    expect(ownCompanySchema.safeParse(joined).error).toBeUndefined();
  });

  test('joined once are not joined again', () => {
    const [here, there] = [record(2, 10, [fact('5')]), record(2, 20, [fact('7')])];
    const joined = joinOwn(here, there, 99);
    expect(joinOwn(joined, there, 120)).toBe(joined);
    expect(joinOwn(joined, here, 120)).toBe(joined);
  });

  test('of which more saves, but earlier ones, were made elsewhere lose nothing either', () => {
    const joined = joinOwn(record(2, 50, [fact('5')]), record(9, 20, [fact('7')]), 99);
    expect(values(joined)).toEqual([7, 5]);
    expect(joined.revision).toBe(10);
  });
});
