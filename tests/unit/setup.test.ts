import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packagesAreCurrent } from '../../tools/setup/packages.mjs';
import { run } from '../../tools/setup/run.mjs';

const project = resolve(import.meta.dirname, '../..');
const temporary: string[] = [];
afterEach(() => {
  for (const folder of temporary.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-setup-'));
  temporary.push(folder);
  return folder;
}

/** A folder on PATH with these programs alone. */
function pathWith(...programs: string[]): string {
  const folder = temporaryFolder();
  for (const program of programs) {
    const found = spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
    symlinkSync(found, join(folder, program));
  }
  return folder;
}

function command(name: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'tools', name), ...args], {
    encoding: 'utf8',
    // `npm test` names the browsers for its steps, and so for this test.
    env: { ...process.env, MINGPIAN_CHROMIUM: undefined, MINGPIAN_FIREFOX: undefined, ...env },
  });
  return { status, stderr: stderr.trim(), lastLine: stdout.trim().split('\n').at(-1) };
}

describe('packagesAreCurrent', () => {
  const locks = (wanted: object, installed: object | undefined, present: readonly string[]): string => {
    const root = temporaryFolder();
    const write = (file: string, packages: object) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), JSON.stringify({ packages }));
    };
    write('package-lock.json', { '': { name: 'x' }, ...wanted });
    if (installed) write('node_modules/.package-lock.json', installed);
    for (const path of present) mkdirSync(join(root, path), { recursive: true });
    return root;
  };
  const one = { 'node_modules/a': { version: '1.0.0' } };
  const other = { 'node_modules/a': { version: '1.1.0' } };
  const forElsewhere = { 'node_modules/b': { version: '1.0.0', optional: true } };

  it.each([
    ['all are there', one, one, ['node_modules/a'], true],
    ['one is for another system', { ...one, ...forElsewhere }, one, ['node_modules/a'], true],
    ['nothing was ever installed', one, undefined, [], false],
    ['one has another version', one, other, ['node_modules/a'], false],
    [
      'one is new in the lockfile',
      { ...one, 'node_modules/c': { version: '2.0.0' } },
      one,
      ['node_modules/a'],
      false,
    ],
    ['one was deleted by hand', one, one, [], false],
  ])('%s', (_, wanted, installed, present, current) => {
    expect(packagesAreCurrent(locks(wanted, installed, present))).toBe(current);
  });
});

describe('ensurePackages', () => {
  /** npm hands the settings of this project on to what it starts. */
  const withoutNpm = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !key.startsWith('npm_')),
  );
  const npm = (cwd: string, ...args: readonly string[]) =>
    spawnSync('npm', args, { cwd, env: withoutNpm, encoding: 'utf8' });

  /** A project with two packages that both run a script when they are installed. */
  function twoPackages(allowScripts: object): string {
    const root = temporaryFolder();
    const dependencies = Object.fromEntries(
      ['listed', 'unlisted'].map((name) => {
        const made = join(root, name);
        const script = `node -e "require('fs').writeFileSync('ran', '')"`;
        mkdirSync(made);
        const manifest = { name, version: '1.0.0', scripts: { postinstall: script } };
        writeFileSync(join(made, 'package.json'), JSON.stringify(manifest));
        npm(root, 'pack', '--silent', `./${name}`);
        return [name, `file:${name}-1.0.0.tgz`];
      }),
    );
    writeFileSync(join(root, 'package.json'), JSON.stringify({ dependencies, allowScripts }));
    npm(root, 'install', '--package-lock-only', '--ignore-scripts', '--silent');
    return root;
  }

  it.each([
    ['those that are listed', { listed: true, unlisted: false }, [true, false]],
    ['none', {}, [false, false]],
  ])('runs the scripts of packages at installation: %s', (_, allowScripts, ran) => {
    const root = twoPackages(allowScripts);
    const script = `import('${join(project, 'tools/setup/packages.mjs')}').then((m) => m.ensurePackages('${root}'))`;
    const { status } = spawnSync(process.execPath, ['--eval', script], {
      cwd: root,
      env: withoutNpm,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const installed = ['listed', 'unlisted'].map((name) => join(root, 'node_modules', name));
    expect(installed.map((folder) => existsSync(join(folder, 'package.json')))).toEqual([true, true]);
    expect(installed.map((folder) => existsSync(join(folder, 'ran')))).toEqual(ran);
  });
});

describe('run', () => {
  it('gives output and exit code of a quiet program', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const { code, output } = await run(process.execPath, ['--eval', script], { quiet: true });
    expect({ code, lines: output.trim().split('\n').toSorted() }).toEqual({ code: 3, lines: ['err', 'out'] });
  });

  it('ends a program that takes too long', async () => {
    const endless = await run(process.execPath, ['--eval', 'setInterval(() => 0, 1000)'], {
      quiet: true,
      limit: 300,
    });
    expect(endless).toEqual({ code: 124, output: '\nstopped after 0.3 s' });
  });

  it('says so when a program is not there', async () => {
    expect(await run('no-such-program', [], { quiet: true })).toEqual({
      code: 1,
      output: expect.stringContaining('no-such-program') as string,
    });
  });
});

describe('a missing thing is one sentence', () => {
  it('npm start with a browser that is not where it was said to be', () => {
    expect(command('start.mjs', ['--headless'], { MINGPIAN_CHROMIUM: '/nowhere/chromium' })).toMatchObject({
      status: 1,
      stderr: 'MINGPIAN_CHROMIUM names /nowhere/chromium, and there is no such file.',
    });
  });

  it('npm start where no browser is and none can be installed', () => {
    const env = { PATH: pathWith('node', 'sh'), PLAYWRIGHT_BROWSERS_PATH: temporaryFolder() };
    expect(command('start.mjs', ['--headless'], env)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^No Chromium was found and none could be downloaded: .*MINGPIAN_CHROMIUM\.$/,
      ) as string,
    });
  });

  it('npm start with an option that it does not know', () => {
    expect(command('start.mjs', ['--crad', 'DJI'], {})).toMatchObject({
      status: 1,
      stderr: "Unknown option '--crad'; usage: npm start [-- [--headless] [--card NAME]]",
    });
  });

  it('npm test, which still ends with the numbers', () => {
    expect(command('test.mjs', [], { MINGPIAN_CHROMIUM: '/nowhere/chromium' })).toMatchObject({
      status: 1,
      stderr: 'MINGPIAN_CHROMIUM names /nowhere/chromium, and there is no such file.',
      lastLine: '0 passed, 1 failed',
    });
  });

  it('npm test with a step that does not exist', () => {
    expect(command('test.mjs', ['unit', 'everything'], {})).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^There is no step "everything"; the steps are types, .*unit.*\.$/,
      ) as string,
    });
  });
});
