import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, type Result } from '../lib/shared/result.ts';

/**
 * What stands behind a command, as `parseArgs` of Node reads it. The error is one sentence: what is wrong, and the usage.
 * @param usage how the command is meant to be called
 */
export function readArgs<T extends ParseArgsConfig>(
  config: T,
  usage: string,
): Result<ReturnType<typeof parseArgs<T>>> {
  try {
    return ok(parseArgs(config));
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}; ${usage}`);
  }
}
