import { buildSearch, search, searchEntries, type SearchIndex } from '../../../lib/search/index.ts';
import { openKnowledge } from '../../../lib/store/knowledge/database.ts';
import { importPack } from '../../../lib/store/knowledge/import-pack.ts';
import type { Pack } from '../../../data/schema/pack.ts';

let built: SearchIndex | undefined;

async function fetchPack(address: string): Promise<Pack> {
  return (await (await fetch(address)).json()) as Pack;
}

/** What the driver may ask of a page of its own that holds the stores and the search. */
export const packsBench = {
  /** Brings the pack at an address into the knowledge database, as an update does. @returns ms */
  async importPack(address: string): Promise<number> {
    const opened = await openKnowledge();
    if (!opened.ok) throw new Error(opened.error.code);
    const start = performance.now();
    const imported = await importPack(opened.value, await fetchPack(address), 'bench');
    const ms = performance.now() - start;
    opened.value.close();
    if (!imported.ok) throw new Error(imported.error.code);
    return ms;
  },

  /** Makes the search over the pack's companies. @returns ms */
  async buildSearch(address: string): Promise<number> {
    const { companies } = await fetchPack(address);
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
