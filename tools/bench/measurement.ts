import { median, quantile } from './statistics.ts';

export type Unit = 's' | 'ms' | 'µs' | '×' | 'kB' | 'MB' | '%' | '';

/** One figure that the bench found. */
export interface Measurement {
  /** Stable, for bounds and for comparing runs: its part, then what of it, as in `whole/ours-to-floor`. */
  readonly id: string;
  readonly label: string;
  /** The median, where it was taken more than once. */
  readonly value: number;
  /** The value that 95 of 100 repeats stay below. */
  readonly p95?: number;
  readonly unit: Unit;
  readonly note?: string;
}

/** A figure from its repeats: the middle, and how far they scatter. Throws without repeats. */
export function fromRepeats(
  about: Omit<Measurement, 'value' | 'p95'>,
  repeats: readonly number[],
): Measurement {
  return { ...about, value: median(repeats), p95: quantile(repeats, 0.95) };
}
