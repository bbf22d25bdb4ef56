import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Claim } from '../../../../data/schema/claim.ts';
import { directoryFileSchema, type DirectoryFile } from '../../../../data/schema/ledger.ts';
import { FIRST_MARKED } from '../first-documents.ts';

const FOLDER = join(import.meta.dirname, '../../../../seeds/directory');
const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const table = (name: string): unknown => read(join(import.meta.dirname, name));

const names = readdirSync(FOLDER).filter((name) => name !== 'cues.yaml');
const files = new Map<string, DirectoryFile>(
  names.map((name) => [basename(name, '.yaml'), directoryFileSchema.parse(read(join(FOLDER, name)))]),
);
const claims = [...files.values()].flatMap((file) => file.claims);

const about = (id: string, field: string): Claim[] =>
  claims.filter((claim) => claim.about === id && claim.field === field);
const text = (value: Claim['value']): string => {
  if (typeof value !== 'object') return `${value}`;
  return 'en' in value ? value.en : `${value.min}–${value.max}`;
};

describe('the folder', () => {
  test('holds at least 121 entries with sourced claims of their own', () => {
    expect(files.size).toBeGreaterThanOrEqual(121);
    for (const [id, { claims: own, sources }] of files) {
      const known = new Set(sources.map((source) => source.id));
      expect(own.map((claim) => claim.about)).toEqual(own.map(() => id));
      expect(own.filter((claim) => !known.has(claim.source))).toEqual([]);
      expect([...known].filter((source) => !own.some((claim) => claim.source === source))).toEqual([]);
    }
  });

  test('leaves the names of companies that the documents tell of to the other seeds', () => {
    const without = [...files].filter(([, file]) => file.company === undefined).map(([id]) => id);

    expect(without).toEqual(expect.arrayContaining(FIRST_MARKED));
    for (const [id, { company }] of files) expect(company?.id ?? id).toBe(id);
  });

  test('describes a source the same way wherever it is cited', () => {
    const seen = new Map<string, string>();
    for (const source of [...files.values()].flatMap((file) => file.sources)) {
      const written = JSON.stringify(source);
      expect(seen.get(source.id) ?? written).toBe(written);
      seen.set(source.id, written);
    }
    expect(seen.size).toBeGreaterThanOrEqual(308);
  });

  test('gives every claim an id of its own', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    expect(claims.length).toBeGreaterThanOrEqual(839);
  });
});

describe('names', () => {
  const companies = [...files.values()].flatMap(({ company }) => company ?? []);

  test('are in the script that they are said to be in', () => {
    const wrong = companies.flatMap(({ aliases }) =>
      aliases.filter((alias) => /\p{Script=Han}/u.test(alias.text) === (alias.script === 'latin')),
    );

    expect(wrong).toEqual([]);
  });

  test('in simplified characters have their traditional form where one is known', () => {
    const forms = (id: string) =>
      companies.find((company) => company.id === id)?.aliases.map((alias) => alias.text);

    expect(forms('honor')).toEqual(expect.arrayContaining(['荣耀', '榮耀']));
    expect(forms('ant-group')).toEqual(expect.arrayContaining(['蚂蚁', '螞蟻']));
  });

  const words = table('words.yaml') as Record<string, string[]>;

  test.each(Object.entries(words))('of %s that are everyday words are marked with care', (id, forms) => {
    const company = companies.find((other) => other.id === id);
    for (const form of forms) {
      const alias = company?.aliases.find((other) => other.text === form);
      if (alias?.rule !== 'safe') continue;
      const otherSenses = [
        ...(company?.notNames.filter((longer) => longer.toLowerCase().includes(form.toLowerCase())) ?? []),
        ...(company?.cues?.against ?? []),
      ];
      expect(otherSenses, `${form} is marked everywhere`).not.toEqual([]);
    }
  });
});

describe('claims', () => {
  interface Expected {
    readonly about: string;
    readonly field: string;
    readonly value?: string;
    readonly chinese?: string;
    readonly detail?: string;
    readonly status?: string;
    readonly asOf?: string;
  }

  test.each(table('claims.yaml') as Expected[])(
    '$about: $field $value',
    ({ about: id, field, ...wanted }) => {
      const found = about(id, field).map((claim) => ({
        value: text(claim.value),
        chinese: typeof claim.value === 'object' && 'en' in claim.value ? claim.value['zh-Hans'] : undefined,
        detail: claim.detail?.en,
        status: claim.status,
        asOf: claim.asOf.from,
      }));

      expect(found).toContainEqual(expect.objectContaining(wanted));
    },
  );

  test.each(table('conflicts.yaml') as { about: string; field: string; values: string[] }[])(
    'disagree on $about: $field, and all stand',
    ({ about: id, field, values }) => {
      const found = about(id, field);

      expect(found.map(({ value }) => text(value)).toSorted()).toEqual(values);
      expect(
        new Set(found.map(({ source, asOf, detail }) => JSON.stringify([source, asOf, detail]))).size,
      ).toBe(values.length);
    },
  );

  test('without a date of their own say in which years they may have held, and why', () => {
    const inferred = claims.filter(({ asOf }) => asOf.basis === 'inferred');
    const explained = inferred.filter(({ asOf }) =>
      /bears this date$|bears no date; .*read in November 2026$/.test(asOf.reason?.en ?? ''),
    );

    expect(explained.length).toBeGreaterThanOrEqual(839 - 362);
    expect(explained.filter(({ asOf }) => asOf.to > '2026-11')).toEqual([]);
  });
});
