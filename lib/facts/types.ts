import type { BundleClaim } from '../../data/schema/bundle.ts';
import type { Field } from '../../data/schema/fields.ts';
import type { LocalText } from '../../data/schema/primitives.ts';
import type { Source } from '../../data/schema/source.ts';
import type { Age } from './freshness.ts';

/** A claim beside the source that makes it. */
export interface Fact {
  readonly claim: BundleClaim;
  readonly source: Source;
}

/** All that is said of one metric at one time or of one event. */
export interface Moment {
  /** The statement to lead with. */
  readonly best: Fact;
  /** As good as the best by every rule, and of another opinion: show them beside it. */
  readonly ties: readonly Fact[];
  /** Other wordings, speakers and sources for the same thing, best first. */
  readonly variants: readonly Fact[];
  /** How many independent origins give the best statement's value, itself included. */
  readonly origins: number;
}

/** One metric of a company: its leading statement and everything that stands behind it. */
export interface FactRow {
  /** Stable within a bundle: field, unit and, where it tells metrics apart, detail. */
  readonly metric: string;
  readonly field: Field;
  /** What the figure is of, where a field holds several metrics. */
  readonly detail?: LocalText | undefined;
  readonly lead: Moment;
  /** Earlier moments of the same metric, newest first. */
  readonly history: readonly Moment[];
  readonly age: Age;
  /** What the reader states of it beside what the packs say, newest first; never mixed with it. */
  readonly yours?: readonly Fact[] | undefined;
}

/** A row chosen for the card, with its relatives that must not be mistaken for it. */
export interface PickedRow extends FactRow {
  readonly otherMeasures: readonly FactRow[];
}
