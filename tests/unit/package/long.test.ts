import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  readonly scripts: Record<string, string>;
};

it('npm run test:long runs every suite that is too long for npm test', () => {
  const long = Object.keys(scripts).filter((name) => name.endsWith(':long') && name !== 'test:long');
  expect(long.length).toBeGreaterThan(2);
  // Asked for a part that is not there, it names those that are.
  const [command = '', ...words] = (scripts['test:long'] ?? '').split(' ');
  const { status, stderr } = spawnSync(command, [...words, 'nothing'], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(long.filter((name) => !stderr.includes(name))).toEqual([]);
  expect(scripts['browsers:long']).toContain('--project long');
});
