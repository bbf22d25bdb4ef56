import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { AsOf } from '../../data/schema/primitives.ts';
import { isUndated, newestFirst } from './dates.ts';
import { reliableFirst } from './rank.ts';
import { factsAbout } from './rows.ts';
import type { Fact } from './types.ts';

/**
 * The best statement of what the company is; where nothing describes it, its trade says so. What it was once
 * ("began as …", dated to a year long past) yields to what it is.
 */
export function descriptionOf(bundle: CompanyBundle): Fact | undefined {
  const facts = factsAbout(bundle).toSorted(reliableFirst);
  return (
    facts.find(({ claim }) => claim.field === 'description') ??
    facts.find(({ claim }) => claim.field === 'industry')
  );
}

export interface Footing {
  /** How many sources speak of the company. */
  readonly sources: number;
  /** The newest date that a fact about it carries. */
  readonly newest?: AsOf | undefined;
}

/** What the whole card stands on. */
export function footingOf(bundle: CompanyBundle): Footing {
  const facts = factsAbout(bundle);
  const dates = facts.map(({ claim }) => claim.asOf).filter((asOf) => !isUndated(asOf));
  const [newest] = dates.toSorted(newestFirst);
  return { sources: new Set(facts.map(({ source }) => source.id)).size, newest };
}
