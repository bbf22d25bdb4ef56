import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

const BUILD = '.output/chrome-mv3';
/** What runs on pages beside cards: in every frame, in those with a name, and in a card's own for its note. */
const ON_PAGES = ['content-script.js', 'marker.js', 'note-field.js'];
const file = (name: string) => readFileSync(`${BUILD}/${name}`, 'utf8');

/** Words that each library carries into every bundle it is in, even when minified. */
const FINGERPRINTS = {
  React: 'react.transitional.element',
  Zod: 'invalid_union',
  Dexie: 'DexieError',
  Fuse: 'ignoreFieldNorm',
};

it.each(Object.entries(FINGERPRINTS))('scripts of pages hold no %s', (_library, fingerprint) => {
  expect(ON_PAGES.filter((name) => file(name).includes(fingerprint))).toEqual([]);
});

it.each(Object.entries(FINGERPRINTS))('%s is known by a word that stands where it is bundled', (_, word) => {
  const elsewhere = globSync('**/*.js', { cwd: BUILD }).filter((name) => !ON_PAGES.includes(name));
  expect(elsewhere.filter((name) => file(name).includes(word))).not.toEqual([]);
});

it.each([
  ['content-script.js', 15_000],
  ['marker.js', 31_200],
])('%s is small', (name, limit) => {
  const size = brotliCompressSync(file(name)).length;
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThan(limit);
});
