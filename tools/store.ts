// `npm run store`: pictures for the store pages, taken from the built extension in both languages, to .output/store; and the README's.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { chromiumFlags } from './browsers.mjs';
import { openBrowser } from './demo/browser.ts';
import { serveFolder } from './demo/server.ts';
import { TourError } from './demo/tour.ts';
import { closeWelcome } from './demo/welcome.ts';
import { SCREEN, takePictures, takeReadmePicture } from './store/pictures.ts';

const folder = resolve('.output/store');

/** The newspaper, and a company in it, in each language of the interface. */
const EDITIONS = [
  { language: 'en', page: '/', name: 'RedNote' },
  { language: 'zh-Hans', page: '/zh.html', name: '小红书' },
] as const;

const lifetime = new AbortController();
mkdirSync(folder, { recursive: true });
try {
  const address = await serveFolder(resolve('demo/news'), lifetime.signal);
  for (const { language, page, name } of EDITIONS) {
    const profile = mkdtempSync(join(tmpdir(), 'mingpian-store-'));
    const browser = await openBrowser('.output/chrome-mv3', {
      headless: true,
      userDataDir: profile,
      args: [...chromiumFlags],
      defaultViewport: SCREEN,
    });
    try {
      await closeWelcome(browser);
      const taken = await takePictures(browser, { address: address + page, name, folder, language });
      for (const file of taken) console.log(relative(process.cwd(), file));
      if (language === 'en') {
        console.log(await takeReadmePicture(browser, { address: address + page, name, folder, language }));
      }
    } finally {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
} catch (error) {
  if (!(error instanceof TourError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  lifetime.abort();
}
