import { expect, it } from 'vitest';
import { startPump } from '../../../lib/page/work/pump.ts';

const SLICES = 45;

/** When each of many slices began, in ms. */
async function slices(work: () => void): Promise<number[]> {
  const lifetime = new AbortController();
  const begun: number[] = [];
  await new Promise<void>((resolve) => {
    const pump = startPump({
      document,
      signal: lifetime.signal,
      step: () => {
        begun.push(performance.now());
        work();
        if (begun.length < SLICES) return 'more';
        resolve();
        return 'nothing';
      },
    });
    pump.wake();
  });
  lifetime.abort();
  return begun;
}

function gaps(times: readonly number[]): number[] {
  return times.slice(1).map((time, i) => time - (times[i] ?? 0));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Works for so many ms. */
function busy(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

it('work is done without delay as long as slices keep their time', async () => {
  expect(median(gaps(await slices(() => busy(1))))).toBeLessThan(5);
});

it('of a long work the browser has more time after slices that took too long, but not of a short one', async () => {
  const times = gaps(await slices(() => busy(8)));
  expect(median(times.slice(0, 16))).toBeLessThan(18);
  expect(Math.min(...times.slice(20))).toBeGreaterThan(40);
});
