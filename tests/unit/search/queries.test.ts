import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import namePinyin from '../../../data/name-pinyin.json' with { type: 'json' };
import { LANGUAGES } from '../../../data/schema/languages.ts';
import { claimWriter } from '../../../lib/popup/claim-text.ts';
import { buildSearch, search, searchEntries } from '../../../lib/search/index.ts';
import { allClaims, mergedCompanies } from './packs.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const COMPANIES = mergedCompanies();
const INDEX = buildSearch(
  searchEntries(COMPANIES, allClaims(), claimWriter(COMPANIES), LANGUAGES, namePinyin),
);

const CASES = read('queries.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [query: string, first: string]);

describe('over the packs that ship', () => {
  test('at least 120 queries are tried', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(120);
  });

  test.for(CASES)('%s finds %s first', ([query, first]) => {
    expect(search(INDEX, query)[0]?.entry.id).toBe(first);
  });

  test.for([
    ['layoffs 2022', 'xiaohongshu', /layoffs.*2022/i],
    ['xiaohongshu temasek', 'xiaohongshu', /Temasek/],
    ['rednote valuation', 'xiaohongshu', /^Valuation/],
    ['小红书 估值', 'xiaohongshu', /^估值/],
    ['小红书估值', 'xiaohongshu', /^估值/],
    ['xhs 裁员', 'xiaohongshu', /裁员/],
    ['IPO', 'xiaohongshu', /IPO/],
    ['xiaohongshu ipo', 'xiaohongshu', /IPO/],
    ['300 million', 'xiaohongshu', /300 million/],
    ['bytedance founded', 'bytedance', /^Founded/],
  ] as const)('the fact behind “%s” is found with %s', ([query, company, fact]) => {
    const facts = search(INDEX, query).filter(({ reason }) => reason === 'fact');
    expect(facts.find(({ entry }) => entry.id === company)?.matched.text).toMatch(fact);
  });

  test('every name of every company finds it', () => {
    const lost = COMPANIES.flatMap(({ id, names, aliases, pinyin }) => {
      const own = [...Object.values(names), ...aliases.map(({ text }) => text), pinyin ?? ''];
      const missing = own.filter((name) => name && !search(INDEX, name).some((hit) => hit.entry.id === id));
      return missing.map((name) => `${id}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  test('an answer takes less than a frame of 16 ms, on average', () => {
    const start = performance.now();
    for (const [query] of CASES) search(INDEX, query);
    expect((performance.now() - start) / CASES.length).toBeLessThan(16);
  });
});
