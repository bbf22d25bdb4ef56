import { NOT_SMALL } from '../text/pieces.ts';

/** Reaches the shadow root of an element, closed ones too; `null` if it has none. */
export type ReachShadow = (element: Element) => ShadowRoot | null;

/** Containers that scripts use as hosts; a host has no children of its own as a rule. */
const EMPTY_CONTAINERS = ':empty:is(div, section, article, aside, main, header, footer)';
/** No selector knows them. */
const CUSTOM_ELEMENTS = './/*[contains(name(), "-")]';

/** The commonest elements, which are no custom ones, those first that are met most. */
const COMMON =
  'div, span, p, a, li, td, img, b, i, em, strong, time, button, tr, ul, h3, h2, svg, path, br, article, small, ' +
  'title, label, input, figure, figcaption, picture, source, header, footer, section, h1, h4, blockquote, tbody, ' +
  'thead, th, table, ol, dl, dt, dd, code, sup, sub, cite, use, g, aside, nav, form, hr, h5, h6';
/** Finds nothing in a small tree of such elements without empty containers; no object is made for such an answer. */
const NOT_PLAIN = `${EMPTY_CONTAINERS}, ${NOT_SMALL}, :not(${COMMON})`;

/** So many elements are searched at once, in less than a millisecond. */
const SEARCH_TO = 4_096;
/** So many children are asked between two rests. */
const FEW = 16;
/** What is larger and stands deeper than this is no page that somebody wrote: there each element is asked. */
const DEEP = 32;
/** Elements that are asked between two rests. */
const ASKED = 256;

/**
 * The elements under a root that may have a shadow root: custom elements, and empty containers. Asking
 * every element would cost more than reading the page. `undefined` is a rest between two of them.
 */
export function* possibleHosts(
  root: Element | Document | ShadowRoot,
  depth = 0,
): Generator<Element | undefined> {
  if (root.nodeType === 1 && mayHost(root as Element)) yield root as Element;
  // Counting touches none of them: with the first one that a script of ours touches, the browser makes 60 kB of interfaces.
  if (root.childElementCount === 0) return;
  if (root.nodeType !== 11) {
    if (depth > 0) {
      if (!root.querySelector(NOT_PLAIN)) return;
      yield undefined;
    }
    // A live list goes no further than to the one that is asked for.
    const all = (root as Element).getElementsByTagName('*');
    if (!all.item(SEARCH_TO)) {
      yield* searchAll(root as Element | Document);
      return;
    }
  }
  // Neither counting nor going down by calls is for a tree that is as deep as it is large.
  if (depth === DEEP) {
    yield* askEach(root);
    return;
  }
  let asked = 0;
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    if (++asked % FEW === 0) yield undefined;
    yield* possibleHosts(child, depth + 1);
  }
}

function* searchAll(root: Element | Document): Generator<Element> {
  yield* root.querySelectorAll(EMPTY_CONTAINERS);
  const { ORDERED_NODE_SNAPSHOT_TYPE } = XPathResult;
  const found = (root.ownerDocument ?? root).evaluate(
    CUSTOM_ELEMENTS,
    root,
    null,
    ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  for (let i = 0; i < found.snapshotLength; i++) yield found.snapshotItem(i) as Element;
}

function* askEach(root: Element | Document | ShadowRoot): Generator<Element | undefined> {
  const walker = (root.ownerDocument ?? root).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let asked = 1; walker.nextNode(); asked++) {
    const element = walker.currentNode as Element;
    if (mayHost(element)) yield element;
    else if (asked % ASKED === 0) yield undefined;
  }
}

function mayHost(element: Element): boolean {
  return element.localName.includes('-') || element.matches(EMPTY_CONTAINERS);
}
