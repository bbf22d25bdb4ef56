import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'tools/*.{ts,mjs}',
    'tests/**/*.test.{ts,tsx}',
    // Run by hand when the reference directory changes.
    'data/directory/convert.ts',
    // The page that `npm run gallery` builds.
    'tools/gallery/main.tsx',
  ],
  project: ['{components,data,entrypoints,lib,tests,tools}/**/*.{ts,tsx,mjs}', '*.ts'],
  // Of the system.
  ignoreBinaries: ['mount', 'umount'],
  // What a file uses itself may be exported for tests and for readers of its types.
  ignoreExportsUsedInFile: true,
};

export default config;
