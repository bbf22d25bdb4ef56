import type { MainThread } from '../installed/main-thread.ts';
import { traceLoad } from '../installed/trace.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { median, quantile } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';
import { SETTLED, usualPages } from './usual-pages.ts';

/** What the installed extension adds to the main thread while a page loads. */
export async function measureLoad(workshop: Workshop): Promise<Measurement[]> {
  const { bare, ours } = await workshop.pair();
  const found: Measurement[] = [];
  for (const { name, url } of usualPages(workshop.pages())) {
    const without: MainThread[] = [];
    const withOurs: MainThread[] = [];
    for (let i = 0; i < workshop.options.repeats; i++) {
      without.push(await traceLoad(bare, url, SETTLED));
      withOurs.push(await traceLoad(ours, url, SETTLED));
    }
    const busy = without.map((run) => run.busy.cpu);
    const base = median(busy);
    found.push(
      fromRepeats(
        { id: `load/${name}/script`, label: `load of ${name}, script of ours`, unit: 'ms' },
        withOurs.map((run) => run.script.cpu),
      ),
      fromRepeats(
        {
          id: `load/${name}/busy`,
          label: `load of ${name}, main thread more busy`,
          unit: 'ms',
          note: `without the extension ${base.toFixed(0)} ms, 95 % below ${quantile(busy, 0.95).toFixed(0)}`,
        },
        withOurs.map((run) => run.busy.cpu - base),
      ),
    );
  }
  return found;
}
