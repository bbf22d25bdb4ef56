import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { fieldDefinition } from '../../data/schema/fields.ts';
import type { Language } from '../../data/schema/languages.ts';
import type { Source } from '../../data/schema/source.ts';
import { ageOf, daysOld, type Fact, FRESHNESS_LIMITS } from '../../lib/facts/index.ts';
import type { Dictionary } from '../i18n/en.ts';

/** As the limits of freshness count them, so that 730 days are two years, and 60 two months. */
const YEAR_DAYS = 365;
const MONTH_DAYS = 30;

/** "3 years", "22 months", "9 days": the largest unit of which at least two have passed. */
export function formatSpan(days: number, t: Dictionary): string {
  if (days >= 2 * YEAR_DAYS) return t.span.years(Math.floor(days / YEAR_DAYS));
  if (days >= 2 * MONTH_DAYS) return t.span.months(Math.floor(days / MONTH_DAYS));
  return t.span.days(days);
}

/** How old a fact is, and how long such a fact holds; nothing where age does not matter or is unknown. */
export function ageWords({ claim }: Fact, today: string, t: Dictionary): string | undefined {
  const { freshness } = fieldDefinition(claim.field);
  const age = ageOf(claim.asOf, freshness, today);
  if (freshness === 'never' || age === 'timeless' || age === 'undated') return undefined;
  const limit = FRESHNESS_LIMITS[freshness][age === 'old' ? 'ageing' : 'fresh'];
  return t.receipt.aged[age](formatSpan(daysOld(claim.asOf, today), t), formatSpan(limit, t));
}

/** "La Patilla, EFE": the publisher, and the agency whose report it prints. */
export function publisherOf(source: Source, t: Dictionary): string {
  const publisher = source.publisher[t.figures.language];
  return source.agency && !publisher.includes(source.agency)
    ? [publisher, source.agency].join(t.row.list)
    : publisher;
}

/** The pack that a fact comes from; nothing where all that is known of the company comes from one. */
export function packOf({ claim }: Fact, { packs }: CompanyBundle, language: Language): string | undefined {
  return packs.length > 1 ? packs.find(({ id }) => id === claim.pack)?.title[language] : undefined;
}

/** Whether a fact's standing is weaker than a plain report and must be said beside it. */
export function isWeak({ claim }: Fact): boolean {
  return claim.status !== 'reported' && claim.status !== 'confirmed';
}

/** How many Latin letters have as much room as a text; a Chinese character is as wide as two. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
}

/** Begins an English phrase with a capital; capitals within a word (iPhone) and addresses (dji.com) stay as they are. */
export function sentenceStart(text: string): string {
  return /^[a-z][a-z-]*(?![a-zA-Z-]|[.@]\w)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
