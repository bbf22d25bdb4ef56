import type { Measurement, Unit } from './measurement.ts';
import { partOf } from './parts.ts';

export interface Bound {
  /** The `id` of a measurement. */
  readonly id: string;
  /** In the unit of the measurement. */
  readonly limit: number;
  readonly side: 'at most' | 'at least';
  readonly reason: string;
}

function atMost(limit: number, id: string, reason: string): Bound {
  return { id, limit, side: 'at most', reason };
}

/**
 * What must hold, and why. Figures move with the machine; ratios are taken in one run and move little.
 * Times of the main thread are times of the processor, so that other programs do not break them.
 */
export const BOUNDS: readonly Bound[] = [
  atMost(
    1.15,
    'whole/ours-to-floor',
    'every page of every tab is read: it may cost about as much as reading its text once',
  ),
  {
    id: 'whole/mark.js-to-ours',
    limit: 200,
    side: 'at least',
    reason: 'the common way to highlight words is what readers know as slow',
  },
  atMost(1.5, 'many/ours-to-floor', 'a reader with very large packs must not feel them on pages'),
  atMost(
    15,
    'size/content-brotli',
    'every frame of every page loads and compiles it before it can do anything',
  ),
  atMost(1, 'index-load/bundled', 'paid before anything is known about a page, in every frame'),
  atMost(10, 'index-load/many', 'the same with very large packs: less than a frame of the page'),
  atMost(
    16,
    'long-tasks/longest',
    'one frame at 60 Hz: a longer task is a key or a scroll that answers late',
  ),
  atMost(0, 'rest/shift', 'text that moves under the eyes loses the reader its place'),
  atMost(0, 'rest/tree', "a page's own scripts and sheets must find the page as they made it"),
  atMost(
    0,
    'rest/runs',
    'a page without names has nothing to wait for; a hundred such tabs must cost nothing',
  ),
  atMost(0.5, 'heap/tab', 'readers keep hundreds of tabs open, and most of them hold no name'),
  atMost(1.1, 'frame/change/ratio', 'marks that nobody looks at must not slow the page that holds them'),
  atMost(1.1, 'frame/scroll/ratio', 'scrolling through marks must be as smooth as scrolling through text'),
  atMost(2, 'moving/every-frame', 'a ticker or a game must keep its frames while ours follows it'),
  atMost(
    150,
    'card/first',
    'the pointer has rested already; a reader who still waits wonders whether anything comes',
  ),
  atMost(50, 'card/later', 'everything is loaded by then, so the card must seem to have been there'),
  atMost(100, 'popup/cold-first', 'a click answers at once or seems lost, the first of the day too'),
  atMost(100, 'popup/warm-first', 'a click answers at once or seems lost'),
  atMost(33, 'search/slow-key', 'the letter typed is painted in the next frame, and what it finds with it'),
  atMost(5, 'reads/one', 'a browser that starts with a thousand tabs must not stall on reading the names'),
  atMost(60, 'packs/import', 'as long as a reader may be asked to wait for the largest pack'),
  atMost(300, 'packs/import-heap', 'small laptops must be able to take the largest pack in'),
  atMost(
    100,
    'packs/import-read',
    'cards, search and the popup are read from the same database while a pack comes in',
  ),
  atMost(1.5, 'packs/article', 'a reader who adds a very large pack must not see pages become slower'),
  ...[12, 100, 100_000].map((count) =>
    atMost(
      16,
      `packs/search-slow-key-${count}`,
      'one frame at 60 Hz: answers must come as letters are typed, with any pack',
    ),
  ),
  atMost(100, 'hit/10000', 'paid on frames while the pointer moves, however many names a page has'),
];

/** A measurement that is out of bounds, or a bound whose measurement is missing. */
export interface Breach {
  readonly bound: Bound;
  readonly measured: Measurement | undefined;
}

export function boundOf(id: string, bounds: readonly Bound[] = BOUNDS): Bound | undefined {
  return bounds.find((bound) => bound.id === id);
}

/** Whether a value keeps to a bound. What is not a number keeps to none. */
export function isWithin(value: number, { limit, side }: Bound): boolean {
  return side === 'at most' ? value <= limit : value >= limit;
}

/**
 * The bounds that do not hold.
 * @param parts that were asked for: the bounds of others are not looked at
 */
export function findBreaches(
  measurements: readonly Measurement[],
  parts: readonly string[],
  bounds: readonly Bound[] = BOUNDS,
): Breach[] {
  const byId = new Map(measurements.map((measurement) => [measurement.id, measurement]));
  return bounds
    .filter(({ id }) => parts.includes(partOf(id)))
    .map((bound) => ({ bound, measured: byId.get(bound.id) }))
    .filter(({ bound, measured }) => !measured || !isWithin(measured.value, bound));
}

/** One sentence on a breach: what, how much, how much it may be, and why. */
export function breachSentence({ bound: { id, limit, side, reason }, measured }: Breach): string {
  if (!measured) return `${id} was not measured, but must be ${side} ${limit}: ${reason}`;
  const { label, value, unit } = measured;
  return `${id}: ${label} is ${formatValue(value, unit)}, but must be ${side} ${formatValue(limit, unit)}: ${reason}`;
}

/** A figure with as many digits as a reader can use. */
export function formatValue(value: number, unit: Unit): string {
  const figure = formatNumber(value);
  return unit === '' ? figure : `${figure} ${unit}`;
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
