import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Variables by which programs find the folder for what is temporary. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Gives everything of a suite one temporary folder, which goes with it. A browser may still write into its profile
 * when the file that started it has ended: what that file takes away comes again.
 */
export default function suiteFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mingpian-'));
  for (const variable of VARIABLES) process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}
