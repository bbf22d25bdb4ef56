import type { Qualifier } from '../../data/schema/claim.ts';
import { type Fact, type FactRow, middleDay } from '../../lib/facts/index.ts';

/** A statement drawn: where its dot stands, whether it is hedged, and which way it is open. */
export interface ChartPoint {
  readonly fact: Fact;
  readonly x: number;
  readonly y: number;
  /** The other end of a range, on the same scale. */
  readonly yLow: number;
  readonly hedged: boolean;
  /** A cap above: no more than this. A floor below: no less. */
  readonly bound: 'cap' | 'floor' | undefined;
}

export interface ChartBox {
  readonly width: number;
  readonly height: number;
  /** Room at the sides and above for dots and caps. */
  readonly inset: number;
  /** Room below the axis. */
  readonly foot: number;
}

const BOUNDS: Partial<Record<Qualifier, 'cap' | 'floor'>> = {
  'at most': 'cap',
  'less than': 'cap',
  almost: 'cap',
  'at least': 'floor',
  'more than': 'floor',
};

function endsOf(fact: Fact): readonly [low: number, high: number] | undefined {
  const { value } = fact.claim;
  if (typeof value === 'number') return [value, value];
  return typeof value === 'object' && 'min' in value ? [value.min, value.max] : undefined;
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => (high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from));
}

export interface Chart {
  /** The oldest first. */
  readonly points: readonly ChartPoint[];
  /** The largest figure, which stands at the top; nought at least. */
  readonly top: number;
  /** The least figure, which stands at the foot: nought, or the largest loss. */
  readonly bottom: number;
  /** Where the line of nought stands, in CSS pixels from above. */
  readonly base: number;
  /** Days since 1970 at the ends of the points. */
  readonly days: readonly [first: number, last: number];
}

/**
 * A metric's history laid out in a box, with what its axes run over. The value axis holds nought, so that a
 * difference looks as large as it is.
 *
 * @returns undefined for a metric without figures, or with a single moment
 */
export function chartOf(row: FactRow, box: ChartBox): Chart | undefined {
  const moments = [row.lead, ...row.history].map(({ best }) => best).toReversed();
  const figures = moments.flatMap((fact) => {
    const ends = endsOf(fact);
    return ends ? [{ fact, ends, day: middleDay(fact.claim.asOf) }] : [];
  });
  if (figures.length < 2) return undefined;
  const days = figures.map(({ day }) => day);
  const toX = scale(Math.min(...days), Math.max(...days), box.inset, box.width - box.inset);
  const top = Math.max(0, ...figures.map(({ ends }) => ends[1]));
  const bottom = Math.min(0, ...figures.map(({ ends }) => ends[0]));
  const toY = scale(bottom, top, box.height - box.foot, Math.min(box.inset, 8));
  const points = figures.map(({ fact, ends, day }) => ({
    fact,
    x: toX(day),
    y: toY(ends[1]),
    yLow: toY(ends[0]),
    hedged: fact.claim.qualifier !== 'exactly',
    bound: BOUNDS[fact.claim.qualifier],
  }));
  return { points, top, bottom, base: toY(0), days: [Math.min(...days), Math.max(...days)] };
}
