import { buildSearch, search, searchEntries, type SearchIndex } from '../../../lib/search/index.ts';
import type { PackAsk, PackTell } from '../../../lib/companies-page/pack-messages.ts';
import { openKnowledge } from '../../../lib/store/knowledge/database.ts';
import { importPack } from '../../../lib/store/knowledge/import-pack.ts';
import { readBundle } from '../../../lib/store/knowledge/read.ts';
import type { Pack } from '../../../data/schema/pack.ts';

let built: SearchIndex | undefined;

async function fetchPack(address: string): Promise<Pack> {
  return (await (await fetch(address)).json()) as Pack;
}

/** Between two reads of a company while an import goes on, in ms. */
const BETWEEN_READS = 50;

type Ended = Exclude<PackTell, { tell: 'progress' }>;

/** Hands the worker of the page of companies a task, as that page does. */
function ask(worker: Worker, asked: PackAsk): Promise<Ended> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<PackTell>) => {
      if (data.tell !== 'progress') resolve(data);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
    worker.postMessage(asked);
  });
}

/** Reads a company again and again, as cards do. @returns ms of each */
async function readOn(id: string, over: Promise<unknown>): Promise<readonly number[]> {
  const opened = await openKnowledge();
  if (!opened.ok) throw new Error(opened.error.code);
  const times: number[] = [];
  const lifetime = new AbortController();
  void over.then(() => lifetime.abort());
  while (!lifetime.signal.aborted) {
    const start = performance.now();
    const read = await readBundle(opened.value, id);
    if (!read.ok || !read.value) throw new Error('the company could not be read');
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_READS));
  }
  opened.value.close();
  return times;
}

/** What the driver may ask of a page of its own that holds the stores and the search. */
export const packsBench = {
  /** Brings a bundled pack in, for readers to read meanwhile. */
  async prepare(address: string): Promise<void> {
    const opened = await openKnowledge();
    if (!opened.ok) throw new Error(opened.error.code);
    await importPack(opened.value, await fetchPack(address), 'bench');
    opened.value.close();
  },

  /** Looks the pack at an address through and imports it, in the worker of the page of companies. */
  async takePack(
    script: string,
    address: string,
    id: string,
  ): Promise<{ readonly look: number; readonly take: number; readonly reads: readonly number[] }> {
    const file = await (await fetch(address)).blob();
    const worker = new Worker(script);
    const start = performance.now();
    const looked = await ask(worker, { task: 'look', file });
    if (looked.tell !== 'looked' || !looked.result.ok) throw new Error(JSON.stringify(looked));
    const middle = performance.now();
    const taken = { file, head: looked.result.value.head };
    const over = ask(worker, { task: 'take', taken, packsOff: [] });
    const reads = await readOn(id, over);
    const ended = await over;
    if (!ended.result.ok) throw new Error(JSON.stringify(ended));
    return { look: middle - start, take: performance.now() - middle, reads };
  },

  /** Makes the search over the first of the pack's companies. @returns ms */
  async buildSearch(address: string, count: number): Promise<number> {
    const companies = (await fetchPack(address)).companies.slice(0, count);
    const start = performance.now();
    built = buildSearch(searchEntries(companies, [], () => '', []));
    return performance.now() - start;
  },

  /** Searches for what stands in the box after each key of a query. @returns ms of each */
  type(query: string): number[] {
    return Array.from(query, (_, i) => {
      if (!built) throw new Error('no search was built');
      const start = performance.now();
      search(built, query.slice(0, i + 1));
      return performance.now() - start;
    });
  },
};

export type PacksBench = typeof packsBench;

(globalThis as { mingpianPacks?: PacksBench }).mingpianPacks = packsBench;
