import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'entrypoints/*.{ts,tsx}',
    'entrypoints/*/index.html',
    'entrypoints/*/{index,main}.{ts,tsx}',
    'data/build.ts',
    'tools/*.{ts,mjs}',
    'tests/**/*.test.{ts,tsx}',
  ],
  project: ['{components,data,entrypoints,lib,tests,tools}/**/*.{ts,tsx,mjs,mts,css}', '*.{ts,cjs}'],
  ignoreDependencies: [
    // Puts Node 24 first on PATH inside npm scripts; nothing imports it.
    'node',
    // The TypeScript 7 compiler: its `tsc` is run by name, while `typescript` is the one with the compiler API.
    'typescript-7',
    // Loaded by oxlint for `--type-aware`.
    'oxlint-tsgolint',
  ],
};

export default config;
