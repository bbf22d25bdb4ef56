import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { quantile } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';

/** A quick typist's time between keys, in ms. */
const BETWEEN_KEYS = 120;
/** Companies are listed and the search is built in idle time by then, in ms. */
const READY = 1500;
const QUERIES = ['xiaohongshu', '小红书', 'xhs', 'tencnt', 'little red book', 'video app'];

/** In the popup: from each key to the end of the last frame that changed because of it. */
const WATCH = `(() => {
  globalThis.keyTimes = [];
  let typedAt = 0;
  const painted = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { keyTimes[keyTimes.length - 1] = performance.now() - typedAt; };
    port2.postMessage(0);
  };
  document.addEventListener('input', (event) => {
    typedAt = event.timeStamp;
    keyTimes.push(0);
    requestAnimationFrame(painted);
  }, { capture: true });
  new MutationObserver(() => { if (typedAt) requestAnimationFrame(painted); })
    .observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;

async function typeAll(page: Page): Promise<number[]> {
  for (const query of QUERIES) {
    for (const key of query) {
      await page.keyboard.sendCharacter(key);
      await sleep(BETWEEN_KEYS);
    }
    await page.evaluate(() => document.querySelector('input')?.select());
  }
  return page.evaluate(() => (globalThis as unknown as { keyTimes: number[] }).keyTimes);
}

/** The popup's search, key by key. */
export async function measureSearch({ pair, options }: Workshop): Promise<Measurement[]> {
  const { page, origin } = (await pair()).ours;
  const slow: number[] = [];
  const all: number[] = [];
  for (let i = 0; i < options.repeats; i++) {
    await page.goto(`${origin()}/popup.html`, { waitUntil: 'load' });
    await page.waitForSelector('input');
    await sleep(READY);
    await page.evaluate(WATCH);
    await page.focus('input');
    const times = await typeAll(page);
    slow.push(quantile(times, 0.95));
    all.push(...times);
  }
  return [
    fromRepeats(
      { id: 'search/key', label: 'popup: key to painted answer', unit: 'ms', note: `${all.length} keys` },
      all,
    ),
    fromRepeats(
      { id: 'search/slow-key', label: 'popup: key to painted answer, slowest 5 %', unit: 'ms' },
      slow,
    ),
  ];
}
