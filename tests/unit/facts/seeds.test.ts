// The built pack through the whole of lib/facts: what a reader of the documents would expect to see.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundleFrom } from '../../../components/fixtures/bundle.ts';
import { en } from '../../../components/i18n/en.ts';
import { zhHans } from '../../../components/i18n/zh-Hans.ts';
import { packSchema } from '../../../data/schema/pack.ts';
import {
  eventsOf,
  factRows,
  factsAbout,
  formatAsOfShort,
  formatValue,
  metAs,
  pickFacts,
  relationsOf,
} from '../../../lib/facts/index.ts';
import { firstDocuments } from '../data/first-documents.ts';

const TODAY = '2026-11-20';
const pack = packSchema.parse(JSON.parse(readFileSync('data/seeds-pack.json', 'utf8')));

function bundleOf(id: string, from = pack) {
  return bundleFrom([from], id);
}

const xiaohongshu = bundleOf('xiaohongshu', firstDocuments(pack));
const rows = factRows(xiaohongshu, TODAY);
const picked = pickFacts('company', rows);

describe('Xiaohongshu', () => {
  test('the valuation shows both figures with their dates and hedges', () => {
    const row = picked.find(({ field }) => field === 'valuation');
    const figures = row && [row.lead, ...row.history].map(({ best }) => best.claim);
    expect(figures?.map((claim) => formatValue(claim, en.figures))).toEqual([
      'about US$17 billion',
      'up to US$20 billion',
    ]);
    expect(figures?.map((claim) => formatValue(claim, zhHans.figures))).toEqual([
      '约170亿美元',
      '不超过200亿美元',
    ]);
    expect(figures?.map(({ asOf }) => formatAsOfShort(asOf, en.figures))).toEqual(['~Jan 2025', '~Nov 2021']);
  });

  test('monthly users lead, and the 200 million users of 2022 are another measure', () => {
    const [row] = picked;
    expect(row?.field).toBe('monthly-active-users');
    expect(row && formatValue(row.lead.best.claim, en.figures)).toBe('300 million');
    expect(row?.otherMeasures.map(({ lead }) => formatValue(lead.best.claim, en.figures))).toContain(
      'about 200 million',
    );
  });

  test('the layoffs lead with what the spokesperson said, the others stand behind', () => {
    const row = rows.find(({ field }) => field === 'layoffs');
    expect(row && formatValue(row.lead.best.claim, en.figures)).toBe('between 9 and 10%');
    expect(row?.lead.variants.map(({ claim }) => formatValue(claim, en.figures))).toContain('less than 10%');
    expect(row?.history).toEqual([]);
  });

  test('its newest events are the rush from TikTok and the layoffs', () => {
    expect(
      eventsOf(xiaohongshu, TODAY)
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(['tiktok-migration-2025-01', 'layoffs-2022']);
  });

  test('its backers and rivals, from either side', () => {
    const named = (kind: string) =>
      relationsOf(xiaohongshu)
        .filter((relation) => relation.kind === kind)
        .map(({ company }) => company.id)
        .toSorted();
    expect(named('backer')).toEqual(['alibaba', 'temasek', 'tencent']);
    expect(named('rival')).toEqual(expect.arrayContaining(['lemon8']));
  });

  test('RedNote is a name that a source gives', () => {
    expect(metAs(xiaohongshu, 'RedNote')).toMatchObject({ kind: 'known-as' });
  });
});

describe('every company of the pack', () => {
  test.each(pack.companies.map(({ id }) => id))(
    '%s: no fact about it is lost between rows and relations',
    (id) => {
      const bundle = bundleOf(id);
      const shown = [
        ...factRows(bundle, TODAY)
          .flatMap(({ lead, history }) => [lead, ...history])
          .flatMap(({ best, ties, variants }) => [best, ...ties, ...variants]),
        ...relationsOf(bundle).flatMap(({ facts }) => facts),
      ].map(({ claim }) => claim.id);
      const known = factsAbout(bundle).map(({ claim }) => claim.id);
      expect(new Set(shown).size).toBe(shown.length);
      expect(known.filter((claim) => !shown.includes(claim))).toEqual([]);
    },
  );

  test('two packs that know a company give one bundle with the claims and aliases of both', () => {
    const twice = bundleFrom([pack, { ...pack, id: 'again' }], 'lemon8');
    const once = bundleOf('lemon8');
    expect(twice.claims).toHaveLength(once.claims.length * 2);
    expect(twice.company.aliases).toEqual(once.company.aliases);
    expect(twice.packs.map(({ id }) => id)).toEqual(['seeds', 'again']);
  });
});
