import type { Freshness } from '../../data/schema/fields.ts';
import type { AsOf } from '../../data/schema/primitives.ts';
import { firstDay, isUndated } from './dates.ts';

export type Age = 'timeless' | 'undated' | 'fresh' | 'ageing' | 'old';

/**
 * Up to how many days a fact is fresh, and up to how many it is ageing; after that it is old.
 * A chart rank is news for three weeks and history after two months. Head counts and valuations are
 * restated about twice a year, and after a year and a half a reader should not quote them as today's.
 * Owners, seats and policies are looked at in years: two, and five.
 */
export const FRESHNESS_LIMITS = {
  weeks: { fresh: 21, ageing: 60 },
  months: { fresh: 183, ageing: 548 },
  years: { fresh: 730, ageing: 1826 },
} as const satisfies Record<Exclude<Freshness, 'never'>, { fresh: number; ageing: number }>;

/** Whole days from the earliest day on which the fact held to `today`; 0 for facts of the future. */
export function daysOld(asOf: AsOf, today: string): number {
  return Math.max(0, firstDay(today) - firstDay(asOf.from));
}

/** How old a fact is for its kind. */
export function ageOf(asOf: AsOf, freshness: Freshness, today: string): Age {
  if (freshness === 'never') return 'timeless';
  if (isUndated(asOf)) return 'undated';
  const days = daysOld(asOf, today);
  const { fresh, ageing } = FRESHNESS_LIMITS[freshness];
  if (days <= fresh) return 'fresh';
  return days <= ageing ? 'ageing' : 'old';
}
