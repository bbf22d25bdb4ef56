import { expect, test } from 'vitest';
import { languageFor, nameIn } from '../../../data/schema/languages.ts';

test.for([
  ['en', 'zh-CN', 'en'],
  ['zh-Hans', 'en', 'zh-Hans'],
  ['browser', 'zh-CN', 'zh-Hans'],
  ['browser', 'zh', 'zh-Hans'],
  ['browser', 'fr', 'en'],
  ['klingon', 'ZH-tw', 'zh-Hans'],
  [undefined, '', 'en'],
] as const)('a reader who chose %s in a browser of %s reads %s', ([choice, browser, language]) => {
  expect(languageFor(choice, browser)).toBe(language);
});

test('a company goes by its Latin name where it has no Chinese one', () => {
  expect(nameIn({ en: 'DJI', 'zh-Hans': '大疆' }, 'zh-Hans')).toBe('大疆');
  expect(nameIn({ en: 'DJI', 'zh-Hans': '大疆' }, 'en')).toBe('DJI');
  expect(nameIn({ en: 'Temu' }, 'zh-Hans')).toBe('Temu');
});
