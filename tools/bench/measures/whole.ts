import type { Measurement } from '../measurement.ts';
import type { EngineName, Timing } from '../page/bench.ts';
import type { Stage } from '../stage/stage.ts';
import { median, ratio, sum } from '../statistics.ts';

/** A page at its address. */
export interface Address {
  readonly name: string;
  readonly url: string;
}

/** The names of one run, at their addresses. */
export interface NameSet {
  readonly id: 'bundled' | 'many';
  readonly label: string;
  readonly index: string;
  readonly spellings: string;
}

export interface WholeOptions {
  readonly stage: Stage;
  readonly pages: readonly Address[];
  readonly names: NameSet;
  readonly engines: readonly EngineName[];
  /** Runs also on some of the pages, because it takes its time. */
  readonly slow?: { readonly engine: EngineName; readonly pages: readonly Address[] };
  readonly repeats: number;
}

/** Medians in ms by engine, one for each page that the engine ran on. */
type Medians = ReadonlyMap<EngineName, ReadonlyMap<string, number>>;

/** Reads whole pages with every engine, by turns, and compares the sums of the medians with the floor's. */
export async function measureWhole(options: WholeOptions): Promise<Measurement[]> {
  const { stage, pages, names, engines, slow, repeats } = options;
  const medians = new Map<EngineName, Map<string, number>>();
  let marks = 0;
  for (const page of pages) {
    const running = slow?.pages.includes(page) ? [...engines, slow.engine] : engines;
    await stage.open(page.url);
    const world = await stage.world();
    await world.call('loadIndex', names.index);
    await world.call('prepare', running, names.spellings);
    const timings: readonly Timing[] = await world.call('rounds', running, repeats);
    for (const { engine, times, marks: made } of timings) {
      if (engine === 'ours') marks += made;
      medians.set(engine, (medians.get(engine) ?? new Map()).set(page.name, median(times)));
    }
  }
  return describe(medians, options, marks);
}

function describe(medians: Medians, { names }: WholeOptions, marks: number): Measurement[] {
  const floor = medians.get('floor') ?? new Map<string, number>();
  const found: Measurement[] = [];
  for (const [engine, byPage] of medians) {
    const own = [...byPage.values()];
    const base = [...byPage.keys()].map((page) => floor.get(page) ?? 0);
    found.push({
      id: `whole/${names.id}/${engine}`,
      label: `${engine}, ${names.label}`,
      value: sum(own),
      unit: 'ms',
      note: `${byPage.size} pages${engine === 'ours' ? `, ${marks} mentions` : ''}`,
    });
    if (engine === 'floor') continue;
    found.push({
      id: `whole/${names.id}/${engine}-to-floor`,
      label: `${engine} against the floor, ${names.label}`,
      value: ratio(own, base),
      unit: '×',
    });
  }
  return [...found, ...compareWithMarkJs(medians, names)];
}

function compareWithMarkJs(medians: Medians, names: NameSet): Measurement[] {
  const theirs = medians.get('mark.js');
  const ours = medians.get('ours');
  if (!theirs || !ours) return [];
  const ownOnSamePages = [...theirs.keys()].map((page) => ours.get(page) ?? 0);
  return [
    {
      id: `whole/${names.id}/mark.js-to-ours`,
      label: `mark.js against ours, ${names.label}`,
      value: ratio([...theirs.values()], ownOnSamePages),
      unit: '×',
      note: `${theirs.size} pages`,
    },
  ];
}

/**
 * The same in worlds that have run nothing before, as when a page is opened: engines are not yet
 * compiled, nodes not yet wrapped.
 */
export async function measureCold({ stage, pages, names, repeats }: WholeOptions): Promise<Measurement[]> {
  const times: Record<'floor' | 'ours', number[]> = { floor: [], ours: [] };
  for (const page of pages) {
    const own: Record<'floor' | 'ours', number[]> = { floor: [], ours: [] };
    await stage.open(page.url);
    for (let round = 0; round < repeats; round++) {
      for (const engine of ['floor', 'ours'] as const) {
        const world = await stage.world();
        await world.call('loadIndex', names.index);
        await world.call('prepare', [engine], names.spellings);
        own[engine].push(await world.call('once', engine));
      }
    }
    times.floor.push(median(own.floor));
    times.ours.push(median(own.ours));
  }
  return [
    {
      id: `cold/${names.id}/floor`,
      label: `floor, first run, ${names.label}`,
      value: sum(times.floor),
      unit: 'ms',
      note: `${pages.length} pages`,
    },
    {
      id: `cold/${names.id}/ours`,
      label: `ours, first run, ${names.label}`,
      value: sum(times.ours),
      unit: 'ms',
      note: `${pages.length} pages`,
    },
    {
      id: `cold/${names.id}/ours-to-floor`,
      label: `ours against the floor, first run, ${names.label}`,
      value: ratio(times.ours, times.floor),
      unit: '×',
    },
  ];
}
