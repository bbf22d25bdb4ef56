import { FIRST_STAGE_KEY } from '../../../lib/messages/storage-keys.ts';
import { fromRepeats, type Measurement } from '../measurement.ts';
import type { Workshop } from '../workshop.ts';

/** Frames that read the index at once: as many tabs as some readers have when the browser starts. Each reads the first stage. */
const FRAMES = 1000;

/** Many frames' reads of the stored index at once. */
export async function measureReads({ pair, options }: Workshop): Promise<Measurement[]> {
  const { page, origin } = (await pair()).ours;
  await page.goto(`${origin()}/popup.html`, { waitUntil: 'load' });
  const times: number[] = [];
  for (let i = 0; i < options.repeats; i++) {
    times.push(
      await page.evaluate(
        async (key, frames) => {
          const { chrome } = globalThis as unknown as {
            chrome: { storage: { local: { get: (key: string) => Promise<unknown> } } };
          };
          const start = performance.now();
          await Promise.all(Array.from({ length: frames }, () => chrome.storage.local.get(key)));
          return performance.now() - start;
        },
        FIRST_STAGE_KEY,
        FRAMES,
      ),
    );
  }
  return [
    fromRepeats({ id: 'reads/all', label: `${FRAMES} reads of the stored index at once`, unit: 'ms' }, times),
    fromRepeats(
      { id: 'reads/one', label: 'the same, for one of them', unit: 'ms' },
      times.map((time) => time / FRAMES),
    ),
  ];
}
