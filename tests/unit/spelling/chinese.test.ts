import { expect, it } from 'vitest';
import { problemsInChinese } from '../../../tools/spelling/chinese.ts';

const NONE = new Set<string>();

it.each([
  ['按来源原样显示，附日期与出处。', []],
  ['0.1.0 新功能：可以打印的档案。', []],
  ['截至 2025年1月，约3亿。', []],
  ['字節跳动', ['節 is no character of plain simplified Chinese']],
  ['公司,产品', ['half-width punctuation beside a Chinese character: 司,']],
  ['已保存。。', ['two marks of punctuation in a row: 。。']],
  ['它的的来源', ['a word that stands twice: 的的']],
  ['小红书 或 微博', ['a space between two Chinese characters: 书 或']],
])('%s', (text, problems) => {
  expect(problemsInChinese(text, NONE)).toEqual(problems);
});

it('lets a name keep its rare character', () => {
  expect(problemsInChinese('昇腾芯片', NONE)).toHaveLength(1);
  expect(problemsInChinese('昇腾芯片', new Set('昇'))).toEqual([]);
});
