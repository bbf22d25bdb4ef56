import type { Language } from '../../data/schema/languages.ts';
import type { AsOf } from '../../data/schema/primitives.ts';
import { dateParts, isUndated } from './dates.ts';
import { dateFormat } from './formatters.ts';
import type { FigureGrammar } from './grammar.ts';

type Precision = 'year' | 'month' | 'day';

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

interface DateStyle {
  readonly locale: string;
  /** Which end of an interval says the year, and the month, that both ends share. */
  readonly sharedAt: 'start' | 'end';
}

/**
 * English dates go day first, which keeps the year last at every precision: "5 Nov 2021", "Nov 2021". Chinese
 * ones go year first. (`formatRange` would turn Chinese months into 2022/3–2022/4.)
 */
const STYLES: Readonly<Record<Language, DateStyle>> = {
  en: { locale: 'en-GB', sharedAt: 'end' },
  'zh-Hans': { locale: 'zh-Hans', sharedAt: 'start' },
};

/** Writes a date from the first to the last of the given parts: from `month` to `day`, "5 Nov". */
function write(date: Date, first: Precision, last: Precision, language: Language): string {
  const { locale } = STYLES[language];
  const has = (part: Precision) =>
    PRECISIONS.indexOf(part) >= PRECISIONS.indexOf(first) &&
    PRECISIONS.indexOf(part) <= PRECISIONS.indexOf(last);
  return dateFormat(locale, {
    timeZone: 'UTC',
    ...(has('year') && { year: 'numeric' }),
    ...(has('month') && { month: 'short' }),
    ...(has('day') && { day: 'numeric' }),
  }).format(date);
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
  return write(toDate(date), 'year', precisionOf(date), language);
}

function coarser(a: Precision, b: Precision): Precision {
  return PRECISIONS[Math.min(PRECISIONS.indexOf(a), PRECISIONS.indexOf(b))] ?? 'year';
}

/** The largest part in which two dates differ, down to `last`; undefined when they do not. */
function firstDifference(from: Date, to: Date, last: Precision): Precision | undefined {
  if (from.getUTCFullYear() !== to.getUTCFullYear()) return 'year';
  if (last !== 'year' && from.getUTCMonth() !== to.getUTCMonth()) return 'month';
  return last === 'day' && from.getUTCDate() !== to.getUTCDate() ? 'day' : undefined;
}

/** Both ends at the coarser of their precisions, what they share said once; one date where they coincide. */
function formatInterval(asOf: AsOf, finest: Precision, language: Language): string {
  const last = coarser(coarser(precisionOf(asOf.from), precisionOf(asOf.to)), finest);
  const [from, to] = [toDate(asOf.from), toDate(asOf.to)];
  const differ = firstDifference(from, to, last);
  if (!differ) return write(from, 'year', last, language);
  const { sharedAt } = STYLES[language];
  const start = write(from, sharedAt === 'start' ? 'year' : differ, last, language);
  return `${start}–${write(to, sharedAt === 'end' ? 'year' : differ, last, language)}`;
}

/**
 * When a fact held, short enough for the edge of a row: to the month, across years to the year only;
 * marked when it was worked out. `~Apr 2022`, `2018–2019`, `undated`.
 */
export function formatAsOfShort(asOf: AsOf, grammar: FigureGrammar): string {
  if (isUndated(asOf)) return grammar.undated;
  const sameYear = asOf.from.slice(0, 4) === asOf.to.slice(0, 4);
  const text = formatInterval(asOf, sameYear ? 'month' : 'year', grammar.language);
  return asOf.basis === 'inferred' ? grammar.inferredDate(text) : text;
}

/** When a fact held, as precisely as the source allows: `20–22 Apr 2022`. */
export function formatAsOf(asOf: AsOf, language: Language): string {
  return formatInterval(asOf, 'day', language);
}
