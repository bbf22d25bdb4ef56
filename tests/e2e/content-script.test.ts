import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

const file = (name: string) => readFileSync(`.output/chrome-mv3/${name}`, 'utf8');

/** Words that each library carries into every bundle it is in, even when minified. */
const FINGERPRINTS = {
  React: 'react.transitional.element',
  Zod: 'invalid_union',
  Dexie: 'DexieError',
  Fuse: 'ignoreFieldNorm',
};

it.each(Object.entries(FINGERPRINTS))('the content script holds no %s', (_library, fingerprint) => {
  expect(file('content-scripts/content.js')).not.toContain(fingerprint);
});

it('knows each library by a word that stands where it is bundled', () => {
  const scripts = readdirSync('.output/chrome-mv3/chunks')
    .map((name) => file(`chunks/${name}`))
    .join('\n');
  const elsewhere = `${scripts}\n${file('card.js')}\n${file('background.js')}`;
  for (const fingerprint of Object.values(FINGERPRINTS)) expect(elsewhere).toContain(fingerprint);
});

it('is small', () => {
  const size = brotliCompressSync(file('content-scripts/content.js')).length;
  expect(size).toBeGreaterThan(1000);
  expect(size).toBeLessThan(20_000);
});
