import { setTimeout as sleep } from 'node:timers/promises';
import type { Installed } from '../installed/installed.ts';
import { traceOpen } from '../installed/trace.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { safeSpellings } from '../names/spellings.ts';
import { pageOfMentions } from '../pages/large.ts';
import { median } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';

const MENTIONS = 10_000;
const FRAMES = 40;
/** Reading and marking so many mentions is over by then, in ms after the page's load. */
const SETTLED = 3000;

/** What happens on each frame, as source that runs in the page; `i` counts the frames. */
const KINDS = {
  change: {
    label: 'a frame after a small change',
    source: `document.getElementById('change').classList.toggle('on')`,
  },
  scroll: { label: 'a frame while scrolling', source: `scrollTo(0, 2000 + 60 * i)` },
} as const;

/** What a frame costs the main thread of a page full of mentions, with the extension and without. */
export async function measureFrame(workshop: Workshop): Promise<Measurement[]> {
  const { bare, ours } = await workshop.pair();
  const body = pageOfMentions(MENTIONS, safeSpellings(workshop.packs));
  const url = workshop.server.put('/many-mentions', { type: 'text/html', body });
  for (const { page } of [bare, ours]) await page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLED);
  const found: Measurement[] = [];
  for (const [kind, { label, source }] of Object.entries(KINDS)) {
    const without: number[] = [];
    const withOurs: number[] = [];
    for (let i = -1; i < workshop.options.repeats; i++) {
      const times = [await timeFrames(bare, source), await timeFrames(ours, source)] as const;
      if (i < 0) continue;
      without.push(times[0]);
      withOurs.push(times[1]);
    }
    const base = median(without);
    found.push(
      fromRepeats(
        { id: `frame/${kind}/bare`, label: `${label}, ${MENTIONS} names, no extension`, unit: 'ms' },
        without,
      ),
      fromRepeats(
        { id: `frame/${kind}/ours`, label: `${label}, ${MENTIONS} mentions, ours`, unit: 'ms' },
        withOurs,
      ),
      fromRepeats(
        { id: `frame/${kind}/ratio`, label: `${label}, against no extension`, unit: '×' },
        withOurs.map((time) => time / base),
      ),
    );
  }
  return found;
}

/** Time of the main thread for one frame, in ms, over several. */
async function timeFrames(installed: Installed, source: string): Promise<number> {
  await installed.page.evaluate('scrollTo(0, 0)');
  await sleep(100);
  const run = await traceOpen(installed, () =>
    installed.page.evaluate(`(async () => {
      for (let i = 0; i < ${FRAMES}; i++) {
        ${source};
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    })()`),
  );
  return run.busy.cpu / FRAMES;
}
