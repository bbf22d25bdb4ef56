import { describe, expect, test } from 'vitest';
import type { CompanyKind } from '../../../data/schema/company.ts';
import type { Field } from '../../../data/schema/fields.ts';
import { pickFacts } from '../../../lib/facts/pick.ts';
import { factRows } from '../../../lib/facts/rows.ts';
import { fakeBundle, fakeFigure, fakeWords, text } from './make.ts';

const TODAY = '2024-06-01';

const DATES: ReadonlySet<Field> = new Set<Field>(['founded', 'launched']);
const TEXTS: ReadonlySet<Field> = new Set<Field>([
  'headquarters',
  'chief-executive',
  'industry',
  'ticker',
  'criticism',
]);

/** Rows of one plain claim each; figures need no fitting unit here. */
function rowsOf(fields: readonly Field[], when = '2024-05') {
  const claims = fields.map((field) => {
    if (DATES.has(field)) return fakeWords({ id: field, field, value: '2013', when: [when] });
    if (TEXTS.has(field)) return fakeWords({ id: field, field, value: text(field), when: [when] });
    return fakeFigure({ id: field, field, when: [when] });
  });
  return factRows(fakeBundle(claims), TODAY);
}

describe('the rows of a card', () => {
  const EVERYTHING: readonly Field[] = [
    'criticism', 'headquarters', 'founded', 'audience-share', 'employees', 'profit', 'valuation', 'users',
    'chart-rank', 'funding', 'chief-executive',
  ]; // prettier-ignore

  const rows: [CompanyKind, readonly Field[]][] = [
    ['company', ['users', 'valuation', 'profit', 'employees', 'audience-share', 'funding']],
    ['app', ['users', 'valuation', 'audience-share', 'profit', 'employees', 'chart-rank']],
    ['investor', ['headquarters', 'founded', 'employees', 'valuation', 'chief-executive']],
    ['group', ['audience-share', 'users', 'employees']],
  ];

  test.each(rows)('of a %s: what matters, most telling first, six at most', (kind, fields) => {
    expect(pickFacts(kind, rowsOf(EVERYTHING)).map((row) => row.field)).toEqual(fields);
  });

  test('a company without figures gets its people, date and seat', () => {
    const known: readonly Field[] = ['industry', 'headquarters', 'founded', 'chief-executive', 'ticker'];
    expect(pickFacts('company', rowsOf(known)).map((row) => row.field)).toEqual([
      'ticker',
      'chief-executive',
      'founded',
      'headquarters',
      'industry',
    ]);
  });

  test('nothing known, nothing shown', () => {
    expect(pickFacts('company', rowsOf(['criticism']))).toEqual([]);
  });
});

describe('measures that must not be taken for one another', () => {
  test('monthly users lead, all users and followers stand behind', () => {
    const [row] = pickFacts('app', rowsOf(['followers', 'users', 'monthly-active-users']));
    expect(row?.field).toBe('monthly-active-users');
    expect(row?.otherMeasures.map((other) => other.field)).toEqual(['users', 'followers']);
  });

  test('a plain metric leads a part of it, although the part is newer', () => {
    const claims = [
      fakeFigure({ id: 'part', field: 'users', unit: 'people', when: ['2024'], detail: text('in Wuhan') }),
      fakeFigure({ id: 'all', field: 'users', unit: 'people', when: ['2020'] }),
    ];
    const [row] = pickFacts('app', factRows(fakeBundle(claims), TODAY));
    expect(row?.lead.best.claim.id).toBe('all');
    expect(row?.otherMeasures.map((other) => other.lead.best.claim.id)).toEqual(['part']);
  });
});

describe('a chart rank of months ago', () => {
  test('makes room where there is enough to say', () => {
    const fields: readonly Field[] = ['users', 'valuation', 'employees', 'founded', 'chart-rank'];
    expect(pickFacts('app', rowsOf(fields, '2024-01')).map((row) => row.field)).not.toContain('chart-rank');
    expect(pickFacts('app', rowsOf(fields, '2024-05-30')).map((row) => row.field)).toContain('chart-rank');
  });

  test('comes back, in its place, while there are fewer than four rows', () => {
    expect(
      pickFacts('app', rowsOf(['users', 'chart-rank', 'founded'], '2024-01')).map((row) => row.field),
    ).toEqual(['users', 'chart-rank', 'founded']);
  });
});
