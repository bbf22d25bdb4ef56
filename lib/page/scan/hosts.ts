/** Reaches the shadow root of an element, closed ones too; `null` if it has none. */
export type ReachShadow = (element: Element) => ShadowRoot | null;

/** Containers that scripts use as hosts; a host has no children of its own as a rule. */
const EMPTY_CONTAINERS = ':empty:is(div, section, article, aside, main, header, footer)';
/** No selector knows them. */
const CUSTOM_ELEMENTS = './/*[contains(name(), "-")]';

/** So many elements are searched at once: a few milliseconds. */
const SEARCH_TO = 20_000;

/**
 * The elements under a root that may have a shadow root: custom elements, and empty containers. Asking
 * every element would cost more than reading the page. `undefined` is a rest between two of them.
 */
export function* possibleHosts(root: Element | Document | ShadowRoot): Generator<Element | undefined> {
  if (root.nodeType === 1 && mayHost(root as Element)) yield root as Element;
  if (!root.firstElementChild) return;
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
  for (let child: Element | null = root.firstElementChild; child; child = child.nextElementSibling) {
    yield* possibleHosts(child);
    yield undefined;
  }
}

function mayHost(element: Element): boolean {
  return element.localName.includes('-') || element.matches(EMPTY_CONTAINERS);
}
