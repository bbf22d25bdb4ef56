/** The name of our highlight: one for all mentions, and nothing in it says whose. */
export const HIGHLIGHT = 'mingpian';
/** A mention that the reader asked to be shown. */
export const HIGHLIGHT_HERE = 'mingpian-here';

/** How mentions are marked. */
export interface MarkLook {
  readonly style: 'line' | 'tint' | 'none';
  readonly colour: 'text' | 'seal';
}

export const PLAIN_LOOK: MarkLook = { style: 'line', colour: 'text' };

/** Legible on white and on black alike. */
const SEAL = '214 64 52';
const GREY = '128 128 128';

/**
 * Values are literal: custom properties and colour functions of `currentColor` are resolved against the
 * wrong element here by current browsers. A thin dotted line without a colour follows the text's own.
 *
 * Only the topmost element has the rules, and all others inherit them, in shadow trees too: in Chromium, an element
 * that a rule for highlights selects shares its style with no other, and where that is every element a frame takes a
 * tenth longer. Firefox lets nobody inherit, and asks for the style of a marked element alone.
 */
function cssOf({ style, colour }: MarkLook, isInherited: boolean): string {
  const line = `text-decoration: underline dotted 1px${colour === 'seal' ? ` rgb(${SEAL})` : ''}; text-underline-offset: 3px;`;
  const tint = `background-color: rgb(${colour === 'seal' ? `${SEAL} / 0.16` : `${GREY} / 0.2`});`;
  const mark = { line, tint, none: '' }[style];
  const elements = isInherited ? ':root' : '';
  return `
${elements}::highlight(${HIGHLIGHT}) { ${mark} }
${elements}::highlight(${HIGHLIGHT_HERE}) { background-color: rgb(255 214 102 / 0.55); }
`;
}

type Root = Document | ShadowRoot;

/** Gives roots the style of the underlines, without touching their trees. Made when the first root needs it. */
export class Sheet {
  readonly #window: Window & typeof globalThis;
  readonly #roots = new Set<Root>();
  /** Whether elements inherit how marks look. No feature query asks for it, so the browser is told by another. */
  readonly #isInherited = !CSS.supports('-moz-appearance', 'none');
  #sheet: CSSStyleSheet | undefined;

  readonly #look: MarkLook;

  constructor(window: Window & typeof globalThis, look: MarkLook = PLAIN_LOOK) {
    this.#window = window;
    this.#look = look;
  }

  /** @returns whether the root needs it and did not have it yet */
  adopt(root: Root): boolean {
    if (this.#isInherited && root !== this.#window.document) return false;
    const sheet = (this.#sheet ??= this.#make());
    this.#roots.add(root);
    if (root.adoptedStyleSheets.includes(sheet)) return false;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return true;
  }

  release(): void {
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#roots.clear();
  }

  #make(): CSSStyleSheet {
    const sheet = new this.#window.CSSStyleSheet({ media: 'not print' });
    sheet.replaceSync(cssOf(this.#look, this.#isInherited));
    return sheet;
  }
}
