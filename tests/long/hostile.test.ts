import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../tools/demo/server.ts';
import { BROWSERS, openReader, type Reader } from '../support/extension.ts';
import { temporaryFolder } from '../support/folders.ts';
import { digest } from '../support/digest.ts';
import { processorSeconds } from '../support/processor.ts';
import { PAGES } from './hostile-pages.ts';

/** How long, in seconds, a page may take to be built, marked and show a card; two slow cores, and the browser's own time. */
const MOST = 240;
/** What the extension may add to the browser's own time, in seconds, and how many times that it may take. */
const ADDED = 20;
const TIMES = 3;

interface Visit {
  /** Until the page had done its worst and painted a frame; with the extension, until a name was marked too. */
  readonly seconds: number;
  /** What the browser worked meanwhile, on all processors; where the system does not tell, the same as `seconds`. */
  readonly worked: number;
  readonly size: number;
  readonly digest: string;
  /** What scripts wrote and threw. */
  readonly said: readonly string[];
}

async function within<T>(look: () => Promise<T>): Promise<T> {
  const end = Date.now() + MOST * 1_000;
  for (;;) {
    const seen = await look();
    if (seen || Date.now() > end) return seen;
    await sleep(100);
  }
}

/** What a driver says of a page whose process the browser has lost. */
const LOST = /parent process browsing contexts|crashed|detached|closed/i;

/** Looks at a page; `undefined` if the browser does not survive it. */
async function survive(looking: Promise<Visit>): Promise<Visit | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (LOST.test(String(error))) return undefined;
    throw error;
  }
}

async function visit(reader: Reader, address: string, isMarked: boolean): Promise<Visit> {
  const { page } = reader;
  const said: string[] = [];
  const onConsole = (message: { text(): string }) => said.push(message.text());
  const onError = (error: unknown) => said.push(`thrown: ${String(error)}`);
  page.on('console', onConsole).on('pageerror', onError);
  const root = reader.installed.browser.process()?.pid ?? 0;
  const begun = performance.now();
  const workedBefore = processorSeconds(root) ?? 0;
  // Frames of frames are still loading when the page has.
  await page.goto(address, { timeout: MOST * 1_000, waitUntil: 'domcontentloaded' });
  const size = await within(() => page.evaluate(() => Number(Reflect.get(window, 'built') ?? 0)));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  if (isMarked && !(await within(() => reader.marks()))) throw new Error('no name was marked');
  const seconds = (performance.now() - begun) / 1_000;
  const worked = (processorSeconds(root) ?? seconds) - workedBefore;
  const digested = await page.evaluate(digest);
  page.off('console', onConsole).off('pageerror', onError);
  return { seconds, worked, size, digest: digested, said };
}

/** Leaves a page; a browser has as much to take down as it has built. */
async function leavePage({ page }: Reader): Promise<void> {
  await page.goto('about:blank', { timeout: MOST * 1_000 });
}

/** What must be the same with and without the extension. */
function compared(visited: Visit | undefined): Omit<Visit, 'seconds' | 'worked'> | undefined {
  return visited && { size: visited.size, digest: visited.digest, said: visited.said };
}

const figures: string[] = [];

function figure(
  browser: string,
  name: string,
  without: Visit | undefined,
  withIt: Visit | undefined,
): string {
  const tell = (seconds: number) => `${seconds.toFixed(1).padStart(6)} s`;
  const of = (visited: Visit | undefined) =>
    visited
      ? `${tell(visited.seconds)} (${tell(visited.worked).trim()} of work)`.padEnd(26)
      : '   never'.padEnd(26);
  return `${browser.padEnd(9)}${name.padEnd(36)}${of(without)} without ${of(withIt)} with`;
}

afterAll(() => console.log(['', ...figures].join('\n')));

describe.each(BROWSERS)('a page in %s with', (browser) => {
  const lifetime = new AbortController();
  const folder = temporaryFolder();
  let plain: Reader;
  let extended: Reader;
  let address = '';

  beforeAll(async () => {
    for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, `${name}.html`), html);
    address = await serveFolder(folder, lifetime.signal);
    plain = await openReader(browser, lifetime.signal, { install: false });
    extended = await openReader(browser, lifetime.signal);
  });

  afterEach(() => leavePage(extended), MOST * 1_000);
  afterAll(() => lifetime.abort());

  it.each(Object.keys(PAGES))('%s: it is what it is without us, marked, and its card opens', async (name) => {
    const at = `${address}/${encodeURIComponent(name)}.html`;
    const without = await survive(visit(plain, at, false));
    await leavePage(plain);
    const withIt = await survive(visit(extended, at, true));
    figures.push(figure(browser, name, without, withIt));
    // What a browser does not survive by itself, it need not survive with us.
    expect(compared(withIt)).toEqual(compared(without));
    if (!without || !withIt) return;
    expect(without.size).toBeGreaterThan(0);
    // By the browser's own work: what else the machine does would count by the clock.
    expect(withIt.worked).toBeLessThan(without.worked * TIMES + ADDED);
    await extended.leave();
    await extended.restOn('#name');
    expect(await within(() => extended.cardText())).toContain('Xiaohongshu');
  });
});
