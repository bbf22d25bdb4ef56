import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Pack } from '../../../data/schema/pack.ts';
import { bundle } from '../bundle.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import type { PacksBench } from '../page/packs.ts';
import { median, ratio, rotated } from '../statistics.ts';
import { largePack, type Workshop } from '../workshop.ts';
import { usualPages } from './usual-pages.ts';

const QUERIES = ['xiaohongshu', '腾讯科技', 'Amber Cloud', 'nothing like it'];
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
  const { count, bytes, compiled } = many();
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
      note: `${(bytes / 1e6).toFixed(1)} MB`,
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
      await world.call('loadIndex', names.index);
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
  const address = server.put('/packs/large.json', { type: 'application/json', body: JSON.stringify(pack) });
  await page.goto(server.put('/packs', { type: 'text/html', body: '<!doctype html>', scripts: true }));
  await page.evaluate(`${script};0`);
  const importing = ask(page, 'importPack', address);
  const [ms, peak] = await Promise.all([importing, peakHeap(page, importing)]);
  const building = await ask(page, 'buildSearch', address);
  const keys: number[] = [];
  for (const query of QUERIES) keys.push(...(await ask(page, 'type', query)));
  const companies = pack.companies.length;
  return [
    { id: 'packs/import', label: `import of ${companies} companies`, value: ms / 1000, unit: 's' },
    { id: 'packs/import-heap', label: 'the same, most heap in use', value: peak, unit: 'MB' },
    {
      id: 'packs/search-build',
      label: `search over ${companies} companies, made ready`,
      value: building,
      unit: 'ms',
    },
    fromRepeats(
      { id: 'packs/search-key', label: 'the same, one key', unit: 'ms', note: `${keys.length} keys` },
      keys,
    ),
  ];
}

async function ask<M extends keyof PacksBench>(
  page: Page,
  method: M,
  ...parameters: Parameters<PacksBench[M]>
): Promise<Awaited<ReturnType<PacksBench[M]>>> {
  return (await page.evaluate(`mingpianPacks.${method}(...${JSON.stringify(parameters)})`)) as never;
}

/** The most that scripts' heap held, in MB, as often as the page lets one look until something is over. */
async function peakHeap(page: Page, until: Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  const over = until.then(
    () => true,
    () => true,
  );
  let peak = 0;
  while (!(await Promise.race([over, sleep(LOOK, false)]))) {
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    peak = Math.max(peak, usedSize / 1e6);
  }
  await session.detach();
  return peak;
}
