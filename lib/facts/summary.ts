import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { AsOf } from '../../data/schema/primitives.ts';
import { isUndated, newestFirst } from './dates.ts';
import { bestFirst, reliableFirst } from './rank.ts';
import { factsAbout, isYours } from './rows.ts';
import type { Fact } from './types.ts';

/**
 * The best statement of what the company is; where nothing describes it, its trade says so. What it was once
 * ("began as …", dated to a year long past) yields to what it is, and the reader's words to those of a pack.
 */
export function descriptionOf(bundle: CompanyBundle): Fact | undefined {
  const facts = factsAbout(bundle).toSorted(reliableFirst);
  const described = facts.filter(({ claim }) => claim.field === 'description');
  return (
    described.find((fact) => !isYours(fact, bundle)) ??
    described[0] ??
    facts.find(({ claim }) => claim.field === 'industry')
  );
}

/** What the reader says it is, of a company that a pack describes in other words. */
export function yourDescriptionOf(bundle: CompanyBundle): Fact | undefined {
  const lead = descriptionOf(bundle);
  if (!lead || isYours(lead, bundle)) return undefined;
  return factsAbout(bundle)
    .filter((fact) => fact.claim.field === 'description' && isYours(fact, bundle))
    .toSorted(bestFirst)[0];
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
