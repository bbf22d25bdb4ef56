import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../lib/shared/result.ts';
import { PARTS, type Part } from './parts.ts';

export interface Options {
  readonly browser: 'chromium' | 'firefox';
  /** A folder of HTML files to measure instead of the generated pages. */
  readonly pages: string | undefined;
  readonly check: boolean;
  /** Measures a copy of the extension with faults in it: to see that the measures see them. */
  readonly spoiled: boolean;
  readonly repeats: number;
  readonly parts: readonly Part[];
}

const FEWEST_REPEATS = 7;

const OPTIONS = {
  browser: { type: 'string', default: 'chromium' },
  pages: { type: 'string' },
  check: { type: 'boolean', default: false },
  spoiled: { type: 'boolean', default: false },
  repeats: { type: 'string', default: String(FEWEST_REPEATS) },
} as const;

/** Reads the command line; the error is one sentence for the person at the terminal. */
export function parseOptions(args: readonly string[]): Result<Options> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: OPTIONS,
  });
  const unknown = Object.keys(values).find((name) => !(name in OPTIONS));
  if (unknown) return err(`there is no option --${unknown}`);
  const { browser, pages, check, spoiled } = values;
  if (browser !== 'chromium' && browser !== 'firefox') return err('--browser is chromium or firefox');
  if (check === true && browser === 'firefox')
    return err('--check is for Chromium alone: the bounds are set there');
  if (pages !== undefined && typeof pages !== 'string') return err('--pages needs a folder');
  const repeats = Number(values.repeats);
  if (!Number.isInteger(repeats) || repeats < 1) return err('--repeats is a whole number above 0');
  if (check === true && repeats < FEWEST_REPEATS)
    return err(`--check needs at least ${FEWEST_REPEATS} repeats`);
  const stranger = positionals.find((name) => !PARTS.includes(name as Part));
  if (stranger) return err(`there is no part "${stranger}"; the parts are ${PARTS.join(', ')}`);
  const parts = positionals.length > 0 ? PARTS.filter((part) => positionals.includes(part)) : PARTS;
  return ok({ browser, pages, check: check === true, spoiled: spoiled === true, repeats, parts });
}
