import { isBlank } from './blank.ts';
import { isElement } from './places.ts';
import { tagKind, UNGLUED } from './tags.ts';

/** A part of a page's text: a text node, or all that an element holds. */
export interface Piece {
  readonly node: Text | Element;
  readonly text: string;
}

/** Longer texts of elements are taken in parts, in UTF-16 units: a few tenths of a millisecond. */
export const LONGEST_PIECE = 32_768;

/**
 * Texts of so many elements are put together in less than a millisecond. A live list goes no further than to the one
 * that is asked for; counting all elements of a page of 10 MB takes 25 ms.
 */
export const MOST_ELEMENTS = 8_192;

/** Of so few one question is enough; lists of what is found would have to be collected again. */
const FEW_ELEMENTS = 64;
const ANY_UNGLUED = UNGLUED.join();

/** Finds nothing in a tree that is small for certain; no object is made for such an answer. */
export const NOT_SMALL = ':nth-child(17), :scope > * > * > * > * > *';
const NOT_SIMPLE = `${NOT_SMALL}, ${ANY_UNGLUED}`;

/** Of so many children, the blank texts between them are not touched. */
const MANY_CHILDREN = 64;

/** What stands deeper is taken text by text: asking what an element holds takes the longer the more stands in it. */
const DEEP = 32;

/**
 * The text of a tree in document order, in pieces as large as may be: the browser joins the texts of an element far
 * more quickly than they can be visited. Texts that readers never see (scripts, readings over a word) are left out,
 * so that what stands on both sides of them follows directly. Questions are put so that the browser makes as few
 * objects as may be: each node that a script touches is one, and to be collected again.
 */
export class Pieces {
  readonly #root: Node;
  /** Documents of other kinds have texts that are joined, but not walked. */
  readonly #isHtml: boolean;
  /** An element that is not too large, and those in it that hold a text to be left out. */
  #region: { readonly element: Element; readonly mixed: ReadonlySet<Node> } | undefined;
  /** Elements whose children are taken one by one, and are many. */
  readonly #long = new Set<Node>();
  /** Of the element that was asked last; counting them takes milliseconds if there are very many. */
  #children = 0;
  #gap: Range | undefined;
  #next: Node | null = null;
  /** The next node is the one behind this. */
  #behind: Node | undefined;
  #depth = 0;

  constructor(root: Node) {
    this.#root = root;
    this.#isHtml = (root.ownerDocument ?? (root as Document)).contentType === 'text/html';
    // What stands first may be another by the time the root is read.
    if (isElement(root)) this.#next = root;
    else this.#behind = root;
  }

  /** Where the next piece begins, or what it stands behind; the root at the end. */
  get position(): Node {
    return this.#behind ?? this.#next ?? this.#root;
  }

  /** What is known of the tree may no longer be so. */
  forget(): void {
    this.#region = undefined;
  }

  /** Goes on with a node of the tree. */
  goTo(node: Node): void {
    this.#behind = undefined;
    this.#next = node;
    this.#measureDepth(node);
  }

  /** Goes on behind a node of the tree, which may be another by then: it is looked for when it is needed. */
  goBehind(node: Node): void {
    this.#behind = node;
  }

  /** The next piece; `null` if none begins at the next node, `undefined` at the end. */
  next(): Piece | null | undefined {
    if (this.#behind) this.#catchUp(this.#behind);
    const node = this.#next;
    if (!node) return undefined;
    if (node.nodeType === 3) {
      this.#next = this.#following(node);
      return { node: node as Text, text: (node as Text).data };
    }
    if (!isElement(node) || !node.hasChildNodes() || isUnglued(node)) {
      this.#next = this.#following(node);
      return null;
    }
    const text = this.#textOf(node);
    if (text === undefined) {
      this.#depth += 1;
      if (this.#children > MANY_CHILDREN) this.#long.add(node);
      this.#next = node.firstChild;
      return null;
    }
    this.#next = this.#following(node);
    return { node, text };
  }

  /** All that an element holds; `undefined` if its children are to be taken one by one. */
  #textOf(element: Element): string | undefined {
    this.#children = 0;
    if (!this.#isHtml || this.#depth > DEEP) return undefined;
    this.#children = element.childElementCount;
    if (this.#children > 0) {
      if (!this.#region?.element.contains(element) && element.querySelector(NOT_SIMPLE)) {
        const elements = element.getElementsByTagName('*');
        if (elements.item(MOST_ELEMENTS)) return undefined;
        if (elements.item(FEW_ELEMENTS)) this.#region = { element, mixed: mixedIn(element) };
        else if (element.querySelector(ANY_UNGLUED)) return undefined;
      }
      if (this.#region?.mixed.has(element)) return undefined;
    }
    const { textContent } = element;
    return textContent.length > LONGEST_PIECE ? undefined : textContent;
  }

  #following(from: Node): Node | null {
    for (let node: Node | null = from; node && node !== this.#root; node = node.parentNode) {
      const next = this.#beside(node);
      if (next) return next;
      this.#depth -= 1;
    }
    return null;
  }

  /** The next sibling; from one of many blocks the next, where no text stands between them. */
  #beside(node: Node): Node | null {
    const parent = this.#long.size > 0 && node.parentNode;
    if (parent && this.#long.has(parent) && isBlock(node)) {
      const next = node.nextElementSibling;
      if (next && isBlock(next) && isBlank(this.#textBetween(node, next))) return next;
    }
    return node.nextSibling;
  }

  #textBetween(element: Element, next: Element): string {
    const gap = (this.#gap ??= element.ownerDocument.createRange());
    gap.selectNodeContents(element);
    gap.collapse(false);
    gap.setEnd(next, 0);
    return gap.toString();
  }

  #catchUp(node: Node): void {
    this.#behind = undefined;
    this.#measureDepth(node);
    if (node.firstChild) this.#depth += 1;
    this.#next = node.firstChild ?? this.#following(node);
  }

  #measureDepth(from: Node): void {
    this.#depth = 0;
    for (let node: Node | null = from; node && node !== this.#root; node = node.parentNode) this.#depth += 1;
  }
}

function isBlock(node: Node): node is Element {
  return isElement(node) && tagKind(node.localName) === 'block';
}

function isUnglued({ localName }: Element): boolean {
  const kind = tagKind(localName);
  return kind === 'unseen' || kind === 'aside';
}

/** The elements that hold a text to be left out, the one that is asked among them. One name at a time is quickest. */
function mixedIn(element: Element): Set<Node> {
  const mixed = new Set<Node>();
  for (const name of UNGLUED)
    for (const found of element.querySelectorAll(name))
      for (let node = found.parentNode; node && !mixed.has(node); node = node.parentNode) {
        mixed.add(node);
        if (node === element) break;
      }
  return mixed;
}
