/** Reaches the shadow root of an element, closed ones too; `null` if it has none. */
export type ReachShadow = (element: Element) => ShadowRoot | null;

/** Containers that scripts use as hosts; a host has no children of its own as a rule. */
const CONTAINERS: ReadonlySet<string> = new Set('div section article aside main header footer'.split(' '));
const EMPTY_CONTAINERS = `:is(${[...CONTAINERS].join(', ')}):empty`;
const CUSTOM_ELEMENTS = './/*[contains(local-name(), "-")]';

/** The browser's own search is quicker between these numbers of elements; above, it would take too long at once. */
const SEARCH_FROM = 100;
const SEARCH_TO = 40_000;

/**
 * The elements under a root that may have a shadow root: custom elements, and empty containers. Asking
 * every element would cost more than reading the page. `undefined` is a rest between two of them.
 */
export function* possibleHosts(root: Element | Document | ShadowRoot): Generator<Element | undefined> {
  if (root.nodeType === 1 && mayHost(root as Element)) yield root as Element;
  if (!root.firstElementChild) return;
  const all = root.querySelectorAll('*');
  if (all.length < SEARCH_FROM || all.length > SEARCH_TO || root.nodeType === 11) {
    for (const element of all) yield mayHost(element) ? element : undefined;
    return;
  }
  yield* root.querySelectorAll(EMPTY_CONTAINERS);
  const document = root.ownerDocument ?? root;
  const found = document.evaluate(CUSTOM_ELEMENTS, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  for (let i = 0; i < found.snapshotLength; i++) yield found.snapshotItem(i) as Element;
}

function mayHost(element: Element): boolean {
  const name = element.localName;
  return name.includes('-') || (CONTAINERS.has(name) && !element.firstChild);
}
