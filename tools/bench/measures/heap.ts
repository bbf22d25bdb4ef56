import { setTimeout as sleep } from 'node:timers/promises';
import type { Installed } from '../installed/installed.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { median } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';
import { plainPage, SETTLED } from './usual-pages.ts';

/** What a tab without names holds because of the extension, in MB. */
export async function measureHeap(workshop: Workshop): Promise<Measurement[]> {
  const { bare, ours } = await workshop.pair();
  const url = plainPage(workshop);
  const without: number[] = [];
  const withOurs: number[] = [];
  for (let i = 0; i < workshop.options.repeats; i++) {
    without.push(await heapOf(bare, url));
    withOurs.push(await heapOf(ours, url));
  }
  const base = median(without);
  return [
    fromRepeats(
      {
        id: 'heap/tab',
        label: 'heap of a tab without names, more than without the extension',
        unit: 'MB',
        note: `without ${base.toFixed(2)} MB`,
      },
      withOurs.map((size) => size - base),
    ),
  ];
}

/** Of a page at rest, in MB: scripts' objects, what they hold of the page, and buffers. */
async function heapOf({ page }: Installed, url: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLED);
  const session = await page.createCDPSession();
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
  } finally {
    await session.detach();
  }
}
