import { carrierOf } from './carrier.ts';

/** Elements near each other that move together; the guard, one of them, is observed for all. */
interface Stretch {
  readonly guard: Element;
  readonly carrier: Element | null;
  readonly members: Set<Element>;
  awake: boolean;
}

export interface StretchesOptions {
  /** How far a stretch reaches from its guard, in screens. */
  readonly reach: number;
  /**
   * How far around the viewport, and around what scrolls inside it, a guard wakes its stretch, in screens. What this
   * is more than `reach` is for what must be awake in time, and for what a page grows within a stretch.
   */
  readonly margin: number;
  /** Where these stand is to be asked anew, and told to `join` if it is far away. */
  readonly onWake: (elements: Iterable<Element>) => void;
  /** These are far away: nothing need be asked of them. @returns whether that is so */
  readonly onSleep: (element: Element) => boolean;
}

/**
 * Lets elements sleep that are far away. A browser pays in every frame for each element that is observed; of a
 * stretch of the page only one is.
 */
export class Stretches {
  readonly #options: StretchesOptions;
  readonly #guards: IntersectionObserver;
  readonly #sizes: ResizeObserver;
  readonly #stretchOf = new Map<Element, Stretch>();
  /** The stretch that grows in each carrier. */
  readonly #open = new Map<Element | null, Stretch>();

  constructor(options: StretchesOptions) {
    this.#options = options;
    const margin = `${options.margin * 100}%`;
    this.#guards = new IntersectionObserver((entries) => this.#take(entries), {
      rootMargin: margin,
      scrollMargin: margin,
    });
    // A guard that is hidden, as by a filter of a list, sees nothing any more.
    this.#sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) if (isNowhere(target.getBoundingClientRect())) this.#dissolve(target);
    });
  }

  /** Takes in elements that are far away, each with its box. @returns those that may sleep */
  join(boxes: ReadonlyMap<Element, DOMRectReadOnly>): Set<Element> {
    const carriers = new Map<Element, Element | null>();
    const asleep = new Set<Element>();
    for (const [element, box] of boxes) {
      if (this.#hasMoved(element, box)) this.leave(element);
      const stretch = this.#stretchOf.get(element) ?? this.#enter(element, box, carriers);
      if (stretch && !stretch.awake) asleep.add(element);
    }
    return asleep;
  }

  /** Forgets an element; those that it guarded answer for themselves. */
  leave(element: Element): void {
    const stretch = this.#stretchOf.get(element);
    if (stretch?.guard === element) this.#dissolve(element);
    stretch?.members.delete(element);
    this.#stretchOf.delete(element);
  }

  stop(): void {
    this.#guards.disconnect();
    this.#sizes.disconnect();
  }

  /** Whether an element is not any more where its stretch is. */
  #hasMoved(element: Element, box: DOMRectReadOnly): boolean {
    const { guard, members } = this.#stretchOf.get(element) ?? {};
    const other = guard === element ? members?.values().find((member) => member !== guard) : guard;
    return other !== undefined && !this.#isClose(box, other.getBoundingClientRect());
  }

  #enter(
    element: Element,
    box: DOMRectReadOnly,
    carriers: Map<Element, Element | null>,
  ): Stretch | undefined {
    if (isNowhere(box)) return undefined;
    const carrier = carrierOf(element, carriers);
    // What moves by itself answers for itself.
    if (carrier === element) return undefined;
    const open = this.#open.get(carrier);
    const isOf = open && this.#isClose(box, open.guard.getBoundingClientRect());
    const stretch = isOf ? open : this.#begin(element, carrier);
    stretch.members.add(element);
    this.#stretchOf.set(element, stretch);
    return stretch;
  }

  #begin(guard: Element, carrier: Element | null): Stretch {
    const stretch: Stretch = { guard, carrier, members: new Set(), awake: false };
    this.#open.set(carrier, stretch);
    this.#guards.observe(guard);
    this.#sizes.observe(guard);
    return stretch;
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const stretch = this.#stretchOf.get(target);
      if (stretch?.guard !== target || isIntersecting === stretch.awake) continue;
      stretch.awake = isIntersecting;
      if (isIntersecting) this.#options.onWake(stretch.members);
      else this.#letSleep(stretch, boundingClientRect);
    }
  }

  #letSleep(stretch: Stretch, guard: DOMRectReadOnly): void {
    if (isNowhere(guard)) {
      this.#dissolve(stretch.guard);
      return;
    }
    const apart: Element[] = [];
    for (const member of stretch.members) {
      const stays = this.#isClose(member.getBoundingClientRect(), guard) && this.#options.onSleep(member);
      if (!stays && member !== stretch.guard) apart.push(member);
    }
    for (const member of apart) this.leave(member);
    this.#options.onWake(apart);
  }

  /** Whether one box is within reach of another. */
  #isClose(a: DOMRectReadOnly, b: DOMRectReadOnly): boolean {
    const { reach } = this.#options;
    return (
      Math.max(a.bottom - b.top, b.bottom - a.top) <= reach * innerHeight &&
      Math.max(a.right - b.left, b.right - a.left) <= reach * innerWidth
    );
  }

  #dissolve(guard: Element): void {
    const stretch = this.#stretchOf.get(guard);
    if (stretch?.guard !== guard) return;
    this.#guards.unobserve(guard);
    this.#sizes.unobserve(guard);
    if (this.#open.get(stretch.carrier) === stretch) this.#open.delete(stretch.carrier);
    for (const member of stretch.members) this.#stretchOf.delete(member);
    this.#options.onWake(stretch.members);
  }
}

function isNowhere({ width, height }: DOMRectReadOnly): boolean {
  return width === 0 && height === 0;
}
