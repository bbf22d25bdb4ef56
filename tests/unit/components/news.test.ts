import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEWS, newsBetween } from '../../../components/i18n/news.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const newest = NEWS[0]?.version;

it.each([
  ['0.0.9', '0.1.0', '0.1.0'],
  ['0.0.9', '0.0.10', undefined],
  ['0.1.0', '0.1.0', undefined],
  // Several versions at once: the newest that there is something to tell of.
  ['0.0.1', '10.0.0', newest],
  // Back to an older version.
  ['9.0.0', '0.1.0', undefined],
])('from %s to %s there is %s to tell of', (from, to, told) => {
  expect(newsBetween(from, to)?.version).toBe(told);
});

it('is of no version that is still to come, the newest first', () => {
  const versions = NEWS.map((news) => news.version);
  expect(versions).toEqual(versions.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })));
  expect(newsBetween(version, '999.0.0')).toBeUndefined();
});
