// What may stand after `npm start --`.
import { parseArgs } from 'node:util';
import { Missing } from '../setup/run.mjs';

const USAGE = 'usage: npm start [-- [--headless] [--card NAME]]';

/** Throws `Missing` with the usage. */
export function startOptions(args = process.argv.slice(2)) {
  try {
    const { values } = parseArgs({
      args,
      options: { headless: { type: 'boolean' }, card: { type: 'string' } },
    });
    return values;
  } catch (error) {
    throw new Missing(`${error.message.split('. ')[0]}; ${USAGE}`);
  }
}
