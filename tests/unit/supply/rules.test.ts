import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLock, readManifest, type Locked, type Manifest } from '../../../tools/supply/lock.ts';
import { notices } from '../../../tools/supply/notices.ts';
import { supplyFaults } from '../../../tools/supply/rules.ts';
import { billOfMaterials } from '../../../tools/supply/sbom.ts';

const root = resolve(import.meta.dirname, '../../..');

const locked = (change: Partial<Locked> = {}): Locked => ({
  name: 'one',
  version: '1.0.0',
  license: 'MIT',
  integrity: 'sha512-AAECAw==',
  origin: '',
  isTool: false,
  hasInstallScript: false,
  path: 'node_modules/one',
  ...change,
});
const manifest = (change: Partial<Manifest> = {}): Manifest => ({
  version: '0.1.0',
  dependencies: { one: '1.0.0' },
  devDependencies: { other: 'npm:@scope/other@6.0.2' },
  overrides: { deep: '0.18.12' },
  allowScripts: {},
  ...change,
});

describe('where the packages come from', () => {
  it('is right for this project, whose lockfile names what is installed', () => {
    const all = readLock(root);
    expect(all.length).toBeGreaterThan(200);
    expect(supplyFaults(readManifest(root), all)).toEqual([]);
  });

  it.each<[what: string, manifest: Manifest, locked: Locked, fault: RegExp | undefined]>([
    ['all well', manifest(), locked(), undefined],
    ['a range', manifest({ dependencies: { one: '^1.0.0' } }), locked(), /one is not pinned.*\^1\.0\.0/],
    ['a tag', manifest({ dependencies: { one: 'latest' } }), locked(), /one is not pinned/],
    ['an address', manifest({ dependencies: { one: 'git+ssh://x' } }), locked(), /one is not pinned/],
    ['a range deep down', manifest({ overrides: { deep: '^0.18.0' } }), locked(), /deep is not pinned/],
    ['a place of its own', manifest(), locked({ origin: 'git+ssh://x' }), /one@1\.0\.0 comes from git\+ssh/],
    ['no integrity', manifest(), locked({ integrity: '' }), /one@1\.0\.0 has no integrity/],
    ['a weak integrity', manifest(), locked({ integrity: 'sha1-AAE=' }), /has no integrity/],
    ['a licence that binds', manifest(), locked({ license: 'GPL-3.0' }), /under GPL-3\.0, which nothing in/],
    ['no licence', manifest(), locked({ license: '' }), /under no stated licence/],
    ['a licence for tools, shipped', manifest(), locked({ license: 'MPL-2.0' }), /under MPL-2\.0/],
    ['a licence for tools, of a tool', manifest(), locked({ license: 'MPL-2.0', isTool: true }), undefined],
    ['an unlisted script', manifest(), locked({ hasInstallScript: true }), /not listed in allowScripts/],
    [
      'a listed script',
      manifest({ allowScripts: { one: true } }),
      locked({ hasInstallScript: true }),
      undefined,
    ],
    [
      'a list that is too long',
      manifest({ allowScripts: { one: true } }),
      locked(),
      /names one, which has no/,
    ],
  ])('%s', (_, stated, one, fault) => {
    const faults = supplyFaults(stated, [one]).map((text) => (fault?.test(text) ? 'as said' : text));
    expect(faults).toEqual(fault ? ['as said'] : []);
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX, sorted, with hashes, and the same bytes each time', () => {
    const other = locked({ name: '@a/tool', license: 'MIT and ISC', isTool: true });
    const text = billOfMaterials('0.1.0', [
      locked(),
      other,
      { ...locked(), isTool: true, path: 'elsewhere' },
    ]);
    expect(JSON.parse(text)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [
        { purl: 'pkg:npm/%40a/tool@1.0.0', scope: 'excluded', licenses: [{ expression: 'MIT AND ISC' }] },
        { purl: 'pkg:npm/one@1.0.0', scope: 'required', hashes: [{ alg: 'SHA-512', content: '00010203' }] },
      ],
    });
    const all = readLock(root);
    expect(billOfMaterials('0.1.0', all)).toBe(billOfMaterials('0.1.0', all.toReversed()));
  });
});

describe('the licences of what is shipped', () => {
  it('are there in full for every package, and for no tool', () => {
    const all = readLock(root);
    const text = notices(root, all);
    for (const name of ['react', 'dexie', 'zod', '@visx/vendor']) expect(text).toContain(`\n${name} `);
    expect(text).toContain('Permission is hereby granted');
    expect(text).not.toMatch(/^vitest /m);
    const silent = all.filter((one) => !one.isTool && notices(root, [one]).length < 300);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
