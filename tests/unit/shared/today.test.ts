import { afterEach, expect, test, vi } from 'vitest';
import { localDay, today } from '../../../lib/shared/today.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each([
  ['UTC', '2026-03-04T23:30:00Z', '2026-03-04'],
  ['Asia/Shanghai', '2026-03-04T23:30:00Z', '2026-03-05'],
  ['America/New_York', '2026-01-01T03:00:00Z', '2025-12-31'],
])('in %s it is the day of %s on the reader’s calendar: %s', (zone, moment, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay(Date.parse(moment))).toBe(day);
  vi.useFakeTimers({ now: Date.parse(moment), toFake: ['Date'] });
  expect(today()).toBe(day);
});
