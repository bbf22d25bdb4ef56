import type { AsOf } from '../../data/schema/primitives.ts';
import { DAY_MS } from '../shared/today.ts';

/** `2021-11` → `[2021, 11, undefined]`. */
export function dateParts(date: string): readonly [year: number, month?: number, day?: number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** The first day that a partial date covers, as days since 1970-01-01 UTC. */
export function firstDay(date: string): number {
  const [year, month = 1, day = 1] = dateParts(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The last day that a partial date covers, as days since 1970-01-01 UTC. */
export function lastDay(date: string): number {
  const [year, month, day] = dateParts(date);
  // Day 0 of the next month is the last day of this one.
  if (month === undefined) return Date.UTC(year, 12, 0) / DAY_MS;
  return (day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)) / DAY_MS;
}

/**
 * Orders by time, newest first. A statement counts only as new as it surely is: the earliest day of
 * its interval decides, so that a vague "between 2018 and 2022" never outranks a firm "March 2021".
 */
export function newestFirst(a: AsOf, b: AsOf): number {
  return firstDay(b.from) - firstDay(a.from) || lastDay(b.to) - lastDay(a.to);
}

/** Whether both statements may have held on one and the same day. */
export function mayCoincide(a: AsOf, b: AsOf): boolean {
  return firstDay(a.from) <= lastDay(b.to) && firstDay(b.from) <= lastDay(a.to);
}

/** Days between the nearest ends of two intervals; 0 when they touch or overlap. */
export function daysApart(a: AsOf, b: AsOf): number {
  return Math.max(0, firstDay(b.from) - lastDay(a.to), firstDay(a.from) - lastDay(b.to));
}

/** An inferred interval longer than this many days says only that nobody knows. */
const UNDATED_DAYS = 3 * 365;

/** Whether a date was worked out so loosely that it is none: "not before 1998, and read in 2026". */
export function isUndated(asOf: AsOf): boolean {
  return asOf.basis === 'inferred' && lastDay(asOf.to) - firstDay(asOf.from) > UNDATED_DAYS;
}

/** A day in the middle of an interval, for drawing it on a time axis. */
export function middleDay(asOf: AsOf): number {
  return (firstDay(asOf.from) + lastDay(asOf.to)) / 2;
}
