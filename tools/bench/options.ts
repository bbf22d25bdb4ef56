import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../lib/shared/result.ts';

/** Groups of measurements; some are run alone with `npm run bench -- whole size`. */
export const PARTS = ['whole', 'many-names', 'cold', 'index-load'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly browser: 'chromium' | 'firefox';
  /** A folder of HTML files to measure instead of the generated pages. */
  readonly pages: string | undefined;
  readonly check: boolean;
  readonly repeats: number;
  readonly parts: readonly Part[];
}

const FEWEST_REPEATS = 7;

/** Reads the command line; the error is one sentence for the person at the terminal. */
export function parseOptions(args: readonly string[]): Result<Options> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: {
      browser: { type: 'string', default: 'chromium' },
      pages: { type: 'string' },
      check: { type: 'boolean', default: false },
      repeats: { type: 'string', default: String(FEWEST_REPEATS) },
    },
  });
  const unknown = Object.keys(values).find(
    (name) => !['browser', 'pages', 'check', 'repeats'].includes(name),
  );
  if (unknown) return err(`there is no option --${unknown}`);
  const { browser, pages, check } = values;
  if (browser !== 'chromium' && browser !== 'firefox') return err('--browser is chromium or firefox');
  if (pages !== undefined && typeof pages !== 'string') return err('--pages needs a folder');
  const repeats = Number(values.repeats);
  if (!Number.isInteger(repeats) || repeats < 1) return err('--repeats is a whole number above 0');
  if (check === true && repeats < FEWEST_REPEATS)
    return err(`--check needs at least ${FEWEST_REPEATS} repeats`);
  const stranger = positionals.find((name) => !PARTS.includes(name as Part));
  if (stranger) return err(`there is no part "${stranger}"; the parts are ${PARTS.join(', ')}`);
  const parts = positionals.length > 0 ? PARTS.filter((part) => positionals.includes(part)) : PARTS;
  return ok({ browser, pages, check: check === true, repeats, parts });
}
