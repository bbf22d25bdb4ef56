import type { Measurement, Unit } from './measurement.ts';

export interface Bound {
  /** The `id` of a measurement. */
  readonly id: string;
  readonly limit: number;
  readonly side: 'at most' | 'at least';
  readonly reason: string;
}

/** What must hold, and why. Figures move with the machine; ratios are taken in one run and move little. */
export const BOUNDS: readonly Bound[] = [
  {
    id: 'whole/bundled/ours-to-floor',
    limit: 1.15,
    side: 'at most',
    reason: 'every page of every tab is read: it may cost about as much as reading its text once',
  },
  {
    id: 'whole/many/ours-to-floor',
    limit: 1.5,
    side: 'at most',
    reason: 'a reader with very large packs must not feel them on pages',
  },
  {
    id: 'whole/bundled/mark.js-to-ours',
    limit: 200,
    side: 'at least',
    reason: 'the common way to highlight words is what readers know as slow',
  },
  {
    id: 'index-load/bundled',
    limit: 1,
    side: 'at most',
    reason: 'paid before anything is known about a page, in every frame',
  },
];

/** A measurement that is out of bounds, or a bound whose measurement is missing. */
export interface Breach {
  readonly bound: Bound;
  readonly value: number | undefined;
}

/** The bounds that do not hold. A figure that is not a number holds no bound. */
export function findBreaches(measured: readonly Measurement[], bounds: readonly Bound[] = BOUNDS): Breach[] {
  const values = new Map(measured.map(({ id, value }) => [id, value]));
  return bounds.flatMap((bound) => {
    const value = values.get(bound.id);
    if (value !== undefined && isWithin(value, bound)) return [];
    return [{ bound, value }];
  });
}

function isWithin(value: number, { limit, side }: Bound): boolean {
  return side === 'at most' ? value <= limit : value >= limit;
}

/** One sentence on a breach. */
export function breachSentence({ bound, value }: Breach): string {
  const found = value === undefined ? 'was not measured' : `is ${formatNumber(value)}`;
  return `${bound.id} ${found}, but must be ${bound.side} ${bound.limit}: ${bound.reason}`;
}

export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function formatValue(value: number, unit: Unit): string {
  return unit === '' ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}
