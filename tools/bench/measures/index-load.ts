import type { Measurement } from '../measurement.ts';
import type { Stage } from '../stage/stage.ts';
import { median } from '../statistics.ts';
import type { Address, NameSet } from './whole.ts';

/** How long a fresh content script takes from the stored text of an index to one that answers. */
export async function measureIndexLoad(
  stage: Stage,
  page: Address,
  names: NameSet,
  repeats: number,
): Promise<Measurement[]> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i++) {
    await stage.open(page.url);
    const world = await stage.world();
    times.push(await world.call('loadIndex', names.index));
  }
  return [
    {
      id: `index-load/${names.id}`,
      label: `index load on a page, ${names.label}`,
      value: median(times),
      unit: 'ms',
    },
  ];
}
