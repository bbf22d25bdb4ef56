import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildPacks } from '../../../data/build-packs.ts';
import { packText } from '../../../data/pack-text.ts';
import { type Pack, packSchema } from '../../../data/schema/pack.ts';
import { copySeeds, type SeedsCopy } from './seeds-copy.ts';

function buildAll(copy: SeedsCopy): readonly Pack[] {
  const built = buildPacks(copy.seeds);
  if (!built.ok) throw new Error(built.error.map(({ message }) => message).join('\n'));
  return built.value.packs;
}

function packsOf(copy: SeedsCopy): { seeds: Pack; directory: Pack } {
  const [seeds, directory] = buildAll(copy);
  if (!seeds || !directory) throw new Error('a pack is missing');
  return { seeds, directory };
}

const parsePack = (pack: Pack): object => JSON.parse(packText(pack)) as object;

/** The same values with every mapping's keys in reverse order. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reverseKeys(inner)]),
  );
}

test('the order of files, entries and keys in the seeds does not change a byte', () => {
  const copy = copySeeds();
  const before = buildAll(copy).map(packText);

  const ledger = parse(copy.read('seeds/sources/kite.yaml')) as { claims: unknown[] };
  copy.write(
    'seeds/sources/kite.yaml',
    stringify(reverseKeys({ ...ledger, claims: ledger.claims.toReversed() })),
  );
  const companies = parse(copy.read('seeds/companies/all.yaml')) as unknown[];
  copy.write('seeds/companies/all.yaml', stringify(companies.slice(1).toReversed()));
  copy.write('seeds/companies/first.yaml', stringify(reverseKeys(companies.slice(0, 1))));
  copy.write('seeds/cues.yaml', stringify(reverseKeys(parse(copy.read('seeds/cues.yaml')))));

  expect(buildAll(copy).map(packText)).toEqual(before);
});

test('a pack is JSON with one entity a line, sorted by id, and a newline at the end', () => {
  const { seeds } = packsOf(copySeeds());
  const text = packText(seeds);

  expect(packSchema.parse(JSON.parse(text))).toEqual(seeds);
  expect(text.endsWith(']\n}\n')).toBe(true);
  const ids = text.split('\n').flatMap((line) => /^\{"id":"([^"]+)"/.exec(line)?.[1] ?? []);
  expect(ids).toEqual(['kite-report', 'harbour-board', 'kitepost', 'larkhold', 'kite-owner', 'kite-readers']);
});

test('a claim of a ledger gets the ledger’s source', () => {
  const { seeds } = packsOf(copySeeds());

  expect(seeds.claims.map(({ source }) => source)).toEqual(['kite-report', 'kite-report']);
});

test('the directory takes over companies of the documents, and keeps a repeated source once', () => {
  const { seeds, directory } = packsOf(copySeeds());

  expect(directory.companies.map(({ id }) => id)).toEqual(['larkhold', 'plover']);
  expect(directory.companies[0]).toEqual(seeds.companies.find(({ id }) => id === 'larkhold'));
  expect(directory.sources.map(({ id }) => id)).toEqual(['lark-page']);
});

test('a pack has the keys that other programs read, and no other', () => {
  const keys = ['format', 'id', 'title', 'version', 'builtFrom', 'sources', 'companies', 'claims'];

  for (const pack of buildAll(copySeeds())) expect(Object.keys(parsePack(pack))).toEqual(keys);
});

test('cue sets that companies use stand together, by name', () => {
  const copy = copySeeds();
  copy.write(join('seeds/directory', 'cues.yaml'), 'birds:\n  for: [wing]\n');
  copy.change(
    'seeds/directory/plover.yaml',
    'names: { en: Plover }',
    'names: { en: Plover }\n  cueSets: [birds]',
  );

  const built = buildPacks(copy.seeds);

  expect(built.ok && Object.keys(built.value.cueSets)).toEqual(['app', 'birds']);
  expect(built.ok && built.value.cueSets.birds?.for).toEqual(['wing']);
});

test('a cue set is written in one place', () => {
  const copy = copySeeds();
  copy.write('seeds/directory/cues.yaml', 'app:\n  for: [wing]\n');

  expect(copy.faults()).toMatchObject([
    { file: 'seeds/directory/cues.yaml', message: expect.stringMatching(/the cue set id "app" is taken by/) },
  ]);
});
