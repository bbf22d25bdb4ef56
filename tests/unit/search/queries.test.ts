import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packSchema, type Pack } from '../../../data/schema/pack.ts';
import type { Company } from '../../../data/schema/company.ts';
import { buildSearch, search, searchEntries } from '../../../lib/search/index.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const PACKS: readonly Pack[] = ['seeds', 'directory'].map((id) =>
  packSchema.parse(JSON.parse(read(`../../../data/${id}-pack.json`))),
);

/** Names of all packs, as the store merges them: one entry a company, every alias once. */
function companies(): Company[] {
  const merged = new Map<string, Company>();
  for (const company of PACKS.flatMap((pack) => pack.companies)) {
    const known = merged.get(company.id);
    const pinyin = known?.pinyin ?? company.pinyin;
    merged.set(company.id, {
      ...company,
      ...known,
      ...(pinyin !== undefined && { pinyin }),
      names: { ...company.names, ...known?.names },
      aliases: [...(known?.aliases ?? []), ...company.aliases],
    });
  }
  return [...merged.values()];
}

const claims = PACKS.flatMap((pack) => pack.claims.map((claim) => Object.assign({ pack: pack.id }, claim)));
const INDEX = buildSearch(
  searchEntries(companies(), claims, (claim) => `${claim.field} ${JSON.stringify(claim.value)}`, ['en']),
);

const CASES = read('queries.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [query: string, first: string]);

describe('over the packs that ship', () => {
  test('at least 120 queries are tried', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(120);
  });

  test.for(CASES)('%s finds %s first', ([query, first]) => {
    expect(search(INDEX, query)[0]?.entry.id).toBe(first);
  });

  test('every name of every company finds it', () => {
    const lost = companies().flatMap(({ id, names, aliases, pinyin }) => {
      const own = [...Object.values(names), ...aliases.map(({ text }) => text), pinyin ?? ''];
      const missing = own.filter((name) => name && !search(INDEX, name).some((hit) => hit.entry.id === id));
      return missing.map((name) => `${id}: ${name}`);
    });
    expect(lost).toEqual([]);
  });

  test('an answer takes less than a frame of 16 ms, on average', () => {
    const start = performance.now();
    for (const [query] of CASES) search(INDEX, query);
    expect((performance.now() - start) / CASES.length).toBeLessThan(16);
  });
});
