// Where the browsers are, and the flags that keep Chromium quiet on a machine without a network.
// Plain JavaScript: `npm start` and `npm test` use it before anything is installed, on Node 20.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'chrome',
  'microsoft-edge',
];

/** Fixed places of Chromium-like browsers that are not on PATH. Branded Chrome no longer loads unpacked extensions by flag. */
const CHROMIUM_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function firstExisting(names, places) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find((file) => existsSync(file));
}

/** The path of a Chromium, Chrome for Testing or Edge; `MINGPIAN_CHROMIUM` names one by hand. */
export function findChromium() {
  return process.env.MINGPIAN_CHROMIUM ?? firstExisting(CHROMIUM_NAMES, CHROMIUM_PLACES);
}

/** The path of a Firefox; `MINGPIAN_FIREFOX` names one by hand. */
export function findFirefox() {
  return process.env.MINGPIAN_FIREFOX ?? firstExisting(FIREFOX_NAMES, FIREFOX_PLACES);
}

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
