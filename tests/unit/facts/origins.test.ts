import { describe, expect, test } from 'vitest';
import { factRows } from '../../../lib/facts/rows.ts';
import { fakeSource } from '../../support/packs.ts';
import { fakeBundle, fakeFigure, said } from './make.ts';

const TODAY = '2025-06-01';

describe('origins of a figure', () => {
  test.each([
    ['two articles that both pass on Reuters', said('outlet', 'reuters'), said('document', 'reuters'), 1],
    ['two articles that both quote the company', said('spokesperson'), said('recruitment-page'), 1],
    ['an article of its own and one that passes on Reuters', said('document'), said('outlet', 'reuters'), 2],
    ['two articles of their own', said('document'), said('document'), 2],
  ])('%s: origins', (_name, first, second, origins) => {
    const claims = [
      fakeFigure({ id: 'a', source: 'one', saidBy: first }),
      fakeFigure({ id: 'b', source: 'two', saidBy: second }),
    ];
    expect(factRows(fakeBundle(claims), TODAY)[0]?.lead.origins).toBe(origins);
  });

  test('an agency report printed elsewhere is the agency’s', () => {
    const claims = [
      fakeFigure({ id: 'a', source: 'reprint' }),
      fakeFigure({ id: 'b', source: 'other', saidBy: said('outlet', 'reuters') }),
    ];
    const sources = [fakeSource({ id: 'reprint', agency: 'Reuters' }), fakeSource({ id: 'other' })];
    expect(factRows(fakeBundle(claims, { sources }), TODAY)[0]?.lead.origins).toBe(1);
  });

  test('an agency report that passes on another agency is the other one’s', () => {
    const claims = [
      fakeFigure({ id: 'a', source: 'reprint', saidBy: said('outlet', 'reuters') }),
      fakeFigure({ id: 'b', source: 'other', saidBy: said('outlet', 'reuters') }),
    ];
    const sources = [fakeSource({ id: 'reprint', agency: 'AFP' }), fakeSource({ id: 'other' })];
    expect(factRows(fakeBundle(claims, { sources }), TODAY)[0]?.lead.origins).toBe(1);
  });

  test('two agencies with Chinese names are two', () => {
    const claims = ['one', 'two'].map((source) => fakeFigure({ id: source, source }));
    const sources = [
      fakeSource({ id: 'one', agency: '新华社' }),
      fakeSource({ id: 'two', agency: '中新社' }),
    ];
    expect(factRows(fakeBundle(claims, { sources }), TODAY)[0]?.lead.origins).toBe(2);
  });

  test('an origin with another figure confirms nothing', () => {
    const claims = [
      fakeFigure({ id: 'a', source: 'one', value: 1 }),
      fakeFigure({ id: 'b', source: 'two', value: 2 }),
    ];
    expect(factRows(fakeBundle(claims), TODAY)[0]?.lead.origins).toBe(1);
  });
});
