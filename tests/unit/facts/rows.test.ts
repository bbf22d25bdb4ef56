import { describe, expect, test } from 'vitest';
import type { BundleClaim } from '../../../data/schema/bundle.ts';
import { SPEAKERS, STATUSES } from '../../../data/schema/claim.ts';
import { RELIABILITY_GRADES } from '../../../data/schema/source.ts';
import { RELIABILITY_RANK, SPEAKER_RANK, STATUS_RANK } from '../../../lib/facts/rank.ts';
import { factRows } from '../../../lib/facts/rows.ts';
import type { FactRow } from '../../../lib/facts/types.ts';
import { fakeSource } from '../../support/packs.ts';
import { fakeBundle, fakeFigure, fakeWords, said, text } from './make.ts';

const TODAY = '2025-06-01';

function rowsOf(...claims: BundleClaim[]): readonly FactRow[] {
  return factRows(fakeBundle(claims), TODAY);
}

/** The claim ids of a metric's rows: lead, its ties and variants, then each older moment's best. */
function shape(row: FactRow | undefined) {
  return {
    lead: row?.lead.best.claim.id,
    ties: row?.lead.ties.map(({ claim }) => claim.id),
    variants: row?.lead.variants.map(({ claim }) => claim.id),
    history: row?.history.map(({ best }) => best.claim.id),
  };
}

test('the ranks follow the order of the schema', () => {
  const byRank = (ranks: Readonly<Record<string, number>>) =>
    Object.keys(ranks).toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  expect(byRank(STATUS_RANK)).toEqual(STATUSES);
  expect(byRank(SPEAKER_RANK)).toEqual(SPEAKERS);
  expect(byRank(RELIABILITY_RANK)).toEqual(RELIABILITY_GRADES);
});

describe('what leads a row', () => {
  test('the newest date, whatever else speaks for the older', () => {
    const old = fakeFigure({ id: 'old', when: ['2021-11'], status: 'confirmed', saidBy: said('company') });
    const now = fakeFigure({
      id: 'now',
      when: ['2025-01'],
      status: 'alleged',
      saidBy: said('social-post'),
      value: 2,
    });
    expect(rowsOf(old, now).map(shape)).toEqual([{ lead: 'now', ties: [], variants: [], history: ['old'] }]);
  });

  test('at one date the better status, before the more direct speaker', () => {
    const claimed = fakeFigure({ id: 'claimed', status: 'claimed', saidBy: said('company'), value: 1 });
    const confirmed = fakeFigure({ id: 'confirmed', status: 'confirmed', saidBy: said('outlet'), value: 2 });
    expect(shape(rowsOf(claimed, confirmed)[0])).toMatchObject({ lead: 'confirmed', variants: ['claimed'] });
  });

  test('with equal status the more direct speaker, before the more reliable source', () => {
    const claims = [
      fakeFigure({ id: 'reliable', source: 'good', saidBy: said('document'), value: 1 }),
      fakeFigure({ id: 'direct', source: 'poor', saidBy: said('spokesperson'), value: 2 }),
    ];
    const sources = [
      fakeSource({ id: 'good' }),
      fakeSource({ id: 'poor', reliability: { grade: 'low', remark: text('poor') } }),
    ];
    expect(shape(factRows(fakeBundle(claims, { sources }), TODAY)[0])).toMatchObject({ lead: 'direct' });
  });

  test('with all else equal the more reliable source', () => {
    const claims = [
      fakeFigure({ id: 'poor', source: 'poor', value: 1 }),
      fakeFigure({ id: 'good', source: 'good', value: 2 }),
    ];
    const sources = [
      fakeSource({ id: 'good' }),
      fakeSource({ id: 'poor', reliability: { grade: 'low', remark: text('poor') } }),
    ];
    expect(shape(factRows(fakeBundle(claims, { sources }), TODAY)[0])).toMatchObject({ lead: 'good' });
  });

  test('two that are equal by every rule and disagree are shown both', () => {
    const one = fakeFigure({ id: 'one', source: 'a', value: 1 });
    const two = fakeFigure({ id: 'two', source: 'b', value: 2 });
    expect(shape(rowsOf(one, two)[0])).toEqual({ lead: 'one', ties: ['two'], variants: [], history: [] });
  });

  test('of one origin’s versions of a figure the one that kept its hedge', () => {
    const bare = fakeFigure({ id: 'bare', source: 'a', value: 20e9, saidBy: said('outlet', 'reuters') });
    const hedged = fakeFigure({
      id: 'hedged',
      source: 'b',
      value: 20e9,
      qualifier: 'at most',
      saidBy: said('document', 'reuters'),
    });
    expect(shape(rowsOf(bare, hedged)[0])).toMatchObject({ lead: 'hedged', ties: [], variants: ['bare'] });
  });

  test('a hedge of another origin does not outrank', () => {
    const bare = fakeFigure({ id: 'bare', source: 'a', value: 20e9, saidBy: said('outlet', 'reuters') });
    const hedged = fakeFigure({ id: 'hedged', source: 'b', value: 20e9, qualifier: 'at most' });
    expect(shape(rowsOf(bare, hedged)[0])).toMatchObject({ lead: 'bare' });
  });

  test('a spokesperson’s range leads the same spokesperson’s round figure', () => {
    const base = {
      field: 'layoffs',
      unit: 'percent',
      status: 'confirmed',
      saidBy: said('spokesperson'),
    } as const;
    const round = fakeFigure({ id: 'round', ...base, value: 10, event: 'cuts' });
    const range = fakeFigure({
      id: 'range',
      ...base,
      value: { min: 9, max: 10 },
      qualifier: 'between',
      event: 'cuts',
    });
    expect(shape(rowsOf(round, range)[0])).toMatchObject({ lead: 'range', ties: [], variants: ['round'] });
  });
});

describe('what belongs to one moment', () => {
  const staff = { field: 'employees', unit: 'people', value: 2000 } as const;

  test('claims of one event, whatever their dates', () => {
    const first = fakeFigure({ id: 'first', when: ['2021-11'], event: 'round', value: 1 });
    const later = fakeFigure({ id: 'later', when: ['2022-03'], event: 'round', value: 2 });
    expect(shape(rowsOf(first, later)[0])).toMatchObject({ lead: 'later', variants: ['first'], history: [] });
  });

  test('different events of one day are a history, not variants', () => {
    const one = fakeFigure({ id: 'one', when: ['2022-03'], event: 'a', value: 1 });
    const two = fakeFigure({ id: 'two', when: ['2022-03'], event: 'b', value: 2 });
    expect(rowsOf(one, two)[0]?.history).toHaveLength(1);
  });

  test('the same figure said again within a month is no history', () => {
    const claims = [
      fakeFigure({ id: 'a', ...staff, when: ['2022-04-01'] }),
      fakeFigure({ id: 'b', ...staff, when: ['2022-04-20'] }),
    ];
    expect(shape(rowsOf(...claims)[0])).toMatchObject({ lead: 'b', variants: ['a'], history: [] });
  });

  test('the same figure said again after a year is one', () => {
    const claims = [
      fakeFigure({ id: 'a', ...staff, when: ['2021-04'] }),
      fakeFigure({ id: 'b', ...staff, when: ['2022-04'] }),
    ];
    expect(shape(rowsOf(...claims)[0])).toMatchObject({ lead: 'b', history: ['a'] });
  });
});

test('one figure with two hedges, each with as much right to lead, is shown with both', () => {
  const row = rowsOf(
    fakeFigure({ id: 'about', source: 'one', qualifier: 'about' }),
    fakeFigure({ id: 'more', source: 'two', qualifier: 'more than' }),
  )[0];
  expect([row?.lead.best, ...(row?.lead.ties ?? [])].map((fact) => fact?.claim.id).toSorted()).toEqual([
    'about',
    'more',
  ]);
});

describe('what is another metric', () => {
  test('users, monthly users and the first users never share a row', () => {
    const rows = rowsOf(
      fakeFigure({ id: 'all', field: 'users', unit: 'people' }),
      fakeFigure({ id: 'monthly', field: 'monthly-active-users', unit: 'people' }),
      fakeFigure({ id: 'early', field: 'users', unit: 'people', detail: text('in its first year') }),
    );
    expect(rows.map((row) => row.lead.best.claim.id)).toEqual(['all', 'monthly', 'early']);
  });

  test('a remark on a valuation does not part it from its history', () => {
    const rows = rowsOf(
      fakeFigure({ id: 'then', when: ['2021'], detail: text('at the funding round') }),
      fakeFigure({ id: 'now', when: ['2025'], value: 2 }),
    );
    expect(rows.map(shape)).toEqual([{ lead: 'now', ties: [], variants: [], history: ['then'] }]);
  });

  test('shares of staff and heads of staff are two', () => {
    expect(
      rowsOf(
        fakeFigure({ id: 'share', field: 'layoffs', unit: 'percent', value: 10 }),
        fakeFigure({ id: 'heads', field: 'layoffs', unit: 'people', value: 200 }),
      ),
    ).toHaveLength(2);
  });

  test('texts of one field stand beside each other', () => {
    const words = { field: 'criticism' } as const;
    const rows = rowsOf(
      fakeWords({ id: 'a', ...words, value: text('one') }),
      fakeWords({ id: 'b', ...words, value: text('two') }),
    );
    expect(rows).toHaveLength(2);
  });
});

describe('what is left out', () => {
  test('claims about others, companies as values, and claims without a known source', () => {
    const claims = [
      fakeFigure({ id: 'other', about: 'rival' }),
      fakeWords({ id: 'backer', field: 'investor', value: 'tencent' }),
      fakeFigure({ id: 'lost', source: 'gone' }),
    ];
    expect(factRows(fakeBundle(claims, { sources: [fakeSource({ id: 'paper' })] }), TODAY)).toEqual([]);
  });
});
