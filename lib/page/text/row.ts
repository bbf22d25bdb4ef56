import { Strides } from './strides.ts';
import { UNGLUED } from './tags.ts';

/**
 * Texts of so many elements are taken together, of less if they are long. Where a name may stand in one of them, the
 * way to it touches them all: of more, more would be touched on a page with names here and there.
 */
const STRIDE = 64;
/** Of fewer it is no gain. */
const LEAST_STRIDE = 16;

/** The many children of an element, whose texts are asked for several at a time. */
export class Row {
  readonly parent: Element;
  readonly #strides: Strides;
  readonly #range: Range;
  /** How many elements are taken together; 0 if texts are to be left out among them. */
  #stride: number;

  constructor(parent: Element) {
    this.parent = parent;
    this.#strides = new Strides(parent);
    this.#range = parent.ownerDocument.createRange();
    this.#stride = UNGLUED.some((name) => parent.querySelector(name)) ? 0 : STRIDE;
  }

  /**
   * What a child and those behind it hold, in UTF-16 units no more than the longest, and the child behind them all;
   * `undefined` if the first is to be taken alone.
   */
  several(first: Element, longest: number): { readonly text: string; readonly behind: Element } | undefined {
    if (this.#stride < LEAST_STRIDE) return undefined;
    const behind = this.#strides.childFrom(first, this.#stride);
    if (!behind || behind === first) return undefined;
    const text = this.#textFrom(first, 0, behind);
    if (text.length <= longest) return { text, behind };
    this.#stride /= 2;
    return undefined;
  }

  /** What stands between a child and the next one. */
  textBetween(child: Element, next: Element): string {
    return this.#textFrom(child, child.childNodes.length, next);
  }

  #textFrom(container: Element, offset: number, behind: Element): string {
    this.#range.setStart(container, offset);
    this.#range.setEnd(behind, 0);
    return this.#range.toString();
  }
}
