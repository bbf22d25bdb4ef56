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
 * @param kinds names of elements
 */
function cssOf({ style, colour }: MarkLook, kinds: Iterable<string>): string {
  const selector = (highlight: string) =>
    Array.from(kinds, (kind) => `${CSS.escape(kind)}::highlight(${highlight})`).join();
  const line = `text-decoration: underline dotted 1px${colour === 'seal' ? ` rgb(${SEAL})` : ''}; text-underline-offset: 3px;`;
  const tint = `background-color: rgb(${colour === 'seal' ? `${SEAL} / 0.16` : `${GREY} / 0.2`});`;
  const mark = { line, tint, none: '' }[style];
  return `
${selector(HIGHLIGHT)} { ${mark} }
${selector(HIGHLIGHT_HERE)} { background-color: rgb(255 214 102 / 0.55); }
`;
}

type Root = Document | ShadowRoot;

/** What stands in a host has the style of the slot in its shadow tree that shows it. */
const SLOT = 'slot';

/**
 * Gives roots the style of the underlines, without touching their trees. Made when the first root needs it. Only the
 * kinds of elements that hold marks have it: a browser takes longer to paint each text that has a style for highlights,
 * marked or not.
 */
export class Sheet {
  readonly #window: Window & typeof globalThis;
  readonly #look: MarkLook;
  readonly #roots = new Set<Root>();
  readonly #kinds = new Set<string>();
  #sheet: CSSStyleSheet | undefined;
  #restyled = false;

  constructor(window: Window & typeof globalThis, look: MarkLook = PLAIN_LOOK) {
    this.#window = window;
    this.#look = look;
  }

  /** Elements of this kind hold marks from now on. */
  cover({ localName }: Element): void {
    this.#coverKind(localName);
  }

  adopt(root: Root): void {
    if (root.nodeType === 11) this.#coverKind(SLOT);
    const sheet = (this.#sheet ??= this.#make());
    this.#roots.add(root);
    if (root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#restyled = true;
  }

  /** Whether anything has another style since the last call. */
  takeRestyled(): boolean {
    const restyled = this.#restyled;
    this.#restyled = false;
    return restyled;
  }

  release(): void {
    for (const root of this.#roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    }
    this.#roots.clear();
  }

  #coverKind(kind: string): void {
    if (this.#kinds.has(kind)) return;
    this.#kinds.add(kind);
    if (!this.#sheet) return;
    this.#sheet.replaceSync(cssOf(this.#look, this.#kinds));
    this.#restyled = true;
  }

  #make(): CSSStyleSheet {
    const sheet = new this.#window.CSSStyleSheet({ media: 'not print' });
    if (this.#kinds.size > 0) sheet.replaceSync(cssOf(this.#look, this.#kinds));
    return sheet;
  }
}
