import type { AsOf, Language } from '../../data/schema/primitives.ts';
import { dateParts } from './dates.ts';
import type { FigureGrammar } from './grammar.ts';

type Precision = 'year' | 'month' | 'day';

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

const OPTIONS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'short', timeZone: 'UTC' },
  day: { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' },
};

/** English dates go day first, which keeps the year last at every precision: "5 Nov 2021", "Nov 2021". */
const DATE_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hans': 'zh-Hans' };

function formatter(language: Language, precision: Precision): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(DATE_LOCALES[language], OPTIONS[precision]);
}

function precisionOf(date: string): Precision {
  return PRECISIONS[dateParts(date).length - 1] ?? 'year';
}

function toDate(date: string): Date {
  const [year, month = 1, day = 1] = dateParts(date);
  return new Date(Date.UTC(year, month - 1, day));
}

/** `2021-11` → `Nov 2021`, `2021年11月`: as precise as it was given. */
export function formatPartialDate(date: string, language: Language): string {
  return formatter(language, precisionOf(date)).format(toDate(date));
}

function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS[Math.min(PRECISIONS.indexOf(a), PRECISIONS.indexOf(b))] ?? 'year';
}

/** Both ends at the coarser of their precisions; one date where they then coincide. */
function formatInterval(asOf: AsOf, finest: Precision, language: Language): string {
  const precision = coarser(coarser(precisionOf(asOf.from), precisionOf(asOf.to)), finest);
  const format = formatter(language, precision);
  const [from, to] = [toDate(asOf.from), toDate(asOf.to)];
  if (format.format(from) === format.format(to)) return format.format(from);
  return format.formatRange(from, to).replaceAll(/\s*([–-])\s*/g, '–');
}

/**
 * When a fact held, short enough for the edge of a row: to the month, across years to the year only;
 * marked when it was worked out. `~Apr 2022`, `2018–2019`.
 */
export function formatAsOfShort(asOf: AsOf, grammar: FigureGrammar): string {
  const sameYear = asOf.from.slice(0, 4) === asOf.to.slice(0, 4);
  const text = formatInterval(asOf, sameYear ? 'month' : 'year', grammar.language);
  return asOf.basis === 'inferred' ? grammar.inferredDate(text) : text;
}

/** When a fact held, as precisely as the source allows: `20–22 Apr 2022`. */
export function formatAsOf(asOf: AsOf, language: Language): string {
  return formatInterval(asOf, 'day', language);
}
