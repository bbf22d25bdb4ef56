// `npm run icons`: renders public/icon.svg at every size that browsers ask for, into public/icon.
import { mkdir, readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from './browsers.mjs';

/** Edges in pixels; the toolbar takes 16 and 32, the extensions page 48, stores 96 and 128. */
const SIZES = [16, 32, 48, 96, 128];

const svg = await readFile('public/icon.svg', 'utf8');
await mkdir('public/icon', { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumFlags] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
