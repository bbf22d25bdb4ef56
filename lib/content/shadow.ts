/** What Chromium offers to content scripts, and Firefox on elements, beyond the standard. */
interface ChromeDom {
  readonly dom?: { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}
interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow root of an element, closed ones too; `null` if it has none. */
export function reachShadow(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as { chrome?: ChromeDom };
  const reach = chrome?.dom?.openOrClosedShadowRoot;
  if (reach && element instanceof HTMLElement) return reach(element);
  return (element as FirefoxElement).openOrClosedShadowRoot ?? element.shadowRoot;
}
