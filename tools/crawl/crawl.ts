import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchExtension, type BrowserName, type LaunchOptions } from '../../tests/support/launch.ts';
import { serveFolder } from '../demo/server.ts';
import { differences, type Difference, type Part } from './compare.ts';
import { observe, type Observation } from './observe.ts';

/** What came of one file of the folder. */
export interface Crawled {
  /** Its path in the folder. */
  readonly file: string;
  readonly differences: readonly Difference[];
  /** Parts in which two visits without the extension differ already: nothing can be said about them. */
  readonly unsteady: readonly Part[];
  readonly marks: number;
  /** Load times in ms. */
  readonly without: number;
  readonly with: number;
  /** Why it could not be looked at. */
  readonly failed?: string;
}

export interface CrawlOptions {
  readonly browser: BrowserName;
  readonly folder: string;
  /** See `ObserveOptions`. */
  readonly rest: number;
  /** The folder of the extension; absent: the browser's own build. */
  readonly build?: string;
  /** Absent: all. */
  readonly files?: readonly string[];
  readonly onCrawled?: (crawled: Crawled) => void;
  readonly signal: AbortSignal;
}

/** The pages in a folder, as paths in it. */
export function pagesIn(folder: string): readonly string[] {
  return globSync('**/*.{html,htm,xhtml}', { cwd: folder }).toSorted();
}

/** Visits every page of a folder with and without the extension, each in a browser of its own. */
export async function crawl(options: CrawlOptions): Promise<readonly Crawled[]> {
  const { browser, folder, build, files = pagesIn(folder), rest, signal, onCrawled } = options;
  const address = await serveFolder(resolve(folder), signal);
  const [plain, extended] = await Promise.all([
    openTab(browser, { install: false, signal }),
    openTab(browser, { ...(build !== undefined && { build }), signal }),
  ]);
  const results: Crawled[] = [];
  for (const file of files) {
    const at = `${address}/${file.split('/').map(encodeURIComponent).join('/')}`;
    const visits = {
      plain: () => observe(plain, at, { browser, rest, extended: false }),
      extended: () => observe(extended, at, { browser, rest, extended: true }),
    };
    const crawled = { file, ...(await compared(visits)) };
    results.push(crawled);
    onCrawled?.(crawled);
  }
  return results;
}

async function openTab(name: BrowserName, options: LaunchOptions): Promise<Page> {
  const { browser } = await launchExtension(name, options);
  const page = await browser.newPage();
  await page.bringToFront();
  return page;
}

interface Visits {
  readonly plain: () => Promise<Observation>;
  readonly extended: () => Promise<Observation>;
}

const NOTHING: Omit<Crawled, 'file'> = { differences: [], unsteady: [], marks: 0, without: 0, with: 0 };

/** How often a page that differs is visited once more without the extension: some change on one visit in three. */
const AGAIN = 4;

async function compared({ plain, extended }: Visits): Promise<Omit<Crawled, 'file'>> {
  try {
    // At once, so that both are slowed alike by whatever else the machine does.
    const [without, withIt] = await Promise.all([plain(), extended()]);
    const found = differences(without, withIt);
    // What changes from visit to visit is not our doing.
    const unsteady: Part[] = [];
    for (let again = 0; again < AGAIN && found.some(({ part }) => !unsteady.includes(part)); again++)
      unsteady.push(...differences(without, await plain()).map(({ part }) => part));
    return {
      differences: found.filter(({ part }) => !unsteady.includes(part)),
      unsteady,
      marks: withIt.marks,
      without: without.loadTime,
      with: withIt.loadTime,
    };
  } catch (error) {
    return { ...NOTHING, failed: error instanceof Error ? error.message : String(error) };
  }
}
