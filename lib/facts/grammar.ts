import type { Qualifier } from '../../data/schema/claim.ts';
import type { Language } from '../../data/schema/languages.ts';

/** How one language writes figures, hedges and dates. Each dictionary of the interface brings one. */
export interface FigureGrammar {
  readonly language: Language;
  /** Powers of ten with a word of their own, smallest first; below the first, digits are written out. */
  readonly largeUnits: readonly number[];
  /** "about {figure}", "up to {figure}", … */
  readonly hedge: Readonly<Record<Exclude<Qualifier, 'between'>, (figure: string) => string>>;
  /** `bare` is the lower end without its unit, for units that are said once: "between 9 and 10%". */
  readonly between: (bare: string, low: string, high: string) => string;
  /** A number with its unit, by the unit's name in the schema: "US$17 billion", "No. 1". */
  readonly units: Readonly<Record<string, (amount: string) => string>>;
  /** Units that are said only once in a range. */
  readonly unitSaidOnce: readonly string[];
  /** Stands for a date that nobody knows. */
  readonly undated: string;
  /** Marks a date that was worked out and is not stated. */
  readonly inferredDate: (date: string) => string;
}
