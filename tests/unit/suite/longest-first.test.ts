import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestSpecification, Vitest } from 'vitest/node';
import { LONGEST, LongestFirst } from '../../support/longest-first.ts';

const root = resolve(import.meta.dirname, '../../..');

const specification = (file: string) =>
  ({
    moduleId: join(root, file),
    project: { name: 'e2e', config: { isolate: true, sequence: { groupOrder: 0 } } },
  }) as unknown as TestSpecification;

describe('the order of the tests of browsers', () => {
  it('names only files that are there', () => {
    const files = new Set(globSync('tests/e2e/**/*.test.ts', { cwd: root }));
    expect(LONGEST.filter((file) => !files.has(file))).toEqual([]);
  });

  it('is that of the list, and then the usual one', async () => {
    const known = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest;
    const given = ['tests/e2e/nowhere.test.ts', ...LONGEST.toReversed()].map(specification);
    // oxlint-disable-next-line unicorn/no-array-sort -- a sequencer's, which changes nothing
    const sorted = await new LongestFirst(known).sort(given);
    expect(sorted.map(({ moduleId }) => moduleId.slice(root.length + 1))).toEqual([
      ...LONGEST,
      'tests/e2e/nowhere.test.ts',
    ]);
  });
});
