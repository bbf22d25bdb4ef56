/** The name of our highlight: one for all mentions, and nothing in it says whose. */
export const HIGHLIGHT = 'mingpian';
/** A mention that the reader asked to be shown. */
export const HIGHLIGHT_HERE = 'mingpian-here';

/**
 * Values are literal: custom properties and colour functions of `currentColor` are resolved against the
 * wrong element here by current browsers. A thin dotted line without a colour follows the text's own.
 */
const CSS_TEXT = `
::highlight(${HIGHLIGHT}) { text-decoration: underline dotted 1px; text-underline-offset: 3px; }
::highlight(${HIGHLIGHT_HERE}) { background-color: rgb(255 214 102 / 0.55); }
@media print { ::highlight(${HIGHLIGHT}) { text-decoration: none; } }
`;

type Root = Document | ShadowRoot;

/** Gives roots the style of the underlines, without touching their trees. */
export class Sheet {
  readonly #sheet: CSSStyleSheet;
  readonly #roots = new Set<Root>();

  constructor(window: Window & typeof globalThis) {
    this.#sheet = new window.CSSStyleSheet();
    this.#sheet.replaceSync(CSS_TEXT);
  }

  adopt(root: Root): void {
    this.#roots.add(root);
    if (!root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
  }

  /** Adopts again where the page replaced its own sheets. */
  ensure(): void {
    for (const root of this.#roots) if (root.isConnected) this.adopt(root);
  }

  release(): void {
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#roots.clear();
  }
}
