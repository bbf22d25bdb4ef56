import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../../lib/page/text/sentence.ts';

/** The sentence around the name in brackets. */
function around(text: string, columns: number): string {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return sentenceAround(text.replaceAll(/[[\]]/g, ''), start, end, { units: 400, columns });
}

const LONG =
  'After a long winter in which nobody in the trade had expected anything of the kind, [RedNote] was at the top of the charts within a week.';

describe('the sentence around a name', () => {
  test.for([
    ['It rained. Then [RedNote] came! All was well.', 80, 'Then RedNote came!'],
    ['[RedNote] rose.  So did\n others.', 80, 'RedNote rose.'],
    ['“We use [RedNote].” Nobody else did.', 80, '“We use RedNote.”'],
    ['“It is over.” [RedNote] said no more.', 80, 'RedNote said no more.'],
    ['The U.S. users of [RedNote] stayed. Others left.', 80, 'The U.S. users of RedNote stayed.'],
    ['He cites Meituan Inc. and [RedNote] alike. Then not.', 80, 'He cites Meituan Inc. and RedNote alike.'],
    ['On Jan. 19 [RedNote] led. Next day not.', 80, 'On Jan. 19 RedNote led.'],
    ['Before. Mr. J. Li runs [RedNote] today. After.', 80, 'Mr. J. Li runs RedNote today.'],
    ['It rose 3.5 percent, [RedNote] says. Well.', 80, 'It rose 3.5 percent, RedNote says.'],
    ['They waited … and then [RedNote] came. Joy.', 80, 'They waited … and then RedNote came.'],
    ['昨天下雨。[小红书]增长了！！今天晴。', 80, '小红书增长了！！'],
    ['一周之内，买家都去了[小红书]。另一家没有。', 80, '一周之内，买家都去了小红书。'],
    ['A line\nwith [RedNote]\nand more', 80, 'with RedNote'],
    ['Two   spaces before\t[RedNote] and after', 80, 'Two spaces before RedNote and after'],
    [LONG, 200, LONG.replaceAll(/[[\]]/g, '')],
    [LONG, 60, '…of the kind, RedNote was at the top of the charts…'],
    [
      LONG.replace('After', 'Then').slice(0, 100),
      60,
      '…trade had expected anything of the kind, RedNote was at',
    ],
    ['[RedNote] stood first for as long as anyone could remember it.', 30, 'RedNote stood first for as…'],
    [
      '今年一月，许多用户在短短几天之内注册了[小红书]，随后又有不少人离开了这个平台。',
      30,
      '…内注册了小红书，随后又有不少…',
    ],
  ] as const)('%s in %i columns', ([text, columns, expected]) => {
    expect(around(text, columns)).toBe(expected);
  });

  test('without columns, UTF-16 units count', () => {
    const text = `${'红'.repeat(30)}小红书${'书'.repeat(30)}`;
    const cut = sentenceAround(text, 30, 33, { units: 25 });
    expect([cut.length, cut.includes('小红书'), cut.at(0), cut.at(-1)]).toEqual([25, true, '…', '…']);
  });

  test('always holds the name, keeps to its room, and cuts no word', () => {
    const words = fc.array(fc.constantFrom('company', 'of', 'twenty-one', 'don’t', '小红书的', 'x'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 20, max: 90 }), (before, after, columns) => {
        const head = [...before, ''].join(' ');
        const text = `${head}Tencent${['', ...after].join(' ')}`;
        const shown = sentenceAround(text, head.length, head.length + 7, { units: 400, columns });
        expect(shown).toContain('Tencent');
        const whole = new Set([...before, ...after, 'Tencent']);
        const latin = shown.match(/[a-zT][\p{Ll}’-]*/gu) ?? [];
        expect(latin.filter((word) => !whole.has(word))).toEqual([]);
        const width = Array.from(shown, (one) => (/[\u4e00-\u9fff]/u.test(one) ? 2 : 1)).reduce(
          (a, b) => a + b,
          0,
        );
        expect(width).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
