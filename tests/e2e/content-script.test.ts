import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

const BUILD = '.output/chrome-mv3';
const CONTENT_SCRIPT = 'content-script.js';
const file = (name: string) => readFileSync(`${BUILD}/${name}`, 'utf8');

/** Words that each library carries into every bundle it is in, even when minified. */
const FINGERPRINTS = {
  React: 'react.transitional.element',
  Zod: 'invalid_union',
  Dexie: 'DexieError',
  Fuse: 'ignoreFieldNorm',
};

it.each(Object.entries(FINGERPRINTS))('the content script holds no %s', (_library, fingerprint) => {
  expect(file(CONTENT_SCRIPT).includes(fingerprint)).toBe(false);
});

it.each(Object.entries(FINGERPRINTS))('%s is known by a word that stands where it is bundled', (_, word) => {
  const elsewhere = globSync('**/*.js', { cwd: BUILD }).filter((name) => name !== CONTENT_SCRIPT);
  expect(elsewhere.filter((name) => file(name).includes(word))).not.toEqual([]);
});

it('is small', () => {
  const size = brotliCompressSync(file(CONTENT_SCRIPT)).length;
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThan(22_000);
});
