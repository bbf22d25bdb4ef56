import type { MainThread } from '../installed/main-thread.ts';
import { traceLoad } from '../installed/trace.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { safeSpellings } from '../names/spellings.ts';
import { pageOfBytes } from '../pages/large.ts';
import { median } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';
import { SETTLED, usualPages } from './usual-pages.ts';

const BIG = 10_000_000;
/** Reading a page of that size is over by then, in ms after its load. */
const SETTLED_BIG = 6000;

/** The most of one task that scripts of ours took, on usual pages and on one of 10 MB. */
export async function measureLongTasks(workshop: Workshop): Promise<Measurement[]> {
  const { ours } = await workshop.pair();
  const big = workshop.server.put('/big', {
    type: 'text/html',
    body: pageOfBytes(BIG, safeSpellings(workshop.packs)),
  });
  const pages = [
    ...usualPages(workshop.pages()).map(({ name, url }) => ({ name, url, after: SETTLED })),
    { name: '10-MB', url: big, after: SETTLED_BIG },
  ];
  const found: Measurement[] = [];
  for (const { name, url, after } of pages) {
    const runs: MainThread[] = [];
    for (let i = 0; i < workshop.options.repeats; i++) runs.push(await traceLoad(ours, url, after));
    found.push(
      fromRepeats(
        {
          id: `long-tasks/${name}`,
          label: `longest task of ours, ${name}`,
          unit: 'ms',
          note: `by the clock ${median(runs.map(({ longest }) => longest.wall)).toFixed(1)} ms; ${median(runs.map(({ scripted }) => scripted))} tasks, ${median(runs.map(({ script }) => script.cpu)).toFixed(0)} ms in all`,
        },
        runs.map(({ longest }) => longest.cpu),
      ),
    );
  }
  const worst = Math.max(...found.map(({ value }) => value));
  return [
    ...found,
    { id: 'long-tasks/longest', label: 'longest task of ours, any page', value: worst, unit: 'ms' },
  ];
}
