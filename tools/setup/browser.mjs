import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from '../browsers.mjs';
import { Missing, run, say } from './run.mjs';

const DOWNLOAD_LIMIT = 4 * 60_000;
const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Where Playwright keeps the Chromium that it has downloaded. */
async function playwrightChromium() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  if (!existsSync(file)) return undefined;
  // On Linux it needs system libraries that may be absent.
  if (process.platform !== 'linux') return file;
  return (await run(file, ['--version'], { quiet: true })).code === 0 ? file : undefined;
}

async function installDebian(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true, limit: DOWNLOAD_LIMIT });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await run('apt-get', install, { env, quiet: true, limit: 2 * DOWNLOAD_LIMIT })).code === 0;
}

function checkNamed(variable, file) {
  if (process.env[variable] === undefined || existsSync(file)) return;
  throw new Missing(`${variable} names ${file}, and there is no such file.`);
}

/**
 * Finds or installs a Chromium that loads unpacked extensions: one that is there, Playwright's, or Debian's.
 * Gives its path; throws `Missing` when there is none to be had.
 */
export async function ensureChromium(env) {
  const there = findChromium();
  if (there) {
    checkNamed('MINGPIAN_CHROMIUM', there);
    say(`The browser is ${there}.`);
    return there;
  }
  let file = await playwrightChromium();
  if (!file) {
    say('No Chromium is here; downloading Playwright’s …');
    await run('npx', ['playwright', 'install', 'chromium'], { env, quiet: true, limit: DOWNLOAD_LIMIT });
    file = await playwrightChromium();
  }
  if (!file && isDebianRoot()) {
    say('That did not work; installing Debian’s package chromium …');
    await installDebian('chromium', 'fonts-noto-cjk');
    file = findChromium();
  }
  if (!file) {
    throw new Missing(
      'No Chromium was found and none could be downloaded: install Chromium, Chrome for Testing or Edge, or name one in MINGPIAN_CHROMIUM.',
    );
  }
  say(`The browser is ${file}.`);
  return file;
}

/** Finds Firefox, or installs it as root on Debian. Gives its path, or undefined after saying so. */
export async function ensureFirefox() {
  const there = findFirefox();
  if (there) {
    checkNamed('MINGPIAN_FIREFOX', there);
    return there;
  }
  if (isDebianRoot()) {
    say('No Firefox is here; installing Debian’s package firefox-esr …');
    await installDebian('firefox-esr');
  }
  const file = findFirefox();
  if (!file)
    say('No Firefox was found: its tests are left out; install it, or name one in MINGPIAN_FIREFOX.');
  return file;
}
