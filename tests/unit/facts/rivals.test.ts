// Statements that disagree and that no rule sets apart are all shown.
import { expect, test } from 'vitest';
import type { BundleClaim } from '../../../data/schema/bundle.ts';
import { factRows } from '../../../lib/facts/rows.ts';
import type { FactRow } from '../../../lib/facts/types.ts';
import { fakeSource } from '../../support/packs.ts';
import { fakeBundle, fakeFigure, fakeWords, text } from './make.ts';

function rowsOf(...claims: BundleClaim[]): readonly FactRow[] {
  return factRows(fakeBundle(claims), '2025-06-01');
}

/** The claim ids of a metric's rows. */
function shape(row: FactRow | undefined) {
  const idsOf = (facts: readonly { readonly claim: BundleClaim }[] | undefined) =>
    facts?.map(({ claim }) => claim.id);
  return {
    lead: row?.lead.best.claim.id,
    ties: idsOf(row?.lead.ties),
    variants: idsOf(row?.lead.variants),
    history: row?.history.map(({ best }) => best.claim.id),
  };
}

test('what never changes is not settled by the newer source: both are shown, each once', () => {
  const born = (id: string, value: string, when: readonly [string]) =>
    fakeWords({ id, field: 'founded', value, when, source: id });
  const claims = [born('new', '2012', ['2025']), born('old', '2013', ['2020']), born('as', '2013', ['2019'])];
  const wide = claims.map((claim) => ({ ...claim, asOf: { ...claim.asOf, to: '2025' } }));
  expect(shape(rowsOf(...wide)[0])).toEqual({ lead: 'new', ties: ['old'], variants: ['as'], history: [] });
  const closer = { ...born('closer', '2012-05', ['2020']), event: 'start' };
  const rough = { ...born('rough', '2012', ['2025']), event: 'start' };
  expect(shape(rowsOf(rough, closer)[0])).toMatchObject({ lead: 'rough', ties: [], variants: ['closer'] });
});

test('of two foundings the one of the more reliable source leads, however old it is', () => {
  const claims = [
    fakeWords({ id: 'blog', field: 'founded', value: '1995', when: ['2022'], source: 'blog' }),
    fakeWords({ id: 'book', field: 'founded', value: '2009', when: ['2010'], source: 'book' }),
  ];
  const sources = [
    fakeSource({ id: 'blog', reliability: { grade: 'low', remark: text('poor') } }),
    fakeSource({ id: 'book' }),
  ];
  const [row] = factRows(fakeBundle(claims, { sources }), '2025-06-01');
  expect(shape(row)).toMatchObject({ lead: 'book', ties: ['blog'] });
});

test('no pack overrules another: both figures of one time are shown', () => {
  const ours = fakeFigure({ id: 'ours', source: 'a', when: ['2024'], value: 1 });
  const theirs = fakeFigure({ id: 'theirs', source: 'b', when: ['2023', '2024'], value: 2, pack: 'other' });
  expect(shape(rowsOf(ours, theirs)[0])).toMatchObject({ lead: 'ours', ties: ['theirs'] });
  expect(shape(rowsOf(ours, { ...theirs, pack: 'seeds' })[0])).toMatchObject({ ties: [] });
  expect(shape(rowsOf(ours, { ...theirs, value: 1 })[0])).toMatchObject({ ties: [] });
});
