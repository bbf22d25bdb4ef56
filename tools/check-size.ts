// `npm run check:size`: what the built extension weighs, and that the content script holds no library it should not.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

interface Part {
  readonly file: string;
  /**
   * Most bytes allowed, packed with Brotli: little more than there are. A page pays for `content-script.js` on every
   * visit, for `marker.js` with its first name, for `card.js` on the first card, for `note-field.js` on each; the
   * background holds the bundled packs.
   */
  readonly limit: number;
  /** It runs on every page, where no library belongs. */
  readonly onPages?: boolean;
}

const PARTS: readonly Part[] = [
  { file: 'content-script.js', limit: 15_000, onPages: true },
  { file: 'marker.js', limit: 31_200, onPages: true },
  { file: 'card.js', limit: 106_000 },
  { file: 'note-field.js', limit: 2_500, onPages: true },
  { file: 'background.js', limit: 250_000 },
];

/** Strings that survive minification, one for each library that must stay out of pages. */
const FINGERPRINTS = {
  React: 'react.transitional.element',
  Zod: 'ZodError',
  Dexie: 'DexieError',
  Fuse: 'fieldNormWeight',
};

const folder = resolve('.output/chrome-mv3');
const problems: string[] = [];
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

for (const { file, limit, onPages } of PARTS) {
  if (!existsSync(join(folder, file))) {
    problems.push(`${file} is not in .output/chrome-mv3; "npm run build" makes it`);
    continue;
  }
  const content = readFileSync(join(folder, file));
  const packed = brotliCompressSync(content).length;
  console.log(
    `${file.padEnd(28)}${kilobytes(content.length)}${kilobytes(packed)} Brotli, at most${kilobytes(limit)}`,
  );
  if (packed > limit) problems.push(`${file} is ${kilobytes(packed - limit).trim()} too large with Brotli`);
  if (!onPages) continue;
  for (const [library, fingerprint] of Object.entries(FINGERPRINTS)) {
    if (content.includes(fingerprint))
      problems.push(`${file} holds ${library}; find out how with "npm run check:layers"`);
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
