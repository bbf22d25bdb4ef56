import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSearch, indexNotes, search, type SearchEntry } from '../../../lib/search/index.ts';

const entry = (overrides: Partial<SearchEntry> & { id: string }): SearchEntry => ({
  kind: 'company',
  names: { en: overrides.id },
  aliases: [],
  facts: [],
  weight: 1,
  ...overrides,
});

const ENTRIES = [
  entry({
    id: 'xiaohongshu',
    names: { en: 'Xiaohongshu', 'zh-Hans': '小红书', 'zh-Hant': '小紅書' },
    pinyin: 'Xiǎohóngshū',
    aliases: ['RedNote', 'Little Red Book'],
    facts: [
      ['Backer: Temasek Holdings · 2021-11', 'Layoffs: 9 percent · 2022-04'],
      ['投资方：Temasek · 2021年11月', '总部：上海黄浦区'],
    ],
    weight: 9,
  }),
  entry({ id: 'xian-air', names: { en: "Xi'an Air", 'zh-Hans': '西安航' }, pinyin: "Xī'ān Háng" }),
  entry({ id: 'temasek', kind: 'investor', names: { en: 'Temasek Holdings', 'zh-Hans': '淡马锡' } }),
  entry({ id: 'green', names: { en: 'Green', 'zh-Hans': '绿色' }, pinyin: 'Lǜsè' }),
  entry({ id: 'reden', names: { en: 'Reden' }, weight: 2 }),
  entry({ id: 'media-red', kind: 'media', names: { en: 'Redder' }, weight: 99 }),
];
const INDEX = buildSearch(ENTRIES);
const NOTES = indexNotes(INDEX, [
  { company: 'xiaohongshu', text: 'ask Mia about the IPO' },
  // As some machines type it: the accents are signs of their own.
  { company: 'temasek', text: 'Cafe\u0301 with Zoe\u0308 next' },
  { company: 'gone', text: 'an IPO of a company that no pack knows any more' },
]);

/** The hits as `id:reason:[matched]`, with the matched parts of the text in brackets. */
function shown(query: string): string[] {
  return search(INDEX, query, { notes: NOTES }).map(({ entry: { id }, reason, matched }) => {
    const parts = matched.ranges.map(([from, to]) => `[${matched.text.slice(from, to)}]`);
    return `${id}:${reason}:${parts.join('')}`;
  });
}

describe('each hit says why it is one, and which part matched', () => {
  test.for([
    ['Xiaohongshu', 'xiaohongshu:exact:[Xiaohongshu]'],
    ['小紅書', 'xiaohongshu:exact:[小紅書]'],
    ['rednote', 'xiaohongshu:alias:[RedNote]'],
    ['Red Note', 'xiaohongshu:alias:[RedNote]'],
    ['little r', 'xiaohongshu:prefix:[Little R]'],
    ['小红', 'xiaohongshu:prefix:[小红]'],
    ['xi an', "xian-air:prefix:[Xi'an]"],
    ['lu se', 'green:pinyin:[Lǜsè]'],
    ['zoë', 'temasek:note:[Zoe\u0308]'],
    ['zoe nex', 'temasek:note:[Zoe\u0308][nex]'],
    ['xhs', 'xiaohongshu:initials:[X][h][s]'],
    ['xah', 'xian-air:initials:[X][ā][H]'],
    ['hongshu', 'xiaohongshu:part:[hóngshū]'],
    ['red book', 'xiaohongshu:part:[Red Book]'],
    ['红书', 'xiaohongshu:part:[红书]'],
    ['layoffs 2022', 'xiaohongshu:fact:[Layoffs][2022]'],
    ['上海', 'xiaohongshu:fact:[上海]'],
    ['总部 上海', 'xiaohongshu:fact:[总部][上海]'],
    ['Temasek 2021', 'xiaohongshu:fact:[Temasek][2021]'],
    ['xiaohongshu layoffs', 'xiaohongshu:fact:[Layoffs]'],
    ['xhs layoffs 2022', 'xiaohongshu:fact:[Layoffs][2022]'],
    ['小红书 总部', 'xiaohongshu:fact:[总部]'],
    ['小红书总部', 'xiaohongshu:fact:[总部]'],
    ['rednote ipo', 'xiaohongshu:note:[IPO]'],
    ['IPO mia', 'xiaohongshu:note:[Mia][IPO]'],
    ['xiaohonshu', 'xiaohongshu:fuzzy:[Xiaohongshu]'],
    ['小红薯', 'xiaohongshu:fuzzy:[小红书]'],
    ['ｒｅｄｎｏｔｅ', 'xiaohongshu:alias:[RedNote]'],
  ] as const)('%s → %s', ([query, expected]) => {
    expect(shown(query)[0]).toBe(expected);
  });
});

describe('the order of the answers', () => {
  test('an investor by its name comes before companies that mention it', () => {
    expect(shown('temasek')).toEqual(['temasek:prefix:[Temasek]', 'xiaohongshu:fact:[Temasek]']);
  });

  test('companies come before what only gives context, then the better known one', () => {
    expect(shown('red').map((hit) => hit.split(':')[0])).toEqual(['reden', 'media-red', 'xiaohongshu']);
  });

  test('a fact is told in the reader’s language, if it answers in both', () => {
    const told = [0, 1].map((language) => search(INDEX, '2021', { language })[0]?.matched.text);
    expect(told).toEqual(['Backer: Temasek Holdings · 2021-11', '投资方：Temasek · 2021年11月']);
  });

  test('each company stands once, with its best reason', () => {
    const ids = search(INDEX, 'x').map(({ entry: { id } }) => id);
    expect(ids).toEqual(['xiaohongshu', 'xian-air']);
  });

  test('the list is as long as was asked for', () => {
    expect(search(INDEX, 'x', { limit: 1 })).toHaveLength(1);
  });
});

describe('no answer is given', () => {
  test.for([
    ['nothing', ''],
    ['signs alone', ' … -- ！'],
    ['letters that are near nothing', 'qqqqqq'],
    ['a short slip', 'rdn'],
    ['one letter of a fact', 'p'],
    ['words of two different facts', 'temasek layoffs'],
    ['characters that stand apart', '上黄'],
    ['a fact of another company', 'temasek layoffs 2022'],
    ['a pasted paragraph', 'xiaohongshu '.repeat(20)],
  ] as const)('for %s', ([, query]) => {
    expect(shown(query)).toEqual([]);
  });
});

test('any text may be typed, and every range lies within what matched', () => {
  const queries = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...Array.from('xiaohngsu小红书rednot 0é')) }),
  );
  fc.assert(
    fc.property(queries, (query) => {
      for (const { matched } of search(INDEX, query, { notes: NOTES })) {
        expect(matched.ranges.length).toBeGreaterThan(0);
        let end = 0;
        for (const [from, to] of matched.ranges) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(matched.text.length);
          end = to;
        }
      }
    }),
    { numRuns: 400 },
  );
});
