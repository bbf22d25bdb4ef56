/** Reaches the shadow root of an element, closed ones too; `null` if it has none. */
export type ReachShadow = (element: Element) => ShadowRoot | null;

/** Containers that scripts use as hosts; a host has no children of its own as a rule. */
const EMPTY_CONTAINERS = ':empty:is(div, section, article, aside, main, header, footer)';
/** No selector knows them. */
const CUSTOM_ELEMENTS = './/*[contains(name(), "-")]';

/** So many elements are searched at once: a few milliseconds. */
const SEARCH_TO = 20_000;
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
  if (root.nodeType !== 11 && (root as Element).getElementsByTagName('*').length <= SEARCH_TO) {
    yield* root.querySelectorAll(EMPTY_CONTAINERS);
    const document = root.ownerDocument ?? root;
    const found = document.evaluate(
      CUSTOM_ELEMENTS,
      root,
      null,
      XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
      null,
    );
    for (let i = 0; i < found.snapshotLength; i++) yield found.snapshotItem(i) as Element;
    return;
  }
  // Neither counting nor going down by calls is for a tree that is as deep as it is large.
  if (depth === DEEP) {
    yield* askEach(root);
    return;
  }
  for (let child: Element | null = root.firstElementChild; child; child = child.nextElementSibling) {
    yield undefined;
    yield* possibleHosts(child, depth + 1);
  }
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
