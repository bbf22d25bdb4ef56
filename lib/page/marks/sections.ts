import { isHeading } from '../text/tags.ts';

const SECTIONING: ReadonlySet<string> = new Set(
  'article section aside main nav header footer dialog body details td th'.split(' '),
);
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** Of so many elements in a row one is remembered: on a large page all of them would be a burden to the browser. */
const MILESTONE = 16;

/**
 * The section a block stands in, named by one element: the heading above it (or what holds that heading)
 * inside the nearest sectioning element, or that element itself. Walks back over the elements before the
 * block, up to one from which it has been found; `forget` is called at any change of the tree.
 */
export class Sections {
  #known = new WeakMap<Element, Element>();

  of(block: Element): Element {
    const passed: Element[] = [];
    const section = this.#find(block, passed);
    for (const element of passed) this.#known.set(element, section);
    return section;
  }

  forget(): void {
    this.#known = new WeakMap();
  }

  #find(block: Element, passed: Element[]): Element {
    let element = block;
    for (let steps = 0; ; steps++) {
      if (isHeading(element) || SECTIONING.has(element.localName)) return element;
      const known = this.#known.get(element);
      if (known) return known;
      if (steps % MILESTONE === 0) passed.push(element);
      const before = beforeOf(element);
      if (before && delimits(before)) return before;
      const next = before ?? aboveOf(element);
      if (!next) return element;
      // What stands around others is on the way of many.
      if (!before) steps = -1;
      element = next;
    }
  }
}

/** The sibling before, without sectioning elements: they keep their headings to themselves. */
function beforeOf(element: Element): Element | null {
  let before = element.previousElementSibling;
  while (before && SECTIONING.has(before.localName)) before = before.previousElementSibling;
  return before;
}

function aboveOf(element: Element): Element | null {
  const above = element.parentNode;
  return above?.nodeType === 11 ? (above as ShadowRoot).host : element.parentElement;
}

/** Whether an element ends the section before it: a heading, or a wrapper around one. */
function delimits(element: Element): boolean {
  return isHeading(element) || element.querySelector(HEADINGS) !== null;
}
