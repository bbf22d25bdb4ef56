// What `npm start` and `npm test` need before they can begin, on a fresh clone with only Node 20 and npm.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureFirefox } from './setup/browser.mjs';
import { ensurePackages } from './setup/packages.mjs';

/**
 * Installs what is missing and works in the project's folder from then on.
 * Gives the environment for the tools; it names the browsers. Throws `Missing`.
 */
export async function setUp({ firefox = false } = {}) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  process.chdir(root);
  const env = await ensurePackages(root);
  const chromiumFile = await ensureChromium(env);
  const firefoxFile = firefox ? await ensureFirefox() : undefined;
  return {
    ...env,
    MINGPIAN_CHROMIUM: chromiumFile,
    ...(firefoxFile && { MINGPIAN_FIREFOX: firefoxFile }),
  };
}
