/** Boxes whose content moves with the page, unless one of them is placed by itself. */
const IN_FLOW: ReadonlySet<string> = new Set(['static', 'relative']);

/**
 * The nearest box around an element, or itself, that moves by itself when something is scrolled or animated. What
 * stands in one such box, in the flow of its text, moves together. `null`: nothing but the page carries it.
 */
export function carrierOf(element: Element, known: Map<Element, Element | null>): Element | null {
  const path: Element[] = [];
  let carrier: Element | null = null;
  for (let at: Element | null = element; at; at = aboveOf(at)) {
    const answer = known.get(at);
    if (answer !== undefined) {
      carrier = answer;
      break;
    }
    path.push(at);
    if (movesByItself(at)) {
      carrier = at;
      break;
    }
  }
  for (const each of path) known.set(each, carrier);
  return carrier;
}

function movesByItself(element: Element): boolean {
  // What a custom element makes of its content is known to its shadow tree alone.
  if (element.localName.includes('-')) return true;
  // The window scrolls by these two, whatever their style.
  if (element === element.ownerDocument.documentElement || element === element.ownerDocument.body)
    return false;
  const { position, overflowX, overflowY, transform } = getComputedStyle(element);
  return !IN_FLOW.has(position) || overflowX !== 'visible' || overflowY !== 'visible' || transform !== 'none';
}

function aboveOf(element: Element): Element | null {
  const above = element.parentNode;
  return above?.nodeType === 11 ? (above as ShadowRoot).host : element.parentElement;
}
