import { startPage, type Page } from '../../../lib/page/page.ts';
import type { IsMuted } from '../../../lib/page/known/known.ts';
import type { DensityMode } from '../../../lib/page/marks/density.ts';
import { testIndex, testSupply } from './names.ts';

export interface WatchedPage {
  readonly page: Page;
  readonly stop: () => void;
}

const shadows = new WeakMap<Element, ShadowRoot>();

/** Attaches a closed shadow root that the watched page can reach, as an extension can. */
export function attachClosed(host: Element): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  shadows.set(host, root);
  return root;
}

/**
 * Watches the document of the test as the extension would.
 * @param supply where names come from that are not there at once
 */
export function watch(
  density: DensityMode = 'every',
  own = new WeakSet<Node>(),
  isMuted?: IsMuted,
  supply?: ReturnType<typeof testSupply>,
): WatchedPage {
  const lifetime = new AbortController();
  const page = startPage({
    document,
    index: supply?.index ?? testIndex(),
    supply,
    density,
    own,
    reachShadow: (element) => shadows.get(element) ?? element.shadowRoot,
    signal: lifetime.signal,
    ...(isMuted && { isMuted }),
  });
  return { page, stop: () => lifetime.abort() };
}

/** Until everything is read and nothing more is under way. */
export async function settled({ page }: WatchedPage): Promise<void> {
  const end = performance.now() + 8_000;
  let quiet = 0;
  while (quiet < 3) {
    if (performance.now() > end) throw new Error('the page does not settle');
    await new Promise((resolve) => setTimeout(resolve, 12));
    quiet = page.settled ? quiet + 1 : 0;
  }
}

/** `company:surface` of every mention in document order. */
export function mentionsOf({ page }: WatchedPage): string[] {
  return page.spots().map(({ run, mention }) => {
    return `${mention.company}:${run.run.text.slice(mention.start, mention.end)}`;
  });
}

/** `company:surface` of every underlined mention in document order. */
export function underlinedOf({ page }: WatchedPage): string[] {
  return page
    .spots()
    .filter((spot) => page.isUnderlined(spot))
    .map(({ run, mention }) => `${mention.company}:${run.run.text.slice(mention.start, mention.end)}`);
}

/** Reads the page by a second watcher that never saw it change. */
export async function freshReading(
  density: DensityMode,
): Promise<{ mentions: string[]; underlined: string[] }> {
  const fresh = watch(density);
  await settled(fresh);
  const reading = { mentions: placesOf(fresh), underlined: placesOf(fresh, true) };
  fresh.stop();
  return reading;
}

/** Every mention with its exact nodes' text and offsets, so that two readings can be compared. */
export function placesOf({ page }: WatchedPage, onlyUnderlined = false): string[] {
  return page
    .spots()
    .filter((spot) => !onlyUnderlined || page.isUnderlined(spot))
    .map(({ run, mention }) => `${mention.company}@${mention.start}-${mention.end} in ${run.run.text}`);
}
