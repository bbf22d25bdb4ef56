import type { Spot } from '../page/marks/density.ts';
import type { Page } from '../page/page.ts';
import { boxesOf } from '../page/pointer/hit.ts';

/** How near, in CSS pixels, a mention may stand to the edge of the window after the reader was led to it. */
const EDGE = 60;

/** The mentions of a company in reading order, those in site furniture last. */
export function mentionsOf(page: Page, company: string): readonly Spot[] {
  return page.spots().filter(({ mention }) => mention.company === company);
}

/** Scrolls to a mention, if it is not in view, and lights it for a moment. */
export function showSpot(page: Page, spot: Spot): void {
  const { pieces } = spot.run.run;
  const node = pieces.find(({ start, length }) => start + length > spot.mention.start)?.node;
  node?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The middle of a long paragraph need not be where the name stands in it.
  const box = boxesOf(spot)[0];
  if (box && (box.top < EDGE || box.bottom > innerHeight - EDGE)) {
    window.scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
  }
  page.marks.show(spot);
}

/** A walk over all mentions of a page, one at a time, round and round. */
export class Walk {
  readonly #page: Page;
  #at: Spot | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The mention after the last one, or before it; at first the one that the reader has before the eyes. */
  step(step: 1 | -1): Spot | undefined {
    const spots = this.#page.spots().filter(({ block }) => !block.furniture);
    const known = spots.findIndex((spot) => isSame(spot, this.#at));
    const at = known === -1 ? firstInView(spots, step) : known + step;
    this.#at = spots[(at + spots.length) % Math.max(1, spots.length)];
    return this.#at;
  }
}

function isSame(a: Spot, b: Spot | undefined): boolean {
  return a.run.run === b?.run.run && a.mention.start === b.mention.start;
}

/** Forwards the first mention below the window's upper edge, backwards the last above its lower edge. */
function firstInView(spots: readonly Spot[], step: 1 | -1): number {
  const tops = spots.map((spot) => boxesOf(spot)[0]?.top ?? -Infinity);
  const at = step === 1 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < innerHeight);
  return at === -1 && step === 1 ? 0 : at;
}
