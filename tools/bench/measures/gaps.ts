import { setTimeout as sleep } from 'node:timers/promises';
import type { Installed } from '../installed/installed.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { safeSpellings } from '../names/spellings.ts';
import { pageOfBytes } from '../pages/large.ts';
import { median } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';
import { usualPages } from './usual-pages.ts';

/** Large enough to need many slices, small enough to be laid out soon. */
const LARGE = 2_000_000;
/** How long the page looks at its clock after its load, in ms. */
const WATCHED = 2500;

/**
 * Runs in the page: its own tasks follow each other as closely as the browser lets them, from its load on.
 * What lies between two of them is time that it waited for something else.
 */
const WATCH = `addEventListener('load', () => {
  const { port1, port2 } = new MessageChannel();
  const begin = performance.now();
  let last = begin;
  const gaps = { longest: 0, done: false };
  globalThis.benchGaps = gaps;
  port1.onmessage = () => {
    const now = performance.now();
    gaps.longest = Math.max(gaps.longest, now - last);
    last = now;
    if (now - begin > ${WATCHED}) gaps.done = true;
    else port2.postMessage(0);
  };
  port2.postMessage(0);
})`;

/** The longest wait on a page, in ms. */
async function longestGap({ page }: Installed, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  await sleep(WATCHED);
  await page.waitForFunction('globalThis.benchGaps?.done');
  return page.evaluate(() => (globalThis as unknown as { benchGaps: { longest: number } }).benchGaps.longest);
}

/** How long a page waits for its turn after its load, with the extension and without: in any browser. */
export async function measureGaps(workshop: Workshop): Promise<Measurement[]> {
  const { bare, ours } = await workshop.pair();
  const watches = [];
  for (const { page } of [bare, ours]) watches.push([page, await page.evaluateOnNewDocument(WATCH)] as const);
  const body = pageOfBytes(LARGE, safeSpellings(workshop.packs));
  const pages = [
    ...usualPages(workshop.pages()),
    { name: '2-MB', url: workshop.server.put('/large', { type: 'text/html', body }) },
  ];
  const found: Measurement[] = [];
  for (const { name, url } of pages) {
    const without: number[] = [];
    const withOurs: number[] = [];
    for (let i = 0; i < workshop.options.repeats; i++) {
      without.push(await longestGap(bare, url));
      withOurs.push(await longestGap(ours, url));
    }
    found.push(
      fromRepeats(
        {
          id: `gaps/${name}`,
          label: `longest wait of a page's own task after its load, ${name}`,
          unit: 'ms',
          note: `without the extension ${median(without).toFixed(1)} ms`,
        },
        withOurs,
      ),
    );
  }
  for (const [page, { identifier }] of watches) await page.removeScriptToEvaluateOnNewDocument(identifier);
  return found;
}
