export type Unit = 'ms' | 'µs' | '×' | 'kB' | 'MB' | '%' | '';

/** One figure that the bench found. */
export interface Measurement {
  /** Stable, for bounds and for comparing runs: `whole/bundled/ours-to-floor`. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: Unit;
  readonly note?: string;
}
