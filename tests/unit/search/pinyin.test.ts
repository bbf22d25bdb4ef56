import { expect, test } from 'vitest';
import { fold } from '../../../lib/search/fold.ts';
import { syllableStarts } from '../../../lib/search/pinyin.ts';

function syllables(pinyin: string, characters: number): string {
  const { text, words } = fold(pinyin);
  const pieces = words.map((start, at) => text.slice(start, words[at + 1]));
  const starts = syllableStarts(pieces, characters);
  return starts.map((start, at) => text.slice(start, starts[at + 1])).join(' ');
}

test.for([
  ['Xiǎohóngshū', 3, 'xiao hong shu'],
  ['Zìjié Tiàodòng', 4, 'zi jie tiao dong'],
  ['Xīān', 2, 'xi an'],
  ['Xiān', 1, 'xian'],
  ["Hǎi'ěr", 2, 'hai er'],
  ['Āliyún', 3, 'a li yun'],
  ['Ālǐbābā', 4, 'a li ba ba'],
  ['Níngdé Shídài', 4, 'ning de shi dai'],
  ['Yuè zhī Ànmiàn', 4, 'yue zhi an mian'],
  ['Mǐhāyóu', 3, 'mi ha you'],
  ['Àiqíyì', 3, 'ai qi yi'],
  ['Lǜsè', 2, 'lu se'],
  ['B zhàn', 2, 'b zhan'],
  ['Fǎnguān', 2, 'fan guan'],
  ['Fāngān', 2, 'fan gan'],
  ["Fāng'ān", 2, 'fang an'],
  ['', 0, ''],
] as const)('%s, %i characters: %s', ([pinyin, characters, expected]) => {
  expect(syllables(pinyin, characters)).toBe(expected);
});
