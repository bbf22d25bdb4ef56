import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

test('without the documents it says so in one line and goes on', () => {
  const copy = copySeeds();
  copy.change('seeds/sources/kite.yaml', 'evidence: nearly 40,000', 'evidence: fully 40,000');

  const { status, stdout } = build(copy, '--documents', join(copy.documents, 'elsewhere'));

  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toMatch(
    /^The source documents are not at hand: evidence is not held against them/,
  );
});
