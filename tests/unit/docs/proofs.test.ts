import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** Lines of a document's tables with so many columns, of which the one headed `shown by` names tests. */
function lines(file: string, columns: number): readonly string[] {
  const all = [...read(file).matchAll(/^\|(?!\s*-)(.*)\|$/gm)].map(([, line = '']) => line);
  return all.filter((line) => line.split('|').length === columns && !line.includes(' shown by '));
}

/** What a line names: a file of tests with words in it, or a step of a command. */
interface Proof {
  readonly isThere: boolean;
  readonly inTest: boolean;
  readonly inLong: boolean;
}

function fileProof(file: string): Proof {
  const inLong = file.startsWith('tests/long/');
  // In Firefox, suites with this word run in the long run.
  const isBoth = existsSync(resolve(root, file)) && read(file).includes('FIREFOX_IN_LONG');
  return { isThere: existsSync(resolve(root, file)), inTest: !inLong, inLong: inLong || isBoth };
}

function stepProof(step: string): Proof {
  const inTest = read('tools/test.mjs').includes(`'${step}'`);
  const inLong = read('tools/long.ts').includes(`'${step}'`);
  return { isThere: inTest || inLong, inTest, inLong };
}

/** Files, words that stand in the file before them, and steps, in the order in which a line names them. */
function proofs(line: string): readonly Proof[] {
  let text = '';
  return [...line.matchAll(/`(tests\/[^`]+\.tsx?)`|`(check:\w+|(?!test:)\w+:long)`|“([^”]+)”/g)].flatMap(
    ([, file, step, words]) => {
      if (words !== undefined)
        return text.includes(words) ? [] : [{ isThere: false, inTest: false, inLong: false }];
      if (file === undefined) return step === undefined ? [] : [stepProof(step)];
      const proof = fileProof(file);
      text = proof.isThere ? read(file) : '';
      return [proof];
    },
  );
}

describe.each([
  ['the threat model', 'docs/security.md', 4, 40],
  ['the table of browsers', 'docs/browsers.md', 4, 15],
  ['the list of what is tried', 'docs/testing.md', 3, 35],
])('%s', (_, file, columns, least) => {
  it('names a test that exists in every line', () => {
    const all = lines(file, columns);
    expect(all.length).toBeGreaterThan(least);
    const isShown = (line: string): boolean =>
      proofs(line).length > 0 && proofs(line).every(({ isThere }) => isThere);
    expect(all.filter((line) => !isShown(line))).toEqual([]);
  });
});

it('the list of what is tried says where each test runs', () => {
  const RUN_BY = new Map([
    ['true false', '`npm test`'],
    ['false true', '`test:long`'],
    ['true true', 'both'],
  ]);
  const wrong = lines('docs/testing.md', 3).filter((line) => {
    const [, shown = '', runBy = ''] = line.split('|').map((cell) => cell.trim());
    const named = proofs(shown);
    const where = `${named.some(({ inTest }) => inTest)} ${named.some(({ inLong }) => inLong)}`;
    return RUN_BY.get(where) !== runBy;
  });
  expect(wrong).toEqual([]);
});
