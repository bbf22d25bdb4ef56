import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copySeeds, ROOT, type SeedsCopy } from './seeds-copy.ts';

function build(copy: SeedsCopy, ...more: string[]) {
  const args = ['--seeds', copy.seeds, '--out', copy.out, '--documents', copy.documents, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['data/build.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const packFile = (copy: SeedsCopy, id: string) => join(copy.out, `${id}-pack.json`);

test('writes both packs and says what is in them', () => {
  const copy = copySeeds();

  const { status, stdout, stderr } = build(copy);

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(
    /^seeds \(Articles\): 3 companies and other subjects, 2 claims, 1 sources, \d+ KiB$/m,
  );
  expect(stdout).toMatch(/^ {2}kite\.txt \(kite-report\): 2 claims$/m);
  expect(stdout).toMatch(/^directory \(Directory\): 2 companies and other subjects, 2 claims, 1 sources/m);
  expect(existsSync(packFile(copy, 'directory'))).toBe(true);
});

test('at a fault: one line with file, line and reason, status 1, and nothing written', () => {
  const copy = copySeeds();
  copy.change('seeds/sources/kite.yaml', 'evidence: nearly 40,000', 'evidence: fully 40,000');
  const line = copy.lineOf('seeds/sources/kite.yaml', 'evidence: fully');

  const { status, stdout, stderr } = build(copy);

  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(
    new RegExp(
      `^\\S*seeds/sources/kite\\.yaml:${line}: the evidence "fully 40,000 readers" does not stand .*\\n$`,
    ),
  );
  expect(existsSync(copy.out)).toBe(false);
});

test('a fault leaves packs of an earlier build as they were', () => {
  const copy = copySeeds();
  build(copy);
  const before = readFileSync(packFile(copy, 'seeds'));
  copy.change('seeds/companies/all.yaml', 'cueSets: [app]', 'cueSets: [apps]');

  expect(build(copy).status).toBe(1);
  expect(readFileSync(packFile(copy, 'seeds')).equals(before)).toBe(true);
});

test('--check accepts packs that are current and writes nothing', () => {
  const copy = copySeeds();
  build(copy);

  expect(build(copy, '--check')).toMatchObject({ status: 0, stderr: '' });
});

test('--check stops at a pack that is stale or missing, and leaves it so', () => {
  const copy = copySeeds();
  build(copy);
  const stale = `${readFileSync(packFile(copy, 'seeds'), 'utf8')} `;
  writeFileSync(packFile(copy, 'seeds'), stale);

  const { status, stderr } = build(copy, '--check');

  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^\S*seeds-pack\.json:1: is not what the seeds give; run npm run data and commit it\n$/,
  );
  expect(readFileSync(packFile(copy, 'seeds'), 'utf8')).toBe(stale);
});

test('without a directory there is one pack, and a --check for one', () => {
  const copy = copySeeds();
  copy.remove('seeds/directory/larkhold.yaml');
  copy.remove('seeds/directory/plover.yaml');

  expect(build(copy).stdout).not.toMatch(/^directory/m);
  expect(existsSync(packFile(copy, 'directory'))).toBe(false);
  expect(build(copy, '--check').status).toBe(0);
});

const SECOND = `
source:
  id: pier-report
  kind: news
  publisher: { en: The Lintown Bell, zh-Hans: 林镇钟报 }
  authors: []
  language: en
  published: &published { from: '2021', to: '2021', basis: stated }
  reliability: { grade: medium, remark: { en: A short report., zh-Hans: 一则短讯。 } }
  document: { file: pier.txt, sha256: ${'f'.repeat(64)} }
excluded: []
claims:
  - id: pier-readers
    about: kitepost
    field: users
    value: 50000
    unit: people
    qualifier: exactly
    status: reported
    asOf: *published
    saidBy: { speaker: document, name: { en: the report, zh-Hans: 报道 } }
    paragraph: 1
    evidence: 50,000 readers
`;

test('of the documents those at hand are checked, the others are named in one line', () => {
  const copy = copySeeds();
  copy.write('seeds/sources/pier.yaml', SECOND);

  const sound = build(copy);

  expect(sound).toMatchObject({ status: 0, stderr: '' });
  expect(sound.stdout.split('\n')[0]).toBe(
    `1 of 2 documents is not in ${copy.documents}; their evidence is not checked (pier.txt).`,
  );

  copy.change('seeds/sources/kite.yaml', 'evidence: nearly 40,000', 'evidence: fully 40,000');
  expect(copy.faults().map(({ message }) => message)).toEqual([
    expect.stringMatching(/^the evidence "fully 40,000 readers" does not stand/),
  ]);
});

test('a folder of documents that is not there is a fault', () => {
  const copy = copySeeds();
  const elsewhere = join(copy.documents, 'elsewhere');

  const { status, stderr } = build(copy, '--documents', elsewhere);

  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: `${elsewhere}:1: is no folder; MINGPIAN_DOCUMENTS or the file .documents names the one with the documents\n`,
  });
});

test('where nobody says where the documents are it says so in one line and goes on', () => {
  const copy = copySeeds();
  copy.change('seeds/sources/kite.yaml', 'evidence: nearly 40,000', 'evidence: fully 40,000');
  // The same program in a folder without the note .documents.
  for (const name of ['data', 'lib', 'node_modules', 'package.json']) {
    symlinkSync(join(ROOT, name), join(copy.seeds, '..', name));
  }
  const program = join(copy.seeds, '../data/build.ts');
  const links = ['--preserve-symlinks', '--preserve-symlinks-main'];

  const { status, stdout } = spawnSync(process.execPath, [...links, program, '--out', copy.out], {
    env: { ...process.env, MINGPIAN_DOCUMENTS: '' },
    encoding: 'utf8',
  });

  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toMatch(
    /^The source documents are not at hand: evidence is not held against them/,
  );
});
