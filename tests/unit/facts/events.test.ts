import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../lib/facts/events.ts';
import { fakeSource } from '../../support/packs.ts';
import { fakeBundle, fakeFigure, fakeWords, said, text } from './make.ts';

const TODAY = '2025-06-01';
const low = fakeSource({ id: 'blog', reliability: { grade: 'low', remark: text('blog') } });

describe('what happened', () => {
  test('newest first, claims of one event together', () => {
    const claims = [
      fakeWords({ id: 'old', field: 'event', value: text('Moved'), when: ['2020'] }),
      fakeWords({ id: 'new', field: 'event', value: text('Opened'), when: ['2025-01'], event: 'opening' }),
      fakeWords({
        id: 'more',
        field: 'event',
        value: text('Cut a ribbon'),
        when: ['2025-01'],
        event: 'opening',
      }),
    ];
    const events = eventsOf(fakeBundle(claims), TODAY);
    expect(events.map(({ id }) => id)).toEqual(['opening', 'old']);
    expect(events[0]?.others.map(({ claim }) => claim.id)).toEqual(['more']);
  });

  test('a figure leads the sentences about it, and the best figure the others', () => {
    const cuts = { field: 'layoffs', unit: 'percent', event: 'cuts' } as const;
    const claims = [
      fakeWords({ id: 'words', field: 'event', value: text('Cut jobs'), event: 'cuts' }),
      fakeFigure({ id: 'rumour', ...cuts, value: 20, status: 'alleged' }),
      fakeFigure({ id: 'known', ...cuts, value: 10, status: 'confirmed', saidBy: said('spokesperson') }),
    ];
    expect(eventsOf(fakeBundle(claims), TODAY)[0]?.lead.claim.id).toBe('known');
  });

  test('among sentences that of the more reliable source leads, although another is newer', () => {
    const claims = [
      fakeWords({
        id: 'late',
        field: 'event',
        value: text('a'),
        when: ['2025-02'],
        event: 'x',
        source: 'blog',
      }),
      fakeWords({
        id: 'sound',
        field: 'event',
        value: text('b'),
        when: ['2025-01'],
        event: 'x',
        source: 'wire',
      }),
    ];
    const sources = [low, fakeSource({ id: 'wire' })];
    expect(eventsOf(fakeBundle(claims, { sources }), TODAY)[0]?.lead.claim.id).toBe('sound');
  });

  test('plans, forecasts and what happened to others did not happen to it', () => {
    const claims = [
      fakeWords({ id: 'plan', field: 'plan', value: text('a'), status: 'planned' }),
      fakeWords({ id: 'guess', field: 'forecast', value: text('b'), status: 'expected' }),
      fakeWords({ id: 'other', field: 'event', value: text('c'), about: 'rival' }),
    ];
    expect(eventsOf(fakeBundle(claims), TODAY)).toEqual([]);
  });
});
