// `npm run gallery`: builds the page of fixtures, opens it in a headless Chromium, and writes a picture of
// every fixture in both languages, light and dark, and at 320 pixels, with a contact sheet, to .output/gallery.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumFlags, findChromium } from './browsers.mjs';

interface FixtureCard {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly press?: string;
}

interface Shot {
  readonly language: 'en' | 'zh-Hans';
  readonly scheme: 'light' | 'dark';
  readonly narrow: boolean;
}

const OUT = '.output/gallery';
const SITE = join(OUT, 'site');
const NARROW = 320;

const SHOTS: readonly Shot[] = [
  { language: 'en', scheme: 'light', narrow: false },
  { language: 'zh-Hans', scheme: 'light', narrow: false },
  { language: 'en', scheme: 'dark', narrow: false },
  { language: 'zh-Hans', scheme: 'dark', narrow: false },
  { language: 'en', scheme: 'light', narrow: true },
];

function nameOf({ id }: FixtureCard, { language, scheme, narrow }: Shot): string {
  return [id, language, scheme, ...(narrow ? ['320'] : [])].join('.');
}

async function take(page: Page, url: string, fixture: FixtureCard, shot: Shot): Promise<string> {
  const width = shot.narrow ? NARROW : fixture.width;
  await page.setViewportSize({ width, height: fixture.height });
  await page.emulateMedia({ colorScheme: shot.scheme, reducedMotion: 'reduce' });
  await page.goto(`${url}#${fixture.id}/${shot.language}`);
  await page.locator(`#root[data-of='${fixture.id}'] .mp`).first().waitFor();
  if (fixture.press) await page.locator(fixture.press).first().click();
  await page.mouse.move(0, 0);
  const file = `${nameOf(fixture, shot)}.png`;
  const drawn = await page.locator('.mp').first().boundingBox();
  const margin = fixture.id.startsWith('card') && !shot.narrow ? 20 : 0;
  const height = Math.min(fixture.height, Math.ceil((drawn?.height ?? fixture.height) + 2 * margin));
  await page.screenshot({ path: join(OUT, file), clip: { x: 0, y: 0, width, height } });
  return file;
}

function sheet(files: readonly string[]): string {
  const figures = files.map(
    (file) => `<figure><img src="./${file}"><figcaption>${file}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>
    body { margin: 16px; background: #8a857c; font: 12px system-ui; display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
    figure { margin: 0 } img { display: block; max-width: 400px } figcaption { padding: 4px 0; color: #fff }
  </style>${figures.join('')}`;
}

async function contactSheet(browser: Browser, name: string, files: readonly string[]): Promise<void> {
  const file = join(OUT, `${name}.html`);
  await writeFile(file, sheet(files));
  const page = await browser.newPage({ viewport: { width: 1700, height: 900 } });
  await page.goto(`file://${join(process.cwd(), file)}`);
  await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
  await page.close();
}

async function photograph(url: string, only: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumFlags] });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(url);
    const all = await page.evaluate<FixtureCard[]>('galleryFixtures');
    const fixtures = all.filter(({ id }) => id.includes(only));
    const taken: string[] = [];
    for (const shot of SHOTS) {
      const files: string[] = [];
      for (const fixture of fixtures) files.push(await take(page, url, fixture, shot));
      const name = ['sheet', shot.language, shot.scheme, ...(shot.narrow ? ['320'] : [])].join('-');
      await contactSheet(browser, name, files);
      taken.push(...files);
    }
    return taken.length;
  } finally {
    await browser.close();
  }
}

/** Which fixtures: all whose id holds the first argument, or every one. */
const only = process.argv[2] ?? '';
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await build({
  configFile: false,
  logLevel: 'error',
  root: 'tools/gallery',
  base: './',
  build: { outDir: join(process.cwd(), SITE), emptyOutDir: true },
});
const server = await preview({
  configFile: false,
  logLevel: 'error',
  root: 'tools/gallery',
  build: { outDir: join(process.cwd(), SITE) },
  preview: { port: 0, host: '127.0.0.1' },
});
try {
  const count = await photograph(server.resolvedUrls?.local[0] ?? '', only);
  console.log(`${count} pictures and their contact sheets are in ${OUT}`);
} finally {
  await server.close();
}
