import { fromRepeats, type Measurement } from '../measurement.ts';
import type { Workshop } from '../workshop.ts';

/** How long a fresh content script takes from the stored text of an index to one that answers. */
export async function measureIndexLoad(workshop: Workshop): Promise<Measurement[]> {
  const stage = await workshop.stage();
  const [page] = workshop.pages();
  if (!page) return [];
  const found: Measurement[] = [];
  for (const names of [workshop.bundled(), workshop.many()]) {
    const times: number[] = [];
    for (let i = 0; i < 2 * workshop.options.repeats; i++) {
      await stage.open(page.url);
      const world = await stage.world();
      times.push(await world.call('loadIndex', names.stored));
    }
    found.push(
      fromRepeats(
        { id: `index-load/${names.id}`, label: `index load on a page, ${names.label}`, unit: 'ms' },
        times,
      ),
    );
  }
  return found;
}
