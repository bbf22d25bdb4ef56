import { setTimeout as sleep } from 'node:timers/promises';
import type { Installed } from './installed.ts';
import { mainThread, type MainThread, type TraceEvent } from './main-thread.ts';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel'];

async function record({ page }: Installed, during: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await during();
  const recorded = await page.tracing.stop();
  if (!recorded) throw new Error('the browser gave no trace');
  return (JSON.parse(new TextDecoder().decode(recorded)) as { readonly traceEvents: TraceEvent[] })
    .traceEvents;
}

/** Opens a page and records its main thread until so many ms after it was loaded. */
export async function traceLoad(installed: Installed, address: string, after: number): Promise<MainThread> {
  await installed.page.goto('about:blank');
  const events = await record(installed, async () => {
    await installed.page.goto(address, { waitUntil: 'load' });
    await sleep(after);
  });
  return mainThread(events, address);
}

/** Records the main thread of the page that is open. */
export async function traceOpen(installed: Installed, during: () => Promise<unknown>): Promise<MainThread> {
  const address = installed.page.url();
  return mainThread(await record(installed, during), address);
}
