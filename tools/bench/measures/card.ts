import { setTimeout as sleep } from 'node:timers/promises';
import { DWELL } from '../../../lib/page/hover/constants.ts';
import type { Installed } from '../installed/installed.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import type { Workshop } from '../workshop.ts';

const PAGE = `<!doctype html><html lang="en"><title>Two names</title>
<style>p{margin:60px;font:18px serif}</style><body>
<p>A first line on <b id="one">Tencent</b> and what it does.</p><p>Nothing here.</p>
<p>Another line on <b id="two">ByteDance</b> and what it does.</p></body></html>`;

/** Below the name, in pixels: off it, but so near that the last move is a slow one. */
const NEAR = 40;
const NOWHERE = { x: 900, y: 700 };
/** Between two cards, in ms: the one before has faded. */
const PAUSE = 300;

/**
 * Waits in the page for the card's host to show a box, then until the frame after is painted: the host is all
 * of a card that a page can see. Gives the ms since the pointer's last move, by the clock of events.
 */
const WATCH = `new Promise((resolve) => {
  let moved = 0;
  addEventListener('pointermove', (event) => { moved = event.timeStamp; }, { capture: true });
  const look = () => {
    const host = [...document.querySelectorAll('[popover="manual"]')].at(-1);
    const shown = host && host.getBoundingClientRect().height > 0 && getComputedStyle(host).visibility === 'visible';
    if (!shown) { requestAnimationFrame(look); return; }
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now() - moved);
    channel.port2.postMessage(0);
  };
  look();
})`;

/** From the end of the dwell on an element until its card is painted, in ms. */
async function timeCard({ page }: Installed, selector: string): Promise<number> {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`the page has no ${selector}`);
  const shown = page.evaluate(WATCH);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y + NEAR);
  await sleep(PAUSE);
  // One move alone is on the name, so that the dwell begins with it.
  await page.mouse.move(x, y);
  return Number(await shown) - DWELL;
}

async function leave({ page }: Installed): Promise<void> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y, { steps: 6 });
  await page.waitForFunction(`!document.querySelector(':popover-open')`);
  await sleep(PAUSE);
}

/** How long after the end of the dwell the card is painted: the first on a page, and later ones. */
export async function measureCard(workshop: Workshop): Promise<Measurement[]> {
  const { ours } = await workshop.pair();
  const url = workshop.server.put('/card', { type: 'text/html', body: PAGE });
  const first: number[] = [];
  const later: number[] = [];
  for (let i = 0; i < workshop.options.repeats; i++) {
    await ours.page.goto('about:blank');
    await ours.page.goto(url, { waitUntil: 'load' });
    await ours.page.waitForFunction('CSS.highlights.size > 0');
    first.push(await timeCard(ours, '#one'));
    await leave(ours);
    later.push(await timeCard(ours, '#two'));
    await leave(ours);
  }
  return [
    fromRepeats(
      { id: 'card/first', label: 'dwell over to card painted, first on a page', unit: 'ms' },
      first,
    ),
    fromRepeats({ id: 'card/later', label: 'dwell over to card painted, later', unit: 'ms' }, later),
  ];
}
