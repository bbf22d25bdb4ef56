import { mayHoldName, type FirstStage } from '../detect/index.ts';
import type { Found } from './scan/follower.ts';
import type { ReachShadow } from './scan/hosts.ts';
import { Watch } from './scan/watch.ts';
import { isPlain } from './text/glance.ts';

export interface ScoutOptions {
  readonly document: Document;
  readonly names: FirstStage;
  readonly reachShadow: ReachShadow;
  /** Nodes of our own, which are no part of the page. */
  readonly own: WeakSet<Node>;
  readonly signal: AbortSignal;
  /** Called once, when a text was found that may hold a name; nothing is read any more. */
  readonly onName: () => void;
}

/** Nothing is kept of a page without names. */
const NOTHING: Found = {
  size: 0,
  get: () => undefined,
  blocks: () => [],
  refused: () => [],
  drop: () => undefined,
  settle: () => true,
};

/**
 * Reads a page, and what changes on it, only until some text may hold a name: what most pages need, at the
 * least price.
 */
export function startScout({ document, names, reachShadow, own, signal, onName }: ScoutOptions): void {
  const found = new AbortController();
  const watch = new Watch({
    document,
    names,
    known: NOTHING,
    taker: () => (run) => {
      if (found.signal.aborted || !mayHoldName(names, run.text)) return;
      found.abort();
      onName();
    },
    reachShadow,
    own,
    isPlain: (all) => isPlain(all, names),
    signal: AbortSignal.any([signal, found.signal]),
  });
  watch.rescan();
}
