import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const file = resolve(import.meta.dirname, '../../../package.json');
const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { readonly scripts: Record<string, string> };

it('npm run test:long runs every suite that is too long for npm test', () => {
  const long = Object.keys(scripts).filter((name) => name.endsWith(':long') && name !== 'test:long');
  expect(long.length).toBeGreaterThan(2);
  expect(long.filter((name) => !scripts['test:long']?.includes(`npm run ${name}`))).toEqual([]);
  expect(scripts['test:long']).toContain('--project long');
});
