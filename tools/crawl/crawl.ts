import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchExtension, type BrowserName, type LaunchOptions } from '../../tests/support/launch.ts';
import { serveFolder } from '../demo/server.ts';
import type { Difference, Part } from './compare.ts';
import { judge, type Visits } from './judge.ts';
import { observe } from './observe.ts';

/** What came of one file of the folder. */
export interface Crawled {
  /** Its path in the folder. */
  readonly file: string;
  readonly differences: readonly Difference[];
  /** Parts that change from visit to visit, so that nothing can be said about them. */
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
      relaid: () => observe(plain, at, { browser, rest, extended: false, relaid: true }),
    };
    const crawled = { file, ...(await crawlOne(visits)) };
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

const NOTHING: Omit<Crawled, 'file'> = { differences: [], unsteady: [], marks: 0, without: 0, with: 0 };

async function crawlOne(visits: Visits): Promise<Omit<Crawled, 'file'>> {
  try {
    const { differences, unsteady, without, with: withIt } = await judge(visits);
    return {
      differences,
      unsteady,
      marks: withIt.marks,
      without: without.loadTime,
      with: withIt.loadTime,
    };
  } catch (error) {
    return { ...NOTHING, failed: error instanceof Error ? error.message : String(error) };
  }
}
