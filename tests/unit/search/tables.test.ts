import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Best } from '../../../lib/search/best.ts';
import { buildSearch, buildSteps, search, type SearchEntry } from '../../../lib/search/index.ts';
import { fold } from '../../../lib/search/fold.ts';
import { keysOf } from '../../../lib/search/keys.ts';
import { markRows, marksOf, SharedMarks } from '../../../lib/search/marks.ts';
import { matchKey, REASONS, type Reason } from '../../../lib/search/match.ts';
import { mergedCompanies } from './packs.ts';

const ENTRIES: readonly SearchEntry[] = mergedCompanies().map((company) => ({
  ...company,
  aliases: company.aliases.map(({ text }) => text),
  facts: [],
  weight: 1,
}));
const INDEX = buildSearch(ENTRIES);
const KEYS = ENTRIES.map((entry) => ({ id: entry.id, keys: keysOf(entry) }));

/** The best reason for which each company answers, found by looking at every name. */
function byEveryName(query: string): Map<string, Reason> {
  const folded = fold(query).text;
  const found = new Map<string, Reason>();
  if (folded === '') return found;
  for (const { id, keys } of KEYS) {
    for (const key of keys) {
      const reason = matchKey(key, folded)?.reason;
      const known = found.get(id);
      if (reason && (!known || REASONS.indexOf(reason) < REASONS.indexOf(known))) found.set(id, reason);
    }
  }
  return found;
}

/** Pieces of real names, and letters of theirs in any order. */
const QUERIES = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...KEYS.flatMap(({ keys }) => keys.map(({ original }) => original))),
      fc.nat(12),
      fc.integer({ min: 1, max: 12 }),
    )
    .map(([name, from, length]) => name.slice(from, from + length)),
  fc.string({ unit: fc.constantFrom(...Array.from('aeinghuxzsbt小红米里巴商 ')), maxLength: 5 }),
);

test('the tables give every company that looking at every name gives, for the same reason', () => {
  fc.assert(
    fc.property(QUERIES, (query) => {
      const expected = byEveryName(query);
      fc.pre(expected.size > 0);
      const hits = search(INDEX, query, { limit: 1_000, namesOnly: true });
      expect(new Map(hits.map(({ entry, reason }) => [entry.id, reason]))).toEqual(expected);
    }),
    { numRuns: 600 },
  );
});

test('a short list holds the first of the long one', () => {
  for (const query of ['a', 'x', 'xiao', '中', 'tec', 'hold']) {
    const all = search(INDEX, query, { limit: 1_000 }).map(({ entry }) => entry.id);
    expect(search(INDEX, query, { limit: 3 }).map(({ entry }) => entry.id)).toEqual(all.slice(0, 3));
  }
});

test('building tells how far it is, and never goes back', () => {
  const many = Array.from({ length: 5_000 }, (_, at): SearchEntry => ({
    id: `made-up-${at}`,
    kind: 'company',
    names: { en: `Made-up ${at}` },
    aliases: [],
    facts: [[`Number: ${at}`]],
    weight: 1,
  }));
  const told: number[] = [];
  const steps = buildSteps(many);
  let step = steps.next();
  for (; !step.done; step = steps.next()) told.push(step.value);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect([told[0], told.length > 3, Math.max(...told) < 1]).toEqual([0, true, true]);
  expect(search(step.value, 'made up 4321')[0]?.entry.id).toBe('made-up-4321');
  expect(search(step.value, 'number 4321')[0]?.matched.text).toBe('Number: 4321');
});

describe('the few best of many', () => {
  test('are those that sorting gives, each key once with its best rank', () => {
    const offers = fc.array(fc.tuple(fc.nat(20), fc.nat(10)));
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 8 }), (all, limit) => {
        const best = new Best<number>(limit);
        for (const [key, rank] of all) best.offer(key, rank, key);
        const ranks = new Map<number, number>();
        for (const [key, rank] of all) ranks.set(key, Math.min(rank, ranks.get(key) ?? Infinity));
        const sorted = [...ranks].toSorted(([a, x], [b, y]) => x - y || a - b).map(([key]) => key);
        expect(best.list()).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});

test('a typing error leaves most marks of a name as they are', () => {
  const shared = (a: string, b: string): number => marksOf(a, [0]).intersection(marksOf(b, [0])).size;
  const own = shared('xiaohongshu', 'xiaohongshu');
  for (const slip of ['xiaohonshu', 'xiaohonggshu', 'xiaohongsuh', 'xiaohpngshu']) {
    expect(shared(slip, 'xiaohongshu')).toBeGreaterThanOrEqual(own - 3);
  }
  expect(shared('bilibili', 'xiaohongshu')).toBeLessThan(4);
});

test('marks that are shared are counted as if each name were looked at', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('abcd红书')), maxLength: 9 });
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 80 }),
      text,
      fc.integer({ min: 1, max: 6 }),
      (names, query, least) => {
        const wanted = marksOf(query, [0]);
        const expected = names.flatMap((name, at) => {
          const count = marksOf(name, [0]).intersection(wanted).size;
          return count >= least ? [[count, at]] : [];
        });
        const rows = markRows(names.map((name) => [name, [0]]));
        const shared = new SharedMarks(rows, names.length, wanted, least);
        const found: number[][] = [];
        for (let count = least; count <= wanted.size; count += 1) {
          shared.each(count, (name) => found.push([count, name]) > 0);
        }
        expect(found.toSorted(([, a = 0], [, b = 0]) => a - b)).toEqual(expected);
      },
    ),
  );
});
