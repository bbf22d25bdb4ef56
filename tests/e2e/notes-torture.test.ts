import { expect, it } from 'vitest';
import { torture } from '../../tools/torture/rounds.ts';
import { isInstalled } from '../support/extension.ts';

const ROUNDS = 3;

it.skipIf(!isInstalled('chromium'))(
  `keeps every note that showed "Saved" over ${ROUNDS} kills of the browser`,
  // Words that are lost once in a while are lost.
  { timeout: 120_000, retry: 0 },
  async () => {
    const report = await torture({ browser: 'chromium', rounds: ROUNDS, seed: 20 });
    expect(report.lost).toEqual([]);
    expect(report.notes).toBeGreaterThan(0);
    expect(report.windows).toBe(ROUNDS);
  },
);
