import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page, WebWorker } from 'puppeteer-core';
import type { Pack } from '../../../data/schema/pack.ts';
import { bundle } from '../bundle.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import type { PacksBench } from '../page/packs.ts';
import { median, quantile, ratio, rotated } from '../statistics.ts';
import { largePack, type Workshop } from '../workshop.ts';
import { usualPages } from './usual-pages.ts';

/** Names that are there, names that are not, typing errors, letters that begin very many names. */
const QUERIES = [
  'xiaohongshu',
  '腾讯科技',
  '云海科技',
  'Amber Cloud',
  'Ambr Cluod',
  'nothing like it',
  's',
  'co',
  'technology',
];
/** Companies: a hand-made pack, about as many as are bundled, and the largest pack that is foreseen. */
const SIZES = [12, 100, 100_000];
/** Between two looks at the heap, in ms. */
const LOOK = 100;

/** What a pack of 100,000 companies with 400,000 names costs, wherever it is used. */
export async function measurePacks(workshop: Workshop): Promise<Measurement[]> {
  const pack = largePack();
  return [
    ...measureIndex(workshop),
    ...(await measureArticle(workshop)),
    ...(await measureStores(workshop, pack)),
  ];
}

/** The name index: how long it takes to compile, and its size. */
function measureIndex({ many }: Workshop): Measurement[] {
  const { count, bytes, firstBytes, compiled } = many();
  return [
    {
      id: 'packs/compile',
      label: `name index of ${count} names, compiled`,
      value: compiled / 1000,
      unit: 's',
      note: 'in Node, once',
    },
    {
      id: 'packs/bytes-a-name',
      label: 'the same, bytes a name',
      value: bytes / count,
      unit: '',
      note: `${(bytes / 1e6).toFixed(1)} MB, in the background`,
    },
    {
      id: 'packs/first-bytes-a-name',
      label: 'what each page holds of it, bytes a name',
      value: firstBytes / count,
      unit: '',
      note: `${(firstBytes / 1e6).toFixed(1)} MB`,
    },
  ];
}

/** Marking pages with the large pack against the bundled packs alone, by turns in worlds of their own. */
async function measureArticle(workshop: Workshop): Promise<Measurement[]> {
  const stage = await workshop.stage();
  const medians: [few: number, many: number][] = [];
  for (const page of usualPages(workshop.pages())) {
    await stage.open(page.url);
    const running = [];
    for (const names of [workshop.bundled(), workshop.many()]) {
      const world = await stage.world();
      await world.call('loadIndex', names.stored);
      await world.call('prepare', ['ours'], names.spellings);
      running.push({ world, times: [] as number[] });
    }
    for (let round = -2; round < workshop.options.repeats; round++) {
      for (const { world, times } of rotated(running, round + 2)) {
        const time = await world.call('once', 'ours');
        if (round >= 0) times.push(time);
      }
    }
    const [few, many] = running.map(({ times }) => median(times));
    medians.push([few ?? Number.NaN, many ?? Number.NaN]);
  }
  return [
    {
      id: 'packs/article',
      label: 'marking a page, against the bundled packs alone',
      value: ratio(
        medians.map(([, many]) => many),
        medians.map(([few]) => few),
      ),
      unit: '×',
      note: `${medians.length} pages`,
    },
  ];
}

/** Import and search, in a page of their own. */
async function measureStores(workshop: Workshop, pack: Pack): Promise<Measurement[]> {
  const { page } = (await workshop.pair()).bare;
  const { server } = workshop;
  const script = await bundle('page/packs.ts');
  const json = (path: string, body: object): string =>
    server.put(path, { type: 'application/json', body: JSON.stringify(body) });
  const address = json('/packs/large.json', pack);
  await page.goto(server.put('/packs', { type: 'text/html', body: '<!doctype html>', scripts: true }));
  await page.evaluate(`${script};0`);
  const imported = await measureImport(workshop, page, address, pack.companies.length);
  const searches: Measurement[] = [];
  for (const count of SIZES) searches.push(...(await measureSearches(page, address, count)));
  return [...imported, ...searches];
}

/** The search over so many companies: made ready, and answering key after key. */
async function measureSearches(page: Page, address: string, count: number): Promise<Measurement[]> {
  const building = await ask(page, 'buildSearch', address, count);
  const keys: number[] = [];
  for (const query of QUERIES) keys.push(...(await ask(page, 'type', query)));
  const note = `${keys.length} keys`;
  return [
    {
      id: `packs/search-build-${count}`,
      label: `search over ${count} companies, made ready`,
      value: building,
      unit: 'ms',
    },
    fromRepeats({ id: `packs/search-key-${count}`, label: 'the same, one key', unit: 'ms', note }, keys),
    {
      id: `packs/search-slow-key-${count}`,
      label: 'the same, slowest 5 % of keys',
      value: quantile(keys, 0.95),
      unit: 'ms',
      note,
    },
  ];
}

/** The import as a reader does it, in the worker of the page of companies, while the page reads on. */
async function measureImport(
  { server, packs }: Workshop,
  page: Page,
  address: string,
  companies: number,
): Promise<Measurement[]> {
  const [first] = packs;
  const [company] = first?.companies ?? [];
  if (!first || !company) throw new Error('there is no pack to read meanwhile');
  const small = { type: 'application/json', body: JSON.stringify(first) } as const;
  await ask(page, 'prepare', server.put('/packs/small.json', small));
  const body = await bundle('../../lib/companies-page/pack-worker.ts');
  const script = server.put('/packs/worker.js', { type: 'text/javascript', body, scripts: true });
  const started = workerOf(page);
  const taking = ask(page, 'takePack', script, address, company.id);
  const [{ look, take, reads }, peak] = await Promise.all([taking, peakHeap((await started).client, taking)]);
  return [
    { id: 'packs/look', label: `looking ${companies} companies through`, value: look / 1000, unit: 's' },
    {
      id: 'packs/import',
      label: 'importing them, with their name index',
      value: take / 1000,
      unit: 's',
      note: 'in a worker',
    },
    { id: 'packs/import-heap', label: 'the same, most heap in use', value: peak, unit: 'MB' },
    fromRepeats(
      {
        id: 'packs/import-read',
        label: 'reading a company meanwhile',
        unit: 'ms',
        note: `${reads.length} reads`,
      },
      reads,
    ),
  ];
}

function workerOf(page: Page): Promise<WebWorker> {
  return new Promise((resolve) => page.once('workercreated', resolve));
}

async function ask<M extends keyof PacksBench>(
  page: Page,
  method: M,
  ...parameters: Parameters<PacksBench[M]>
): Promise<Awaited<ReturnType<PacksBench[M]>>> {
  return (await page.evaluate(`mingpianPacks.${method}(...${JSON.stringify(parameters)})`)) as never;
}

/** The most that scripts' heap held, in MB, as often as the worker lets one look until something is over. */
async function peakHeap(session: CDPSession, until: Promise<unknown>): Promise<number> {
  const over = until.then(
    () => true,
    () => true,
  );
  let peak = 0;
  while (!(await Promise.race([over, sleep(LOOK, false)]))) {
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    peak = Math.max(peak, (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6);
  }
  return peak;
}
