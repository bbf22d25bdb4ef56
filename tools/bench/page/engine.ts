/** One way to find names on a page and mark them. */
export interface Engine {
  /** Makes ready what can be made before a page is there, from the names it is to find. */
  readonly prepare: (names: readonly string[]) => void;
  /** Reads the whole page. @returns how many marks it made, or what it counted */
  readonly run: () => number;
  /** Takes everything back, so that the next engine finds the page as it was. Not timed. */
  readonly clean: () => void;
}

/** Elements whose text no engine reads. */
const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template textarea select svg code pre'.split(' '),
);

export function isUnread(parent: Node): boolean {
  return UNREAD.has((parent as Element).localName);
}

/**
 * Visits every text node and asks each parent once whether its text is read: the cheapest walk that was
 * measured. Whether text is visible is left to whoever finds something in it.
 */
export function walkText(visit: (node: Text) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let parent: Node | null = null;
  let unread = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      unread = !parent || isUnread(parent);
    }
    if (!unread) visit(node as Text);
  }
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** Whether a name ends where a word does, as far as its letters need it. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const joins = (a: number) => LATIN.test(text.charAt(a)) && LATIN.test(text.charAt(a + 1));
  return !(start > 0 && joins(start - 1)) && !(end < text.length && joins(end - 1));
}

/** Collects ranges and registers them as one highlight. */
export class Highlighter {
  readonly #name: string;
  #ranges: StaticRange[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  add(node: Text, start: number, end: number): void {
    if (!node.parentElement?.checkVisibility()) return;
    this.#ranges.push(
      new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
    );
  }

  register(): number {
    const count = this.#ranges.length;
    CSS.highlights.set(this.#name, new Highlight(...this.#ranges));
    return count;
  }

  clear(): void {
    this.#ranges = [];
    CSS.highlights.delete(this.#name);
  }
}
