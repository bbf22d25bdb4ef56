import { expect, test } from 'vitest';
import type { BundleClaim } from '../../../data/schema/bundle.ts';
import { descriptionOf, factRows, isYours, yourDescriptionOf } from '../../../lib/facts/index.ts';
import { fakeBundle, fakeFigure, fakeWords, text } from './make.ts';

const TODAY = '2026-11-21';
const own = { pack: 'own', source: 'me', when: ['2026'] } as const;
const ORIGINAL = fakeFigure({ id: 'original', value: 5, when: ['2020'] });
const YOURS = fakeFigure({ ...own, id: 'yours', value: 7 });
const packs = [
  { id: 'seeds', title: text('Articles') },
  { id: 'own', title: text('Yours') },
];

const rows = (claims: readonly BundleClaim[], known = packs) =>
  factRows(fakeBundle(claims, { packs: known }), TODAY).map(({ field, lead, yours = [], history }) => [
    field,
    lead.best.claim.id,
    yours.map(({ claim }) => claim.id),
    history.length,
  ]);

test('the reader’s figure stands beside the original, though it is newer, and is no part of its history', () => {
  expect(rows([ORIGINAL, YOURS])).toEqual([['valuation', 'original', ['yours'], 0]]);
});

test('the newest of several corrections comes first', () => {
  const older = fakeFigure({ ...own, id: 'older', value: 6, when: ['2025'] });
  expect(rows([older, ORIGINAL, YOURS])).toEqual([['valuation', 'original', ['yours', 'older'], 0]]);
});

test('the reader’s words stand beside the first words of their field', () => {
  const words = fakeWords({ id: 'words', field: 'founder', value: text('Ann') });
  const mine = fakeWords({ ...own, id: 'mine', field: 'founder', value: text('Ann and Bo') });
  expect(rows([words, mine])).toEqual([['founder', 'words', ['mine'], 0]]);
});

test('what no pack speaks of is a row of its own', () => {
  const mine = fakeFigure({ ...own, id: 'mine', field: 'employees', value: 7, unit: 'people' });
  expect(rows([ORIGINAL, mine])).toEqual([
    ['valuation', 'original', [], 0],
    ['employees', 'mine', [], 0],
  ]);
});

test('a company that only the reader knows is not told to be the reader’s fact by fact', () => {
  const bundle = fakeBundle([YOURS], { packs: packs.slice(1) });
  const [row] = factRows(bundle, TODAY);
  expect(row?.lead.best.claim.id).toBe('yours');
  expect(row && isYours(row.lead.best, bundle)).toBe(false);
});

test('the reader’s description stands beside that of a pack, or in its place where none has one', () => {
  const theirs = fakeWords({ id: 'theirs', field: 'description', value: text('an app') });
  const mine = fakeWords({ ...own, id: 'mine', field: 'description', value: text('a shop') });
  const both = fakeBundle([mine, theirs], { packs });
  expect([descriptionOf(both), yourDescriptionOf(both)].map((fact) => fact?.claim.id)).toEqual([
    'theirs',
    'mine',
  ]);
  const alone = fakeBundle([ORIGINAL, mine], { packs });
  expect([descriptionOf(alone), yourDescriptionOf(alone)].map((fact) => fact?.claim.id)).toEqual([
    'mine',
    undefined,
  ]);
});
