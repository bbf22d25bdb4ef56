import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../../tools/layers.ts';
import { commandsIn, DOCS, leadsSomewhere, linksIn, pathsIn, ROOT, scriptOf } from './read-docs.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const STEPS = new Set(
  [...readFileSync(join(ROOT, 'tools/test.mjs'), 'utf8').matchAll(/(?:check|tests)\('([\w-]+)'/g)].map(
    ([, name]) => name,
  ),
);

describe('the parser of documents', () => {
  const text = [
    'Run `npm run data` in `lib/page`, see [this](other.md#part) and `tests/*.nowhere`.',
    '```sh',
    'A=b npm run --silent annotate -- FILE   # the mentions',
    'cd somewhere',
    '```',
  ].join('\n');

  it('finds commands, paths and links', () => {
    expect(commandsIn('docs/a.md', text).map((command) => command.text)).toEqual([
      'A=b npm run --silent annotate -- FILE',
      'npm run data',
    ]);
    expect(pathsIn(text)).toEqual(['lib/page', 'tests/*.nowhere']);
    expect(linksIn('docs/a.md', text)).toEqual(['docs/other.md']);
  });

  it('knows which script a command runs', () => {
    expect(
      ['A=b npm run --silent annotate -- FILE', 'npm test -- unit', 'npm ci', 'node tools/x.ts'].map(
        scriptOf,
      ),
    ).toEqual(['annotate', 'test', undefined, undefined]);
  });

  it('sees a path that leads nowhere', () => {
    expect(['lib/page', 'seeds/sources/*.yaml', 'tests/*.nowhere', 'lib/none'].map(leadsSomewhere)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe.each([...DOCS])('%s', (file, text) => {
  it('names only commands that exist', () => {
    const named = commandsIn(file, text).map((command) => command.text);
    const unknown = named.filter((command) => {
      const script = scriptOf(command);
      return script !== undefined && !(script in scripts);
    });
    expect(unknown).toEqual([]);
    const steps = named.flatMap((command) => /^npm test -- (.+)$/.exec(command)?.[1]?.split(' ') ?? []);
    // `x` stands for a step that does not exist, to get the list.
    expect(steps.filter((step) => step !== 'x' && !STEPS.has(step))).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    // A layer may have its row before its first file.
    const layers = new Set(LAYERS.map(({ folder }) => folder));
    expect(pathsIn(text).filter((path) => !layers.has(path) && !leadsSomewhere(path))).toEqual([]);
  });

  it('has only links that lead somewhere', () => {
    expect(linksIn(file, text).filter((path) => !leadsSomewhere(path))).toEqual([]);
  });
});

const told = new Set(
  [...DOCS].flatMap(([file, text]) => commandsIn(file, text)).map(({ text }) => scriptOf(text)),
);

describe('the documents together', () => {
  it('tell of every script', () => {
    expect(Object.keys(scripts).filter((script) => !told.has(script))).toEqual([]);
  });

  it('draw every layer', () => {
    const table = DOCS.get('docs/architecture.md') ?? '';
    expect(LAYERS.map(({ folder }) => folder).filter((folder) => !table.includes(`\`${folder}\``))).toEqual(
      [],
    );
  });

  it('list every decision', () => {
    const index = DOCS.get('docs/adr/README.md') ?? '';
    const decisions = globSync('docs/adr/[0-9]*.md', { cwd: ROOT }).map((path) =>
      path.slice('docs/adr/'.length),
    );
    expect(decisions.length).toBeGreaterThan(9);
    expect(decisions.filter((decision) => !index.includes(`(${decision})`))).toEqual([]);
  });
});

/** Scripts that no test runs as they are, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  dev: 'runs until it is stopped; tests/long has its test',
  start: 'opens a browser; the workflow runs it in a clean clone',
  test: 'runs the tests',
  build: 'the step "package" builds the same',
  'build:firefox': 'the step "package" builds the same, and package:long runs it in the sources',
  format: 'changes files; check:format looks',
  changeset: 'asks questions',
  release: 'changes the version',
  looks: 'writes the pictures that tests compare with',
  gallery: 'draws for minutes',
  crawl: 'opens hundreds of pages; tests/e2e/crawl.test.ts does the same with a few',
  store: 'takes pictures of a browser, to be looked at by a person',
  icons: 'writes pictures that are kept',
  bench: 'measures for minutes; its parts have tests',
  'test:long': 'runs tests that take an hour',
  'browsers:long': 'opens pages that take minutes',
  'package:long': 'builds a third time',
  'crawl:long': 'writes and opens two hundred pages',
  'torture:long': 'kills browsers for an hour',
};

describe('every script is run', () => {
  const program = readFileSync(join(ROOT, 'tools/test.mjs'), 'utf8');
  const tests = globSync('tests/**/*.test.ts', { cwd: ROOT }).map((file) =>
    readFileSync(join(ROOT, file), 'utf8'),
  );
  const isStep = (script: string) =>
    program.includes(`'${script}'`) || STEPS.has(script.replace(/^test:/, ''));
  const hasTest = (command: string) => {
    const [, file] = /^node ((?:tools|data)\/\S+)/.exec(command) ?? [];
    return file !== undefined && tests.some((test) => test.includes(file));
  };

  it('by npm test, or there is a reason', () => {
    const isRun = ([script, command]: readonly [string, string]) =>
      script === 'accuracy' || isStep(script) || hasTest(command);
    const unrun = Object.entries(scripts)
      .filter((entry) => !isRun(entry))
      .map(([script]) => script);
    expect(unrun.filter((script) => !(script in NOT_RUN))).toEqual([]);
    expect(Object.keys(NOT_RUN).filter((script) => !(script in scripts))).toEqual([]);
  });

  it('npm run accuracy, here', () => {
    const { status, stdout } = spawnSync('npm run --silent accuracy', {
      cwd: ROOT,
      shell: true,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/precision/i);
  });
});
