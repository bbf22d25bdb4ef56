/**
 * Goes over the elements under one in strides, by their numbers in a live list: each node that a script touches is an
 * object more for the browser to keep, and such a list walks over the others by itself.
 */
export class Strides {
  readonly #parent: Element;
  readonly #all: HTMLCollectionOf<Element>;
  /** Number of an element that does not stand behind those that are asked for. */
  #at = 0;
  /** The child that was given last: none stands behind it that was passed. */
  #last: Element | null = null;

  constructor(parent: Element) {
    this.#parent = parent;
    this.#all = parent.getElementsByTagName('*');
  }

  /**
   * A child with about so many elements in those before it, from a given one on; the given one itself, if so many stand
   * in it. `undefined`: so many do not follow.
   */
  childFrom(first: Element, stride: number): Element | undefined {
    // Among very many children it takes long to compare two of them.
    const isNext = first === this.#last || first.previousElementSibling === this.#last;
    for (let far = this.#all.item((this.#at += stride)); far; far = this.#all.item((this.#at += stride))) {
      const child = this.#childAround(far);
      if (!child) return undefined;
      if (child !== first && (isNext ? child === this.#last : !isBehind(child, first))) continue;
      this.#last = child;
      return child;
    }
    return undefined;
  }

  #childAround(far: Element): Element | undefined {
    let child: Element | null = far;
    while (child && child.parentElement !== this.#parent) child = child.parentElement;
    return child ?? undefined;
  }
}

function isBehind(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
