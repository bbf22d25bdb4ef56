import { expect, it } from 'vitest';
import { torture } from '../../tools/torture/rounds.ts';
import { isInstalled } from '../support/extension.ts';

const ROUNDS = 5;

it.skipIf(!isInstalled('chromium'))(
  `keeps every note that showed "Saved" over ${ROUNDS} kills of the browser`,
  async () => {
    const report = await torture(ROUNDS, 20);
    expect(report.lost).toEqual([]);
    expect(report.notes).toBeGreaterThan(0);
  },
  120_000,
);
