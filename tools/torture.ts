// `npm run torture:long`: rounds of writing notes, closing windows, stopping the background and killing the browser.
// `-- --browser firefox --rounds 20 --seed 7` for one browser, and others.
import { parseArgs } from 'node:util';
import type { BrowserName } from '../tests/support/launch.ts';
import { findChromium, findFirefox } from './browsers.mjs';
import { torture } from './torture/rounds.ts';

/** A round takes longer in Firefox. */
const ROUNDS: Readonly<Record<BrowserName, number>> = { chromium: 200, firefox: 40 };

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

async function run(browser: BrowserName): Promise<boolean> {
  const rounds = Number(values.rounds ?? ROUNDS[browser]);
  const tell = (line: string): void => console.log(line);
  const { lost, notes, acknowledged, windows } = await torture({
    browser,
    rounds,
    seed: Number(values.seed),
    tell,
  });
  for (const line of lost) console.error(`lost: ${line}`);
  console.log(
    `${browser}: ${rounds} rounds, ${notes} notes shown as saved (${acknowledged} times), ${windows} windows closed, ${lost.length} lost`,
  );
  return lost.length === 0 && notes > 0;
}

const installed = (['chromium', 'firefox'] as const).filter(
  (name) => (name === 'chromium' ? findChromium() : findFirefox()) !== undefined,
);
const wanted = installed.filter((name) => values.browser === undefined || name === values.browser);
if (wanted.length === 0) {
  console.error('usage: npm run torture:long -- [--browser chromium|firefox] [--rounds N] [--seed N]');
  process.exit(2);
}
for (const browser of wanted) if (!(await run(browser))) process.exitCode = 1;
