import { NOT_SMALL } from '../text/pieces.ts';

/** Reaches the shadow root of an element, closed ones too; `null` if it has none. */
export type ReachShadow = (element: Element) => ShadowRoot | null;

/** Containers that scripts use as hosts; a host has no children of its own as a rule. */
const CONTAINERS: ReadonlySet<string> = new Set('div section article aside main header footer'.split(' '));

/** The commonest elements, which are no custom ones, those first that are met most: a browser compares one after the other. */
const COMMON =
  'div span a p li td img b i button time path svg strong em tr br h3 title ul h2 article script small option label ' +
  'input figure figcaption picture source header footer section h1 h4 blockquote tbody thead th table ol dl dt dd ' +
  'code sup sub cite use g aside nav form hr h5 h6 main html head body meta link style noscript iframe select ' +
  'textarea abbr u s wbr pre kbd circle rect line polygon text tspan defs ruby rt rp mi mo mn mrow video audio canvas';

/**
 * All that may be hosts, and little else. No selector knows custom elements, so it names those that are none; for a
 * path that asks each for its name the browser makes an object or two an element.
 */
const UNCOMMON = `:not(${COMMON.split(' ')
  .map((name) => (CONTAINERS.has(name) ? `${name}:not(:empty)` : name))
  .join()})`;
/** Finds nothing in a small tree without them; no object is made for such an answer. */
const NOT_PLAIN = `${NOT_SMALL}, ${UNCOMMON}`;

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
      yield* hostsAmong(root.querySelectorAll(UNCOMMON));
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

function* askEach(root: Element | Document | ShadowRoot): Generator<Element | undefined> {
  const walker = (root.ownerDocument ?? root).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  yield* hostsAmong(elementsOf(walker));
}

function* elementsOf(walker: TreeWalker): Generator<Element> {
  while (walker.nextNode()) yield walker.currentNode as Element;
}

function* hostsAmong(elements: Iterable<Element>): Generator<Element | undefined> {
  let asked = 0;
  for (const element of elements) {
    if (mayHost(element)) yield element;
    else if (++asked % ASKED === 0) yield undefined;
  }
}

function mayHost(element: Element): boolean {
  const { localName } = element;
  return localName.includes('-') || (CONTAINERS.has(localName) && element.matches(':empty'));
}
