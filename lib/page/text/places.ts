import { tagKind } from './tags.ts';

/** What holds a paragraph: an element, or a shadow root with text of its own. */
export type Block = Element | ShadowRoot;

/** Where the text directly under an element belongs. */
export interface Place {
  readonly block: Block;
  /** The text is no prose: code, a form field, a script. */
  readonly skip: boolean;
  /** The text stands over other text (the reading of a Chinese word) and does not interrupt it. */
  readonly aside: boolean;
  /** How many elements stand around it. */
  readonly depth: number;
}

/**
 * Deeper text is passed over. Parsers nest 512 elements at most; deeper trees are made by scripts, no browser can lay
 * them out, and it takes the longer to answer anything about an element the deeper it stands.
 */
const DEEPEST = 1_024;

/** Displays that let adjoining words flow into each other. */
const FLOWING = /^(inline|contents|ruby)/;

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** The element that stands for a block in layout questions: itself, or the host of a shadow root. */
export function elementOf(block: Block): Element {
  return isElement(block) ? block : block.host;
}

/** Whether an element is one of those, or stands in one, across the borders of shadow trees. */
export function standsIn(holders: ReadonlySet<Node>, element: Element): boolean {
  for (let node: Node | null | undefined = element; node; node = outside(node))
    if (holders.has(node)) return true;
  return false;
}

function outside(node: Node): Node | null | undefined {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host;
}

/** So many answers are kept, and twice as many as a tree is deep. */
const KEPT = 4_096;

/** Asks every parent once where its text belongs. The answers hold only as long as the tree stays as it is. */
export class Places {
  readonly #places = new Map<Node, Place>();
  #deepest = 0;
  readonly #apart = new Map<Element, boolean>();
  /** A plain text file is shown as one `pre`: there it is the prose. */
  readonly #preIsProse: boolean;

  constructor(document: Document) {
    this.#preIsProse = document.contentType === 'text/plain';
  }

  /** Whether it holds more than is worth keeping for the next slice of work. */
  get isFull(): boolean {
    return this.#places.size + this.#apart.size > KEPT + 2 * this.#deepest;
  }

  of(parent: Node): Place {
    const known = this.#places.get(parent);
    if (known) return known;
    const above = parent.parentNode;
    const outer = above && this.#places.get(above);
    return outer ? this.#keep(parent, outer) : this.#fromAbove(parent);
  }

  #fromAbove(parent: Node): Place {
    let place: Place | undefined;
    const path = [parent];
    // Up and down again in loops: a page can be deeper than any stack.
    for (let above = parent.parentNode; above && above.nodeType !== 9; above = above.parentNode) {
      place = this.#places.get(above);
      if (place) break;
      path.push(above);
    }
    this.#deepest = Math.max(this.#deepest, path.length);
    let found = place ?? { block: path.at(-1) as Block, skip: false, aside: false, depth: 0 };
    for (const node of path.toReversed()) found = this.#keep(node, found);
    return found;
  }

  #keep(node: Node, outer: Place): Place {
    const place = this.#find(node, outer);
    this.#places.set(node, place);
    return place;
  }

  #find(node: Node, outer: Place): Place {
    if (outer.skip) return outer;
    const depth = outer.depth + 1;
    if (!isElement(node)) return { block: node as ShadowRoot, skip: false, aside: false, depth };
    if (depth > DEEPEST) return { ...outer, skip: true };
    switch (this.kind(node)) {
      case 'block':
        return { block: node, skip: false, aside: outer.aside, depth };
      case 'skip':
      case 'unseen':
      case 'object':
      case 'break':
        return { ...outer, skip: true };
      case 'aside':
        return { ...outer, aside: true, depth };
      default:
        return { ...outer, depth };
    }
  }

  /** Like `tagKind`, with custom elements asked for their display and text files taken as prose. */
  kind(element: Element): Exclude<ReturnType<typeof tagKind>, 'custom'> {
    const name = element.localName;
    const kind = tagKind(name);
    if (kind === 'custom') return FLOWING.test(getComputedStyle(element).display) ? 'inline' : 'block';
    return name === 'pre' && this.#preIsProse ? 'block' : kind;
  }

  /** Whether the edges of an inline element keep the letters on both sides apart, as it is laid out. */
  setsApart(element: Element): boolean {
    let apart = this.#apart.get(element);
    if (apart === undefined) {
      apart = setsApart(element);
      this.#apart.set(element, apart);
    }
    return apart;
  }
}

function setsApart(element: Element): boolean {
  const style = getComputedStyle(element);
  const { display } = style;
  // By far the commonest; what floats is no `inline` box. What is not shown keeps nothing apart once it is.
  if (display === 'inline' || display === 'none' || style.float !== 'none') return false;
  if (!FLOWING.test(display)) return true;
  // Letters are often boxes of their own, for an animation; links of a menu have room between them.
  const room = [style.paddingLeft, style.paddingRight, style.marginLeft, style.marginRight];
  return display.startsWith('inline-') && room.some((space) => Number.parseFloat(space) > 0);
}
