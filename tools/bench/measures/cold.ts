import type { Measurement } from '../measurement.ts';
import { median, ratio, sum } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';

const ENGINES = ['floor', 'ours'] as const;
type Cold = Record<(typeof ENGINES)[number], number[]>;

/** Each page costs two fresh worlds a repeat, so not all are asked. */
const STEP = 5;

/**
 * Whole pages in worlds that have run nothing before, as when a page is opened: scripts are not yet
 * compiled, nodes not yet wrapped.
 */
export async function measureCold(workshop: Workshop): Promise<Measurement[]> {
  const stage = await workshop.stage();
  const names = workshop.bundled();
  const pages = workshop.pages().filter((_, i) => i % STEP === 0);
  const times: Cold = { floor: [], ours: [] };
  for (const page of pages) {
    const own: Cold = { floor: [], ours: [] };
    await stage.open(page.url);
    for (let round = 0; round < workshop.options.repeats; round++) {
      for (const engine of ENGINES) {
        const world = await stage.world();
        await world.call('loadIndex', names.stored);
        await world.call('prepare', [engine], names.spellings);
        own[engine].push(await world.call('once', engine));
      }
    }
    for (const engine of ENGINES) times[engine].push(median(own[engine]));
  }
  const note = `${pages.length} pages`;
  return [
    ...ENGINES.map((engine): Measurement => ({
      id: `cold/${engine}`,
      label: `${engine}, first run in a fresh world`,
      value: sum(times[engine]),
      unit: 'ms',
      note,
    })),
    {
      id: 'cold/ours-to-floor',
      label: 'ours against the floor, first run in a fresh world',
      value: ratio(times.ours, times.floor),
      unit: '×',
    },
  ];
}
