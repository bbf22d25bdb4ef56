import { fromRepeats, type Measurement } from '../measurement.ts';
import { safeSpellings } from '../names/spellings.ts';
import { pageOfMentions } from '../pages/large.ts';
import type { Workshop } from '../workshop.ts';

const BATCHES_A_REPEAT = 20;

/** How long it takes to tell which of many mentions is under the pointer. */
export async function measureHit(workshop: Workshop): Promise<Measurement[]> {
  const stage = await workshop.stage();
  const found: Measurement[] = [];
  for (const count of [100, 10_000]) {
    const html = pageOfMentions(count, safeSpellings(workshop.packs));
    await stage.open(workshop.server.put(`/mentions-${count}`, { type: 'text/html', body: html }));
    const world = await stage.world();
    await world.call('loadIndex', workshop.bundled().stored);
    const hits = await world.call('hits', workshop.options.repeats * BATCHES_A_REPEAT);
    found.push(
      fromRepeats(
        {
          id: `hit/${count}`,
          label: `one hit test, page of ${count} mentions`,
          unit: 'µs',
          note: `${hits.found} of ${hits.points} points on a mention, ${hits.mentions} mentions`,
        },
        hits.times,
      ),
    );
  }
  return found;
}
