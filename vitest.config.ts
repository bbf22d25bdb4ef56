import { globSync, readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { wholeScripts } from './tests/support/whole-scripts.ts';
import { chromiumFlags, findChromium } from './tools/browsers.mjs';

/** The suites that `npm test` runs in one browser, and the long run in both. */
const longInFirefox = globSync('tests/e2e/**/*.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8').includes('FIREFOX_IN_LONG'),
);

export default defineConfig({
  test: {
    mockReset: true,
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Some tests run the real commands, each in a process of its own.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [wholeScripts()],
        test: {
          name: 'browser',
          // `npm run looks` writes the pictures of components anew.
          env: { LOOKS: process.env['LOOKS'] ?? '' },
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // Otherwise one less than there are cores.
          maxWorkers: 2,
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            expect: {
              toMatchScreenshot: {
                resolveScreenshotPath: ({ arg, ext, root }) =>
                  `${root}/tests/browser/components/looks/${arg}${ext}`,
              },
            },
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/suite-folder.ts', 'tests/support/record-suite.ts'],
          environment: 'node',
          // Browsers wait more than they work: two files at a time take little more than half the time of one.
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          // A machine that others use too may keep a browser waiting; the report marks what passed only then.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          env: { LONG: 'yes' },
          include: ['tests/long/**/*.test.ts', ...longInFirefox],
          globalSetup: ['tests/support/suite-folder.ts', 'tests/support/record-suite.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
