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

/** Turns for each repeat: the difference looked for is smaller than what a machine has of others' work from second to second. */
const TURNS = 3;

/** What happens on each frame, as source that runs in the page; `i` counts the frames. */
const KINDS = {
  change: {
    label: 'a frame after a small change',
    source: `document.getElementById('change').classList.toggle('on')`,
  },
  scroll: { label: 'a frame while scrolling', source: `scrollTo(0, 2000 + 60 * i)` },
} as const;

/** Pages with so many mentions. Only the first is bound: on the other each line has more names than any text. */
const PAGES = [
  { id: '', label: '', density: DENSE },
  { id: 'densest/', label: ', names in every half line', density: DENSEST },
] as const;

/** What a frame costs the main thread of a page full of mentions, with the extension and without. */
export async function measureFrame(workshop: Workshop): Promise<Measurement[]> {
  const { bare, ours } = await workshop.pair();
  const found: Measurement[] = [];
  for (const page of PAGES) {
    const body = pageOfMentions(MENTIONS, safeSpellings(workshop.packs), page.density);
    const url = workshop.server.put(`/many-mentions/${page.id}`, { type: 'text/html', body });
    for (const { page: tab } of [bare, ours]) await tab.goto(url, { waitUntil: 'load' });
    await sleep(SETTLED);
    for (const [kind, { label, source }] of Object.entries(KINDS)) {
      const times = await timeBoth(bare, ours, source, TURNS * workshop.options.repeats);
      found.push(...describe(`frame/${page.id}${kind}`, `${label}${page.label}`, times));
    }
  }
  return found;
}

interface Both {
  readonly without: readonly number[];
  readonly withOurs: readonly number[];
}

/** By turns, each of the two first in its turn, and both once unmeasured. */
async function timeBoth(bare: Installed, ours: Installed, source: string, turns: number): Promise<Both> {
  const without: number[] = [];
  const withOurs: number[] = [];
  for (let i = -1; i < turns; i++) {
    for (const [browser, times] of rotated([[bare, without] as const, [ours, withOurs] as const], i + 1)) {
      const time = await timeFrames(browser, source);
      if (i >= 0) times.push(time);
    }
  }
  return { without, withOurs };
}

function describe(id: string, label: string, { without, withOurs }: Both): Measurement[] {
  const note = `${MENTIONS} names`;
  // Both of one turn were taken within two seconds.
  const ratios = withOurs.map((time, turn) => time / (without[turn] ?? Number.NaN));
  return [
    fromRepeats({ id: `${id}/bare`, label: `${label}, no extension`, unit: 'ms', note }, without),
    fromRepeats({ id: `${id}/ours`, label: `${label}, ours`, unit: 'ms', note }, withOurs),
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
