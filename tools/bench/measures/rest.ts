import { setTimeout as sleep } from 'node:timers/promises';
import type { Installed } from '../installed/installed.ts';
import type { MainThread } from '../installed/main-thread.ts';
import { traceOpen } from '../installed/trace.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { median } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';
import { plainPage, SETTLED, usualPages } from './usual-pages.ts';

/** What is left when a page without names has been read, and what a reading changes of a page with names. */
export async function measureRest(workshop: Workshop): Promise<Measurement[]> {
  const { bare, ours } = await workshop.pair();
  const watched = 2 * SETTLED;
  const runs: MainThread[] = [];
  for (let i = 0; i < workshop.options.repeats; i++) {
    await ours.page.goto(plainPage(workshop), { waitUntil: 'load' });
    await sleep(SETTLED);
    runs.push(await traceOpen(ours, () => sleep(watched)));
  }
  const pages = usualPages(workshop.pages());
  let changed = 0;
  let shift = 0;
  for (const { url } of pages) {
    const [before, after] = [await lookAt(bare, url), await lookAt(ours, url)];
    if (before.html !== after.html) changed++;
    shift = Math.max(shift, after.shift - before.shift);
  }
  return [
    fromRepeats(
      {
        id: 'rest/runs',
        label: `tasks of ours in ${watched} ms after a page without names was read`,
        unit: '',
        note: `${median(runs.map(({ script }) => script.cpu)).toFixed(2)} ms`,
      },
      runs.map(({ scripted }) => scripted),
    ),
    {
      id: 'rest/tree',
      label: 'pages whose tree is another before a card',
      value: changed,
      unit: '',
      note: `of ${pages.length}`,
    },
    { id: 'rest/shift', label: 'layout shift before a card', value: shift, unit: '' },
  ];
}

/** The tree of a page at rest as text, and how far its boxes moved. */
async function lookAt({ page }: Installed, url: string): Promise<{ html: string; shift: number }> {
  await page.goto(url, { waitUntil: 'load' });
  await sleep(SETTLED);
  return page.evaluate(async () => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { html: document.documentElement.outerHTML, shift };
  });
}
