import { setTimeout as sleep } from 'node:timers/promises';
import type { Installed } from '../installed/installed.ts';
import { traceOpen } from '../installed/trace.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { safeSpellings } from '../names/spellings.ts';
import { DENSE, DENSEST, pageOfMentions } from '../pages/large.ts';
import { rotated } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';

const MENTIONS = 10_000;
const FRAMES = 40;
/** Reading and marking so many mentions is over by then, in ms after the page's load. */
const SETTLED = 3000;

/** What the way back to the top changes is over by then, in ms. */
const RESTED = 400;

const SIDES = ['bare', 'ours'] as const;
type Side = (typeof SIDES)[number];

const KINDS = ['change', 'scroll'] as const;
type Kind = (typeof KINDS)[number];
const LABELS: Readonly<Record<Kind, string>> = {
  change: 'a frame after a small change',
  scroll: 'a frame while scrolling',
};
/** What happens on each frame, as source that runs in the page; `i` counts the frames. */
const SOURCES: Readonly<Record<Kind, string>> = {
  change: `document.getElementById('change').classList.toggle('on')`,
  scroll: `scrollTo(0, 2000 + 60 * i)`,
};

/** Of each load, in ms a frame. */
type Times = Readonly<Record<Kind, Readonly<Record<Side, number[]>>>>;

/**
 * Pages with so many mentions. Only the first is bound: on the other each line has more names than any text.
 * Loaded anew so many times for each repeat: frames of one load take up to a quarter longer than those of the next,
 * with us and without, as it happens to lie in memory.
 */
const PAGES = [
  { id: '', label: '', density: DENSE, loads: 3 },
  { id: 'densest/', label: ', names in every half line', density: DENSEST, loads: 1 },
] as const;

/** What a frame costs the main thread of a page full of mentions, with the extension and without. */
export async function measureFrame(workshop: Workshop): Promise<Measurement[]> {
  const both = await workshop.pair();
  const found: Measurement[] = [];
  for (const page of PAGES) {
    const body = pageOfMentions(MENTIONS, safeSpellings(workshop.packs), page.density);
    const url = workshop.server.put(`/many-mentions/${page.id}`, { type: 'text/html', body });
    const times = { change: { bare: [], ours: [] }, scroll: { bare: [], ours: [] } } satisfies Times;
    for (let load = 0; load < page.loads * workshop.options.repeats; load++)
      for (const side of rotated(SIDES, load)) await timeLoad(both[side], url, side, times);
    for (const kind of KINDS)
      found.push(...describe(`frame/${page.id}${kind}`, `${LABELS[kind]}${page.label}`, times[kind]));
  }
  return found;
}

/** Loads the page and times what happens on it. */
async function timeLoad(installed: Installed, url: string, side: Side, times: Times): Promise<void> {
  await installed.page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLED);
  for (const kind of KINDS) times[kind][side].push(await timeFrames(installed, SOURCES[kind]));
}

function describe(id: string, label: string, { bare, ours }: Times[Kind]): Measurement[] {
  const note = `${MENTIONS} names`;
  // Both of one turn were taken within a few seconds.
  const ratios = ours.map((time, turn) => time / (bare[turn] ?? Number.NaN));
  return [
    fromRepeats({ id: `${id}/bare`, label: `${label}, no extension`, unit: 'ms', note }, bare),
    fromRepeats({ id: `${id}/ours`, label: `${label}, ours`, unit: 'ms', note }, ours),
    fromRepeats({ id: `${id}/ratio`, label: `${label}, against no extension`, unit: '×' }, ratios),
  ];
}

/** Time of the main thread for one frame, in ms, over several. */
async function timeFrames(installed: Installed, source: string): Promise<number> {
  await installed.page.evaluate('scrollTo(0, 0)');
  await sleep(RESTED);
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
