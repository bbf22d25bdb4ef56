import type { Root } from './scan.ts';

/** Attributes by which pages show and hide text. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open'];

/** Shortest time, in ms, between a change of style and the look at what it showed or hid. */
export const RESTYLE_DELAY = 150;

/**
 * Tells once that something was restyled, and is then deaf until it is armed again: a page that animates
 * by attributes pays for one record in each such time, not for every frame.
 */
export class Restyle {
  readonly #observer: MutationObserver;
  readonly #observed = new Set<Root>();

  constructor(onRestyle: () => void) {
    this.#observer = new MutationObserver(() => {
      this.stop();
      onRestyle();
    });
  }

  arm(roots: Iterable<Root>): void {
    for (const root of roots) {
      if (this.#observed.has(root)) continue;
      this.#observed.add(root);
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ATTRIBUTES });
    }
  }

  stop(): void {
    this.#observer.disconnect();
    this.#observed.clear();
  }
}
