import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: ['tools/*.{ts,mjs}', 'tests/**/*.test.{ts,tsx}'],
  project: ['{components,data,entrypoints,lib,tests,tools}/**/*.{ts,tsx,mjs}', '*.ts'],
  // The type of a function's parameter or result may be exported for its readers alone.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
