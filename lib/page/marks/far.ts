import { Stretches } from './stretches.ts';

export interface FarOptions {
  /** Where these stand is to be asked anew, and told to `letSleep` if it is far away. */
  readonly ask: (elements: Iterable<Element>) => void;
  /** Nothing need be asked of this one. @returns false if it is near all the same */
  readonly sleep: (element: Element) => boolean;
}

/**
 * What is far away and need not be observed: a browser takes 1 to 2 µs in every frame for each observed element.
 * Regions of many screens are watched by one element each, and in the regions around, stretches of a few.
 */
export class Far {
  readonly #regions: Stretches;
  readonly #stretches: Stretches;

  constructor({ ask, sleep }: FarOptions) {
    // Marks are wanted half a screen around the viewport: a stretch may grow by three quarters before one is late,
    this.#stretches = new Stretches({ reach: 2, margin: 4, onWake: ask, onSleep: sleep });
    // and a region to twice its height before a stretch is.
    this.#regions = new Stretches({
      reach: 10,
      margin: 24,
      onWake: ask,
      onSleep: (element) => {
        this.#stretches.leave(element);
        return sleep(element);
      },
    });
  }

  /** Takes in elements that are not near, each with its box. @returns those that need not be observed any more */
  letSleep(boxes: ReadonlyMap<Element, DOMRectReadOnly>): Set<Element> {
    const asleep = this.#regions.join(boxes);
    const awake = new Map([...boxes].filter(([element]) => !asleep.has(element)));
    return asleep.union(this.#stretches.join(awake));
  }

  /** Forgets an element; those that it guarded answer for themselves. */
  leave(element: Element): void {
    this.#regions.leave(element);
    this.#stretches.leave(element);
  }

  stop(): void {
    this.#regions.stop();
    this.#stretches.stop();
  }
}
