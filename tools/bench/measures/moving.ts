import { setTimeout as sleep } from 'node:timers/promises';
import { watchShare, type Share } from '../installed/profile.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import { MOVING, movingPage } from '../pages/moving.ts';
import { median } from '../statistics.ts';
import type { Workshop } from '../workshop.ts';
import { SETTLED } from './usual-pages.ts';

/** How long a moving page is watched each time, in ms: it may be read every five seconds only. */
const WATCHED = 10_000;

/** What following pages that never rest takes of the main thread, in percent. */
export async function measureMoving(workshop: Workshop): Promise<Measurement[]> {
  const { ours } = await workshop.pair();
  const found: Measurement[] = [];
  for (const [id, { label, script }] of Object.entries(MOVING)) {
    const url = workshop.server.put(`/moving/${id}`, {
      type: 'text/html',
      body: movingPage(script),
      scripts: true,
    });
    const shares: Share[] = [];
    for (let i = 0; i < workshop.options.repeats; i++) {
      await ours.page.goto(url, { waitUntil: 'load' });
      // What reading a page for the first time takes is measured as its load.
      await sleep(SETTLED);
      shares.push(await watchShare(ours, WATCHED));
    }
    found.push(
      fromRepeats(
        {
          id: `moving/${id}`,
          label: `share of the main thread for ours, ${label}`,
          unit: '%',
          note: `${(median(shares.map(({ ofWork }) => ofWork)) * 100).toFixed(1)} % of what the thread does`,
        },
        shares.map(({ ofTime }) => ofTime * 100),
      ),
    );
  }
  return found;
}
