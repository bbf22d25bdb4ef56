// `npm run pack`, as makers of packs use it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildFolder } from '../../../tools/pack/build-folder.ts';
import { checkFile } from '../../../tools/pack/check-file.ts';
import { SCHEMA_FILE, schemaText } from '../../../tools/pack/schema-text.ts';

const EXAMPLE = 'docs/pack-example';
const folder = mkdtempSync(join(tmpdir(), 'mingpian-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const pack = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['tools/pack.ts', ...args], { encoding: 'utf8' });

test('the example of the documentation is built, and what is built is sound', () => {
  const out = join(folder, 'orchard.json');
  const { status, stdout, stderr } = pack('build', EXAMPLE, '--out', out);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /orchard-robots 1\.0\.0, "Orchard robots": 1 companies, 3 names, 2 claims, 1 sources/,
  );
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ format: 1, id: 'orchard-robots' });
});

test('a command that is none tells how to call it', () => {
  const { status, stderr } = pack('make');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^usage: /)]);
});

test.for([
  ['an option that there is not', ['check', '--bogus', 'x'], /^Unknown option '--bogus'.*; usage: [^\n]*\n$/],
  [
    'a place that cannot be written',
    ['build', EXAMPLE, '--out', join(folder, 'none', 'x.json')],
    /^\S*x\.json cannot be written .*give another with --out\n$/,
  ],
] as const)('%s is told in one line', ([, args, line]) => {
  const { status, stderr } = pack(...args);
  expect([status, stderr]).toEqual([1, expect.stringMatching(line)]);
});

describe('check', () => {
  const built = buildFolder(EXAMPLE);
  const sound = built.ok ? built.value : undefined;

  test('tells what the pack holds, which names others have, and which words are everyday ones', async () => {
    const names = ['Tencent', 'Horizon'].map((text) => {
      return { text, script: 'latin', rule: 'safe', case: 'any', basis: 'general' };
    });
    const companies = sound?.companies.map((one) => ({ ...one, aliases: [...one.aliases, ...names] }));
    const path = file('names.json', JSON.stringify({ ...sound, companies }));
    expect(await checkFile(path)).toEqual({
      ok: true,
      value: [
        expect.stringContaining('5 names'),
        'names that other companies have: Tencent, Horizon',
        'everyday words that would be marked wherever they stand; make them guarded: Horizon',
      ],
    });
  });

  test.each([
    [
      'a claim whose value is none',
      { claims: [{ ...sound?.claims[0], value: 'many' }] },
      /claims 1 \(.*\) value, /,
    ],
    [
      'a claim about nobody',
      { claims: [{ ...sound?.claims[0], about: 'nobody' }] },
      /claims 1 \(.*\) about, “nobody”/,
    ],
  ])('names entry, field and reason of %s', async (_, part, says) => {
    const checked = await checkFile(file('wrong.json', JSON.stringify({ ...sound, ...part })));
    expect(checked).toEqual({ ok: false, error: expect.stringMatching(says) });
  });

  test('says so when there is no such file', async () => {
    expect(await checkFile(join(folder, 'none.json'))).toMatchObject({ ok: false });
  });
});

describe('build', () => {
  function spoilt(name: string, from: RegExp, to: string): ReturnType<typeof buildFolder> {
    const copy = mkdtempSync(join(folder, 'copy-'));
    cpSync(EXAMPLE, copy, { recursive: true });
    const path = join(copy, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    return buildFolder(copy);
  }

  test.each([
    ['pack.yaml', /version: .*/, 'version: new', /version: a version is three numbers/],
    ['qingluo.yaml', /field: employees/, 'field: staff', /claims\.0\.field is not one of the known values/],
    [
      'qingluo.yaml',
      /kind: company/,
      'kind: company\n    colour: red',
      /companies\.0 has no place for colour/,
    ],
    ['qingluo.yaml', /id: qingluo-employees/, 'id: qingluo-founded', /"qingluo-founded" is there twice/],
  ])('tells the line of what is wrong in %s', (name, from, to, says) => {
    const built = spoilt(name, from, to);
    expect(built).toMatchObject({ ok: false, error: [{ message: expect.stringMatching(says) }] });
    expect(built.ok ? 0 : built.error[0]?.line).toBeGreaterThan(0);
  });

  test('needs a pack.yaml', () => {
    expect(buildFolder(folder)).toMatchObject({
      ok: false,
      error: [{ message: expect.stringContaining('pack.yaml') }],
    });
  });
});

test('the JSON Schema in the docs is what the schema gives', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
});
