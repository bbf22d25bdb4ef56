import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PARTS, readCorpus, stripLabels } from '../support/corpus.ts';

let corpus = '';
beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'mingpian-corpus-'));
  mkdirSync(join(corpus, 'working'));
});
afterEach(() => rmSync(corpus, { recursive: true, force: true }));

const write = (name: string, yaml: string): void => writeFileSync(join(corpus, 'working', name), yaml);

describe('stripLabels', () => {
  it('gives the text without labels and UTF-16 offsets in it', () => {
    const { text, labels } = stripLabels('🎈 [[tencent|Tencent]]’s and [[xiaohongshu|小紅書]].');
    expect(text).toBe('🎈 Tencent’s and 小紅書.');
    expect(labels.map(({ start, end, company }) => [text.slice(start, end), company])).toEqual([
      ['Tencent', 'tencent'],
      ['小紅書', 'xiaohongshu'],
    ]);
  });

  it('leaves a text without labels as it is', () => {
    expect(stripLabels('array[0] | b')).toEqual({ text: 'array[0] | b', labels: [] });
  });

  it.each(['[[tencent|Tencent] fell', '[[Tencent]] fell', 'fell [[tencent|', '[[a|b|c]]', '[[|x]]'])(
    'throws on a broken label: %s',
    (labelled) => expect(() => stripLabels(labelled)).toThrow('a label is broken near'),
  );
});

describe('readCorpus', () => {
  it('reads all files of a part in order', () => {
    write('b.yaml', '- { id: b-1, lang: zh-Hans, kind: news, text: "[[weibo|微博]]热搜" }');
    write('a.yaml', '- { id: a-1, lang: en, kind: social, text: "a red note" }');
    expect(readCorpus('working', corpus)).toEqual([
      { id: 'a-1', lang: 'en', kind: 'social', text: 'a red note', labels: [] },
      {
        id: 'b-1',
        lang: 'zh-Hans',
        kind: 'news',
        text: '微博热搜',
        labels: [{ start: 0, end: 2, company: 'weibo' }],
      },
    ]);
  });

  it.each([
    ['id: one', /not a list of passages/],
    ['- { id: a-1, lang: en, kind: news }', /a\.yaml: passage 1: .*\n.*text/],
    ['- { id: a-1, lang: en, kind: news, text: "[[a" }', /a\.yaml: a-1: .*broken/],
    ['- &p { id: a-1, lang: en, kind: news, text: x }\n- *p', /two passages of working are called a-1/],
  ])('throws with the place of what is wrong: %s', (yaml, message) => {
    write('a.yaml', yaml);
    expect(() => readCorpus('working', corpus)).toThrow(message);
  });
});

describe('the corpus', () => {
  it.each(PARTS)('labels only companies of the directory pack: %s', (part) => {
    const directory = readFileSync(resolve(import.meta.dirname, '../../data/directory-pack.json'), 'utf8');
    const { companies } = JSON.parse(directory) as { companies: { id: string }[] };
    const known = new Set(companies.map(({ id }) => id));
    const labels = readCorpus(part).flatMap((passage) => passage.labels);
    expect(labels.length).toBeGreaterThan(300);
    expect([...new Set(labels.map(({ company }) => company))].filter((id) => !known.has(id))).toEqual([]);
  });

  it('shares no passage between its parts', () => {
    const working = new Set(readCorpus('working').map(({ text }) => text));
    expect(readCorpus('kept-apart').filter(({ text }) => working.has(text))).toEqual([]);
  });
});
