import { expect, test } from 'vitest';
import table from '../../../data/character-pinyin.json' with { type: 'json' };
import { pinyinSuggester } from '../../../lib/own/suggest-pinyin.ts';

test.each([
  ['青罗', 'Qīngluó'],
  ['青罗机器人', 'Qīngluó Jīqìrén'],
  ['青羅機器人', 'Qīngluó Jīqìrén'],
  ['西安音乐集团', 'Xī’ān Yīnyuè Jítuán'],
  ['天鹅湖·科技', 'Tiān’éhú Kējì'],
  ['B站', 'B Zhàn'],
  ['58同城', '58 Tóngchéng'],
  [' 腾讯QQ ', 'Téngxùn QQ'],
  ['Qingluo', undefined],
  ['', undefined],
  // A character that hardly any name has.
  ['青𠮷', undefined],
])('%s is said %s', (name, pinyin) => {
  expect(pinyinSuggester(table)(name)).toBe(pinyin);
});
