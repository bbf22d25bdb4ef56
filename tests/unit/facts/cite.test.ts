import { describe, expect, test } from 'vitest';
import { en } from '../../../components/i18n/en.ts';
import { zhHans } from '../../../components/i18n/zh-Hans.ts';
import { citeFact, citeFacts } from '../../../lib/facts/cite.ts';
import { factsAbout } from '../../../lib/facts/rows.ts';
import { fakeSource } from '../../support/packs.ts';
import { fakeBundle, fakeFigure, fakeWords, said, text } from './make.ts';

const paper = fakeSource({
  id: 'paper',
  kind: 'news',
  publisher: text('The *Paper*'),
  title: 'A [bold] title',
  url: 'https://paper.example/a?b=c',
});
const file = fakeSource({
  id: 'file',
  kind: 'wire',
  publisher: text('Unnamed site'),
  document: { file: '007.txt', sha256: '0'.repeat(64) },
});
delete (file as { title?: string }).title;
delete (file as { url?: string }).url;

const figure = fakeFigure({
  id: 'figure',
  qualifier: 'at most',
  status: 'claimed',
  when: ['2021-11-05'],
  saidBy: said('spokesperson'),
  evidence: 'worth as much as $1 billion',
});
const backer = fakeWords({
  id: 'backer',
  field: 'investor',
  value: 'temasek',
  source: 'file',
  paragraph: 4,
  asOf: { from: '2021', to: '2022', basis: 'inferred', reason: text('the photo') },
});
const seat = fakeWords({
  id: 'seat',
  field: 'headquarters',
  value: text('Shanghai'),
  asOf: { from: '1998', to: '2026-11', basis: 'inferred', reason: text('no date on the page') },
});

const bundle = fakeBundle([figure, backer, seat], {
  sources: [paper, file],
  related: {
    temasek: { id: 'temasek', kind: 'investor', names: { en: 'Temasek', 'zh-Hans': '淡马锡' } },
  },
});
const [money, investor, place] = factsAbout(bundle);

describe('a citation', () => {
  test.each([
    [
      'names hedge, date, standing, speaker, document and words',
      money,
      en,
      'text',
      'Acme: Valuation up to US$1 billion; 5 Nov 2021, claimed, said by spokesperson. The *Paper*, “A [bold] title”, ' +
        'news article: “worth as much as $1 billion”. https://paper.example/a?b=c',
    ],
    [
      'links in Markdown, and escapes what Markdown would take for its own',
      money,
      en,
      'markdown',
      String.raw`Acme: Valuation **up to US$1 billion**; 5 Nov 2021, claimed, said by spokesperson. ` +
        String.raw`[The \*Paper\*](<https://paper.example/a?b=c>), “A \[bold\] title”, news article: “worth as much as $1 billion”.`,
    ],
    [
      'names the file and paragraph of a document without a title, and a company by its name',
      investor,
      en,
      'text',
      'Acme: Backer Temasek; 2021–2022 (date worked out), said by document. ' +
        'Unnamed site, 007.txt, wire report, paragraph 4: “some words”.',
    ],
    [
      'speaks Chinese',
      investor,
      zhHans,
      'text',
      '顶点：投资方淡马锡；2021年–2022年（日期为推算），说法出自document。Unnamed site，007.txt，通讯社报道，第4段：“some words”。',
    ],
    [
      'has no date where nobody knows one',
      place,
      en,
      'text',
      'Acme: Headquarters Shanghai; undated, said by document. The *Paper*, “A [bold] title”, news article: “some words”. ' +
        'https://paper.example/a?b=c',
    ],
  ] as const)('%s', (_, fact, words, format, expected) => {
    const cited = fact && citeFact(fact, bundle, words, format);
    expect(cited).toBe(expected);
  });

  test('of several facts is a list under both names', () => {
    const lines = citeFacts(
      [money, investor].flatMap((fact) => fact ?? []),
      bundle,
      en,
      'markdown',
    ).split('\n');
    expect(lines[0]).toBe('## Acme (顶点)');
    expect(lines.filter((line) => line.startsWith('- Acme: '))).toHaveLength(2);
  });
});
