import { describe, expect, test } from 'vitest';
import { firstLine } from '../../../lib/notes/first-line.ts';
import { newNoteId } from '../../../lib/messages/note-id.ts';
import { placeLink } from '../../../lib/notes/place-link.ts';
import { asTag, tagsOf } from '../../../lib/notes/tags.ts';
import { noteSchema } from '../../../data/schema/note.ts';

test.for([
  ['ask about #layoffs', ['layoffs']],
  ['#Layoffs and #layoffs again, #ipo', ['layoffs', 'ipo']],
  ['问一下 #裁员 和＃上市。', ['裁员', '上市']],
  ['#q3-2025 #2025q3 #a_b', ['q3-2025', '2025q3', 'a_b']],
  ['# Heading\n## Second', []],
  ['issue #1 and #2025', []],
  ['https://news.example/a#part and C# and a#b and ##x', []],
  ['(#paren) “#quoted”', ['paren', 'quoted']],
  ['#café', ['café']],
] as const)('the tags of %j', ([text, tags]) => {
  expect(tagsOf(text)).toEqual(tags);
});

test.for<readonly [text: string, tag: string | undefined]>([
  ['layoffs', 'layoffs'],
  [' #Layoffs ', 'Layoffs'],
  ['＃裁员', '裁员'],
  // One letter, or a letter and its accent: the same tag.
  ['cafe\u0301', 'café'],
  ['two words', undefined],
  ['2025', undefined],
  ['#', undefined],
  ['', undefined],
  ['a'.repeat(60), 'a'.repeat(60)],
  ['a'.repeat(61), undefined],
])('%j as a tag is %j', ([text, tag]) => {
  expect(asTag(text)).toBe(tag);
});

test.for<readonly [text: string, line: string]>([
  ['call them\nand then', 'call them'],
  ['\n\n# A heading', 'A heading'],
  ['- [ ] to do', 'to do'],
  ['#layoffs first', '#layoffs first'],
  ['> 1. quoted', 'quoted'],
  ['---\n小红书', '小红书'],
  ['', ''],
  ['***', ''],
  ['😀x'.repeat(200), '😀x'.repeat(60)],
] as const)('the first line of %j', ([text, line]) => {
  expect(firstLine(text)).toBe(line);
});

describe('the way back to a place', () => {
  const url = 'https://news.example/story';
  test.for([
    ['no quote', { url }, url],
    ['a sentence', { url, quote: 'RedNote grew.' }, `${url}#:~:text=RedNote%20grew.`],
    ['signs of the fragment itself', { url, quote: 'a-b, c & d' }, `${url}#:~:text=a%2Db%2C%20c%20%26%20d`],
    ['a page with an anchor', { url: `${url}#top`, quote: 'x y' }, `${url}#top:~:text=x%20y`],
    [
      'a long sentence by both ends, cut between words',
      { url, quote: `Alpha beta gamma delta epsilon zeta eta ${'word '.repeat(30)}theta iota kappa lambda.` },
      `${url}#:~:text=Alpha%20beta%20gamma%20delta%20epsilon%20zeta%20eta,word%20word%20word%20theta%20iota%20kappa%20lambda.`,
    ],
    [
      'long Han text by both ends',
      { url, quote: '一'.repeat(100) + '二'.repeat(100) },
      `${url}#:~:text=${encodeURIComponent('一'.repeat(40))},${encodeURIComponent('二'.repeat(40))}`,
    ],
  ] as const)('%s', ([, context, link]) => {
    expect(placeLink(context)).toBe(link);
  });
});

test('a new id is one that a note may have, and never the same', () => {
  const ids = Array.from({ length: 200 }, newNoteId);
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(noteSchema.shape.id.safeParse(id).success).toBe(true);
});
