import type { Source } from '../../data/schema/source.ts';
import { daysOld, type Fact } from '../../lib/facts/index.ts';
import type { Dictionary } from '../i18n/en.ts';

/** "3 years", "22 months", "9 days": the largest unit of which at least two have passed. */
export function formatSpan(days: number, t: Dictionary): string {
  if (days >= 2 * 365) return t.span.years(Math.floor(days / 365.25));
  if (days >= 60) return t.span.months(Math.floor(days / 30.44));
  return t.span.days(days);
}

/** How old a fact is, in words. */
export function spanOf(fact: Fact, today: string, t: Dictionary): string {
  return formatSpan(daysOld(fact.claim.asOf, today), t);
}

/** "La Patilla, EFE": the publisher, and the agency whose report it prints. */
export function publisherOf(source: Source, t: Dictionary): string {
  const publisher = source.publisher[t.figures.language];
  return source.agency && !publisher.includes(source.agency)
    ? [publisher, source.agency].join(t.row.list)
    : publisher;
}

/** Whether a fact's standing is weaker than a plain report and must be said beside it. */
export function isWeak({ claim }: Fact): boolean {
  return claim.status !== 'reported' && claim.status !== 'confirmed';
}
