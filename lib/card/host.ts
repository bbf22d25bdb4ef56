import { cardCss } from '../../components/card/styles.ts';

/**
 * The host takes nothing from the page's sheets: what they set on elements of any name must not move, hide
 * or dress it. Its place is written into the rule below, since a rule of ours outweighs a page's.
 */
const HOST_CSS = `
:host {
  all: initial !important; direction: ltr !important;
  display: block !important; position: fixed !important; inset: auto !important;
  left: 0 !important; top: 0 !important; width: min(360px, calc(100vw - 16px)) !important; height: auto !important;
  max-width: none !important; max-height: none !important; min-width: 0 !important;
  min-height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; opacity: 1 !important;
  visibility: visible !important; transform: none !important; filter: none !important;
  pointer-events: auto !important; z-index: 2147483647 !important; zoom: 1 !important;
  clip-path: none !important; contain: none !important; transition: none !important;
}
@media print { :host { display: none !important; } }
`;

/** Sheets that hold whatever card is open, made once. */
const SHEETS = [HOST_CSS, cardCss].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/**
 * What happens in a card is no business of the page: its shortcuts must not fire on words typed in a note,
 * and its "click outside" must not close the dialog the reader is in.
 */
const KEPT_IN =
  'keydown keyup keypress beforeinput input copy cut paste pointerdown pointerup mousedown mouseup click ' +
  'dblclick auxclick touchstart touchend focusin focusout';

/** The one element that a card puts into a page: a closed shadow root in the top layer. */
export class CardHost {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Where React draws. */
  readonly container: HTMLElement;
  readonly #place: CSSStyleDeclaration;
  readonly #room: CSSStyleDeclaration;

  constructor(document: Document, own: WeakSet<Node>) {
    this.element = document.createElement('div');
    own.add(this.element);
    this.element.popover = 'manual';
    this.shadow = this.element.attachShadow({ mode: 'closed' });
    const place = new CSSStyleSheet();
    place.replaceSync(':host { visibility: hidden !important; } .mp-card { max-height: none; }');
    this.shadow.adoptedStyleSheets = [...SHEETS, place];
    this.#place = (place.cssRules[0] as CSSStyleRule).style;
    this.#room = (place.cssRules[1] as CSSStyleRule).style;
    this.container = document.createElement('div');
    this.shadow.append(this.container);
    for (const type of KEPT_IN.split(' '))
      this.shadow.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Puts the card into the top layer, not yet visible. */
  open(): void {
    const { ownerDocument } = this.element;
    (liveElement(ownerDocument) ?? ownerDocument.documentElement).append(this.element);
    this.element.showPopover();
  }

  /** Shows the card at a place of the viewport, in CSS pixels. */
  moveTo(x: number, y: number): void {
    this.#place.setProperty('left', `${Math.round(x)}px`, 'important');
    this.#place.setProperty('top', `${Math.round(y)}px`, 'important');
    this.#place.setProperty('visibility', 'visible', 'important');
  }

  /** The most height the card may take, in CSS pixels. */
  limitHeight(height: number): void {
    this.#room.setProperty('max-height', `${Math.floor(height)}px`);
  }

  close(): void {
    this.element.remove();
  }
}

/** Elements that draw something else than their children. */
const REPLACED = 'iframe, frame, object, embed, video, canvas, img';

/**
 * Outside a modal dialog, and outside what fills the screen, everything is inert, the top layer included: a card
 * there is seen, and cannot be touched.
 */
function liveElement(document: Document): Element | undefined {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  let full = document.fullscreenElement ?? undefined;
  while (full?.shadowRoot?.fullscreenElement) full = full.shadowRoot.fullscreenElement;
  if (!full || full.matches(REPLACED)) return dialog;
  return dialog && !dialog.contains(full) ? dialog : full;
}
