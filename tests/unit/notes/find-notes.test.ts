import { describe, expect, test } from 'vitest';
import type { Note } from '../../../data/schema/note.ts';
import {
  findNotes,
  noteChoices,
  noteEntry,
  notePages,
  type NoteQuery,
} from '../../../lib/notes/find-notes.ts';
import { noteOf } from '../messages/note-store.ts';

const place = (url: string, title: string, at = 1) => ({ context: { url, title, at } });
const on = (day: string): number => new Date(`${day}T12:00:00`).getTime();

const NOTES: readonly Note[] = [
  noteOf('Ask about #Layoffs', 1, {
    id: 'layoffs',
    companyId: 'bytedance',
    createdAt: 5,
    updatedAt: on('2026-03-01'),
    ...place('https://www.news.example/a', 'Café chips', 10),
  }),
  noteOf('估值 #ipo', 1, {
    id: 'valuation',
    companyId: 'xiaohongshu',
    createdAt: 9,
    updatedAt: on('2026-03-02'),
    pinned: true,
    ...place('https://wire.example/b', 'Wire', 20),
  }),
  noteOf('Call back #ipo #layoffs', 1, {
    id: 'call',
    companyId: 'xiaohongshu',
    createdAt: 1,
    updatedAt: on('2026-03-05'),
    ...place('https://wire.example/b', 'Wire, corrected', 30),
  }),
];
const NAMES: Readonly<Record<string, readonly string[]>> = {
  bytedance: ['ByteDance', '字节跳动'],
  xiaohongshu: ['Xiaohongshu', '小红书', 'RedNote'],
};
const ENTRIES = NOTES.map((note) => noteEntry(note, NAMES[note.companyId] ?? []));

describe('finding notes', () => {
  test.for<readonly [string, Partial<NoteQuery>, readonly string[]]>([
    ['all: the pinned first, then the last changed', {}, ['valuation', 'call', 'layoffs']],
    ['the latest begun first', { sort: 'created' }, ['valuation', 'layoffs', 'call']],
    ['by company', { sort: 'company' }, ['layoffs', 'call', 'valuation']],
    ['a word in any case', { words: 'ASK' }, ['layoffs']],
    ['every word, in any order', { words: 'back call' }, ['call']],
    ['half a word while it is typed', { words: 'ca' }, ['call', 'layoffs']],
    ['Chinese', { words: '估值' }, ['valuation']],
    ['another name of the company', { words: 'rednote' }, ['valuation', 'call']],
    ['the title of the page, without its accent', { words: 'cafe' }, ['layoffs']],
    ['full-width letters', { words: 'ＡＳＫ' }, ['layoffs']],
    ['a tag as it is written', { words: '#layoffs' }, ['call', 'layoffs']],
    ['nothing', { words: 'zzz' }, []],
    ['a company', { company: 'bytedance' }, ['layoffs']],
    ['a tag', { tag: 'ipo' }, ['valuation', 'call']],
    ['a site', { site: 'news.example' }, ['layoffs']],
    ['from a day on', { from: '2026-03-02' }, ['valuation', 'call']],
    ['up to a day', { to: '2026-03-02' }, ['valuation', 'layoffs']],
    ['all together', { tag: 'ipo', site: 'wire.example', words: 'call', from: '2026-03-05' }, ['call']],
  ])('%s', ([, query, ids]) => {
    const found = findNotes(ENTRIES, { words: '', sort: 'changed', ...query });
    expect(found.map(({ note }) => note.id)).toEqual(ids);
  });

  test('in 50,000 notes takes no longer than a keystroke may', () => {
    const many = Array.from({ length: 50_000 }, (_, at) =>
      noteEntry(noteOf(`note ${at} about figures and dates ${'word '.repeat(30)}`, 1, { updatedAt: at }), [
        'X',
      ]),
    );
    const begun = performance.now();
    const found = findNotes(many, { words: 'figures 49999', sort: 'changed' });
    expect(found).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(400);
  });
});

test('notes can be narrowed to what they have, the most frequent first', () => {
  expect(noteChoices(ENTRIES)).toEqual({
    companies: [
      { value: 'xiaohongshu', label: 'Xiaohongshu', count: 2 },
      { value: 'bytedance', label: 'ByteDance', count: 1 },
    ],
    tags: [
      { value: 'ipo', label: '#ipo', count: 2 },
      { value: 'layoffs', label: '#layoffs', count: 2 },
    ],
    sites: [
      { value: 'wire.example', label: 'wire.example', count: 2 },
      { value: 'news.example', label: 'news.example', count: 1 },
    ],
  });
});

test('the pages of notes, each once with its latest title, the latest first', () => {
  expect(notePages([...NOTES, noteOf('nowhere', 1)])).toEqual([
    { url: 'https://wire.example/b', title: 'Wire, corrected', at: 30, count: 2 },
    { url: 'https://www.news.example/a', title: 'Café chips', at: 10, count: 1 },
  ]);
});
