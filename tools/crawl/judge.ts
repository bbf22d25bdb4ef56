import { differences, type Difference, type Part } from './compare.ts';
import type { Observation } from './observe.ts';

/** One more visit to the same page, each in a browser of its own. */
export interface Visits {
  readonly plain: () => Promise<Observation>;
  readonly extended: () => Promise<Observation>;
  /** Without the extension, and the browser has laid the page out once more. */
  readonly relaid: () => Promise<Observation>;
}

/** What is to be said of a page after as many visits as it took. */
export interface Judgement {
  readonly differences: readonly Difference[];
  /** Parts that differ between visits without the extension too, or differed once and not again. */
  readonly unsteady: readonly Part[];
  /** Of the first two visits. */
  readonly without: Observation;
  readonly with: Observation;
}

/**
 * How often a page that differs is visited again, with and without the extension. Some pages change by themselves on
 * one visit in three, some on one in ten.
 */
const AGAIN = 8;

/**
 * Visits a page with and without the extension. A difference is the extension's if it comes again with it, and none of
 * the visits without it differs from another there.
 */
export async function judge({ plain, extended, relaid }: Visits): Promise<Judgement> {
  // At once, so that both are slowed alike by whatever else the machine does.
  const both = (): Promise<[Observation, Observation]> => Promise.all([plain(), extended()]);
  const [without, withIt] = await both();
  const found = differences(without, withIt);
  const open = new Set(found.map(({ part }) => part));
  const recurring = new Set<Part>();
  for (let again = 0; again < AGAIN && open.size > 0; again++) {
    const [once, more] = await both();
    for (const { part } of differences(without, more)) recurring.add(part);
    for (const { part } of differences(without, once)) open.delete(part);
  }
  // Firefox does not always come to the same layout twice, and a text that is underlined is laid out anew.
  if (open.has('layout') && differences(without, await relaid()).some(({ part }) => part === 'layout'))
    open.delete('layout');
  const isOurs = (part: Part): boolean => open.has(part) && recurring.has(part);
  return {
    differences: found.filter(({ part }) => isOurs(part)),
    unsteady: found.map(({ part }) => part).filter((part) => !isOurs(part)),
    without,
    with: withIt,
  };
}
