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

it('a short work is done without delay, between the slices of a long one the browser has its time', async () => {
  const times = gaps(await slices(() => undefined));
  expect(median(times.slice(0, 16))).toBeLessThan(3);
  expect(Math.min(...times.slice(20))).toBeGreaterThan(3);
});

it('the browser has more time after slices that took too long', async () => {
  const times = gaps(
    await slices(() => {
      for (const end = performance.now() + 8; performance.now() < end;);
    }),
  );
  expect(Math.min(...times.slice(20))).toBeGreaterThan(24);
});
