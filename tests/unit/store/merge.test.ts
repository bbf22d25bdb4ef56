import { expect, test } from 'vitest';
import type { Alias, Cues } from '../../../data/schema/company.ts';
import { comparePacks, mergeCompany } from '../../../lib/store/knowledge/merge.ts';
import { fakeCompany } from '../../support/packs.ts';

const alias = (text: string, rule: Alias['rule']): Alias => {
  return { text, script: 'latin', rule, case: 'any', basis: 'general' };
};
const cues = (change: Partial<Cues>): Cues => {
  return { for: [], against: [], before: [], after: [], notBefore: [], notAfter: [], ...change };
};

test('bundled packs come first, then the reader’s own, then the others by id', () => {
  const packs = ['zebra', 'own', 'apple', 'directory', 'seeds'];
  expect(packs.toSorted(comparePacks)).toEqual(['seeds', 'directory', 'own', 'apple', 'zebra']);
});

test('of what two packs say of one company, the first has the word, and nothing that only the other knows is lost', () => {
  const first = fakeCompany({
    id: 'momo',
    names: { en: 'Momo', 'zh-Hans': '陌陌' },
    aliases: [alias('Momo', 'guarded')],
    cues: cues({ for: ['dating'] }),
    notNames: ['Momo Taro'],
  });
  const second = fakeCompany({
    id: 'momo',
    kind: 'app',
    names: { en: 'MOMO', 'zh-Hant': '陌陌' },
    pinyin: 'Mòmò',
    aliases: [alias('Momo', 'safe'), alias('Hello Group', 'safe')],
    cues: cues({ for: ['dating', 'app'], against: ['ghost'] }),
    cueSets: ['firm-en'],
  });
  expect(mergeCompany([first, second])).toEqual({
    id: 'momo',
    kind: 'company',
    names: { en: 'Momo', 'zh-Hans': '陌陌', 'zh-Hant': '陌陌' },
    pinyin: 'Mòmò',
    aliases: [alias('Momo', 'guarded'), alias('Hello Group', 'safe')],
    cues: cues({ for: ['dating', 'app'], against: ['ghost'] }),
    cueSets: ['firm-en'],
    notNames: ['Momo Taro'],
  });
  expect(mergeCompany([second])).toBe(second);
});
