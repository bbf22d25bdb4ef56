import { fromRepeats, type Measurement } from '../measurement.ts';
import type { EngineName, Timing } from '../page/bench.ts';
import type { Address, NameSet } from '../setting.ts';
import { median, ratio, sum } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';

const ENGINES = ['floor', 'lean-floor', 'first-stage', 'ours', 'regexp', 'aho'] as const;
/** Other engines would need minutes and hundreds of megabytes to get ready for so many names. */
const ENGINES_FOR_MANY = ['floor', 'first-stage', 'ours'] as const;
/** mark.js takes a second a page, and ten in Firefox: every so many pages one, from the second on. */
const SLOW_STEP = { chromium: 18, firefox: 54 } as const;

/** The times of one engine, in ms: of each page, of each repeat. */
type Times = ReadonlyMap<string, readonly number[]>;
type TimesByEngine = ReadonlyMap<EngineName, Times>;

/** Whole pages with the bundled packs' names, by every engine. */
export async function measureWhole(workshop: Workshop): Promise<Measurement[]> {
  const pages = workshop.pages();
  const step = SLOW_STEP[workshop.options.browser];
  const slow = new Set(pages.filter((_, i) => i % step === Math.min(1, pages.length - 1)));
  const names = workshop.bundled();
  const { times, mentions } = await timeEngines(workshop, names, pages, (page) =>
    slow.has(page) ? [...ENGINES, 'mark.js'] : ENGINES,
  );
  return [...describe('whole', times, names, mentions), ...compareWithMarkJs(times)];
}

/** Whole pages with several hundred thousand names. */
export async function measureMany(workshop: Workshop): Promise<Measurement[]> {
  const names = workshop.many();
  const { times, mentions } = await timeEngines(workshop, names, workshop.pages(), () => ENGINES_FOR_MANY);
  return describe('many', times, names, mentions);
}

/** Reads whole pages with every engine, by turns. */
async function timeEngines(
  workshop: Workshop,
  names: NameSet,
  pages: readonly Address[],
  enginesFor: (page: Address) => readonly EngineName[],
): Promise<{ readonly times: TimesByEngine; readonly mentions: number }> {
  const stage = await workshop.stage();
  const times = new Map<EngineName, Map<string, readonly number[]>>();
  let mentions = 0;
  for (const page of pages) {
    const running = enginesFor(page);
    await stage.open(page.url);
    const world = await stage.world();
    await world.call('loadIndex', names.stored);
    await world.call('prepare', running, names.spellings);
    const timings: readonly Timing[] = await world.call('rounds', running, workshop.options.repeats);
    for (const { engine, times: own, marks } of timings) {
      if (engine === 'ours') mentions += marks;
      times.set(engine, (times.get(engine) ?? new Map<string, readonly number[]>()).set(page.name, own));
    }
  }
  return { times, mentions };
}

/** The sums of all pages' medians, and each engine's ratio to the floor of the same pages. */
function describe(part: string, times: TimesByEngine, names: NameSet, mentions: number): Measurement[] {
  const floor = times.get('floor') ?? new Map<string, readonly number[]>();
  return [...times].flatMap(([engine, byPage]) => {
    const note = `${byPage.size} pages${engine === 'ours' ? `, ${mentions} mentions` : ''}`;
    const own = mediansOf(byPage, byPage.keys());
    const sums: Measurement = {
      id: `${part}/${engine}`,
      label: `${engine}, ${names.label}`,
      value: sum(own),
      unit: 'ms',
      note,
    };
    if (engine === 'floor') return [sums];
    const value = ratio(own, mediansOf(floor, byPage.keys()));
    const rounds = repeatsOf(byPage).map((each, i) => ratio(each, repeatsOf(floor, byPage.keys())[i] ?? []));
    const { p95 } = fromRepeats({ id: '', label: '', unit: '×' }, rounds);
    return [
      sums,
      {
        id: `${part}/${engine}-to-floor`,
        label: `${engine} against the floor, ${names.label}`,
        value,
        ...(p95 !== undefined && { p95 }),
        unit: '×',
      },
    ];
  });
}

function mediansOf(times: Times, pages: Iterable<string>): number[] {
  return [...pages].map((page) => median(times.get(page) ?? [Number.NaN]));
}

/** The times of all pages, one list for each repeat. */
function repeatsOf(times: Times, pages: Iterable<string> = times.keys()): number[][] {
  const chosen = [...pages].map((page) => times.get(page) ?? []);
  return (chosen[0] ?? []).map((_, repeat) => chosen.map((own) => own[repeat] ?? Number.NaN));
}

function compareWithMarkJs(times: TimesByEngine): Measurement[] {
  const theirs = times.get('mark.js');
  const ours = times.get('ours');
  if (!theirs || !ours) return [];
  return [
    {
      id: 'whole/mark.js-to-ours',
      label: 'mark.js against ours, on the same pages',
      value: ratio(mediansOf(theirs, theirs.keys()), mediansOf(ours, theirs.keys())),
      unit: '×',
      note: `${theirs.size} pages`,
    },
  ];
}
