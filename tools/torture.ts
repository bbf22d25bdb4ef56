// `npm run torture:long`: rounds of writing notes, closing windows, stopping the background and killing the browser.
// `-- --browser firefox --rounds 20 --seed 7` for one browser, and others.
import type { BrowserName } from '../tests/support/launch.ts';
import { findChromium, findFirefox } from './browsers.mjs';
import recordSuite from '../tests/support/record-suite.ts';
import { readArgs } from './read-args.ts';
import { torture } from './torture/rounds.ts';

/** A round takes longer in Firefox. */
const ROUNDS: Readonly<Record<BrowserName, number>> = { chromium: 200, firefox: 40 };

const USAGE = 'usage: npm run torture:long -- [--browser chromium|firefox] [--rounds N] [--seed N]';

const OPTIONS = {
  browser: { type: 'string' },
  rounds: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const;

const parsed = readArgs({ options: OPTIONS }, USAGE);
if (!parsed.ok) {
  console.error(parsed.error);
  process.exit(2);
}
const { values } = parsed.value;

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
  console.error(USAGE);
  process.exit(2);
}
const endRecording = await recordSuite();
for (const browser of wanted) if (!(await run(browser))) process.exitCode = 1;
endRecording();
