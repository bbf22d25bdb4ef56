import type { NameIndex } from '../../../lib/detect/index.ts';
import { startPage, type Page } from '../../../lib/page/page.ts';
import { boxesOf, hitTest, knownBlockAt, type ScreenPoint } from '../../../lib/page/pointer/hit.ts';

/** Tests at once; one alone is too short for the clock. */
const BATCH = 50;

/** As many mentions, from the top of the page, surely fill the viewport; asking for more boxes costs ranges to collect. */
const IN_VIEW = 100;

/** Marks are registered and painted by then, in ms after the page was read. */
const REST = 500;

interface Target {
  readonly at: ScreenPoint;
  readonly node: Element;
}

export interface Hits {
  /** Of one test, in µs, for each batch. */
  readonly times: readonly number[];
  /** How many of the points were on a mention, of how many. */
  readonly found: number;
  readonly points: number;
  readonly mentions: number;
}

/** Reads the page with the page layer as a content script does. @returns it when it has come to rest */
function readPage(index: NameIndex, signal: AbortSignal): Promise<Page> {
  return new Promise((resolve) => {
    startPage({
      document,
      index,
      density: 'every',
      reachShadow: (element) => element.shadowRoot,
      own: new WeakSet(),
      signal,
      onSettled: resolve,
    });
  });
}

/** Points in the viewport: the middle of mentions, and as many a little beside them. */
function pointsIn(page: Page): Target[] {
  const boxes = page
    .spots()
    .slice(0, IN_VIEW)
    .flatMap((spot) => boxesOf(spot).slice(0, 1));
  return boxes
    .flatMap(({ left, right, top, bottom, height }) => {
      const y = (top + bottom) / 2;
      return [
        { x: (left + right) / 2, y },
        { x: right + height, y },
      ];
    })
    .flatMap((at) => {
      const node = document.elementFromPoint(at.x, at.y);
      return node ? [{ at, node }] : [];
    });
}

/**
 * How long one hit test takes: from the element under the pointer to the mention there, or none.
 * Layout is clean, as it is when the pointer moves over a page at rest.
 * @param spoil runs with each test
 */
export async function measureHits(index: NameIndex, batches: number, spoil: () => void): Promise<Hits> {
  const reading = new AbortController();
  const page = await readPage(index, reading.signal);
  await new Promise((resolve) => setTimeout(resolve, REST));
  const points = pointsIn(page);
  const times: number[] = [];
  let found = 0;
  for (let batch = -1; batch < batches; batch++) {
    const start = performance.now();
    for (let i = 0; i < BATCH; i++) {
      const point = points[(batch + 1 + i * 7) % points.length];
      const block = point && knownBlockAt(page.known, point.node);
      if (block) hitTest(block, [], point.at);
      spoil();
    }
    if (batch >= 0) times.push(((performance.now() - start) * 1000) / BATCH);
  }
  for (const { at, node } of points) {
    const block = knownBlockAt(page.known, node);
    if (block && hitTest(block, [], at)) found++;
  }
  const mentions = page.spots().length;
  reading.abort();
  return { times, found, points: points.length, mentions };
}
