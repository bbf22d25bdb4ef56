import { describe, expect, test } from 'vitest';
import { en } from '../../../components/i18n/en.ts';
import { zhHans } from '../../../components/i18n/zh-Hans.ts';
import {
  citedSources,
  factGroups,
  figuresOverTime,
  profileFile,
  timelineOf,
} from '../../../lib/facts/index.ts';
import { fakeBundle, fakeFigure, fakeWords, text } from './make.ts';

const TODAY = '2025-06-01';

const claims = [
  fakeFigure({ id: 'worth-now', value: 2_000_000_000, when: ['2024'] }),
  fakeFigure({ id: 'worth-then', value: 1_000_000_000, when: ['2020'] }),
  fakeWords({ id: 'born', field: 'founded', value: '2013-06', when: ['2022'] }),
  fakeFigure({ id: 'cut', field: 'layoffs', unit: 'percent', value: 9, when: ['2022-04'] }),
  fakeWords({ id: 'told', field: 'event', value: text('Moved <house> & home'), when: ['2023'] }),
  fakeWords({
    id: 'once',
    field: 'event',
    value: text('Was small'),
    asOf: { from: '2014', to: '2025', basis: 'inferred', reason: text('no date') },
  }),
  fakeWords({ id: 'backer', field: 'investor', value: 'tencent' }),
  fakeWords({ id: 'stranger', field: 'investor', value: 'nobody-knows' }),
];
const bundle = fakeBundle(claims, {
  related: { tencent: { id: 'tencent', kind: 'company', names: { en: 'Tencent', 'zh-Hans': '腾讯' } } },
});

describe('a profile', () => {
  test('holds every statement once: relations apart, all others by group', () => {
    const grouped = factGroups(bundle).flatMap(({ fields }) => fields.flatMap(({ facts }) => facts));
    const ids = grouped.map(({ claim }) => claim.id).toSorted();
    expect(ids).toEqual(['born', 'cut', 'once', 'stranger', 'told', 'worth-now', 'worth-then']);
  });

  test('puts what happened in the order of its happening, a founding by its date, the undated last', () => {
    expect(timelineOf(bundle, TODAY).map(({ id, when }) => [id, when.from])).toEqual([
      ['told', '2023'],
      ['cut', '2022-04'],
      ['born', '2013-06'],
      ['once', '2014'],
    ]);
  });

  test('names its sources, those that say most of it first', () => {
    const cited = fakeBundle([
      fakeFigure({ id: 'a', source: 'little' }),
      fakeFigure({ id: 'b', source: 'much' }),
      fakeFigure({ id: 'c', source: 'much' }),
    ]);
    expect(citedSources(cited).map(({ source, claims: count }) => [source.id, count])).toEqual([
      ['much', 2],
      ['little', 1],
    ]);
  });

  test('draws only what was counted more than once', () => {
    expect(figuresOverTime(bundle, TODAY).map(({ field }) => field)).toEqual(['valuation']);
  });
});

describe('a profile as a file', () => {
  test('in Markdown: a heading a group and field, a citation a statement', () => {
    const lines = profileFile(bundle, en, TODAY, 'markdown').split('\n');
    expect(lines[0]).toBe('# Acme (顶点)');
    expect(lines).toContain('## Money');
    expect(lines).toContain('### Valuation');
    expect(lines.filter((line) => line.startsWith('- Acme: '))).toHaveLength(claims.length);
    expect(lines.join('\n')).toContain(String.raw`**Moved \<house\> & home**`);
  });

  test('in Markdown: the name of a company stays a name', () => {
    const company = { ...bundle.company, names: { en: '*Acme* [a] <b>' } };
    const [heading] = profileFile({ ...bundle, company }, en, TODAY, 'markdown').split('\n');
    expect(heading).toBe(String.raw`# \*Acme\* \[a\] \<b\>`);
  });

  test('as a web page: it stands alone, in its language, and its text cannot become markup', () => {
    const html = profileFile(bundle, zhHans, TODAY, 'html');
    expect(html).toMatch(/^<!doctype html><html lang="zh-Hans">/);
    expect(html).toContain('<h1>顶点（Acme）</h1>');
    expect(html).toContain('<b>Moved &lt;house&gt; &amp; home</b>');
    expect(html.match(/<li>/g)).toHaveLength(claims.length);
    expect(html).not.toMatch(/<script|<link|<img|src=/);
  });
});
