/** Keys that select text with Shift. */
const SELECTING_KEY = /^(Arrow|Home$|End$|Page)/;

/** How long, in ms, a key's command may take: it can make a round through the browser's own process. */
const KEY_TIME = 200;

const capture = { capture: true } as const;

/**
 * A page can have the browser select all text of the field that has the focus, a card's too, and then read the
 * selection. Browsers that announce it by `selectstart` are told no, unless the reader's own hand did it.
 */
export class SelectionGuard {
  readonly #roots = new WeakSet<ShadowRoot>();
  #button = false;
  /** Until when a key's selection is waited for, on the clock of `performance.now()`. */
  #keyUntil = -Infinity;

  watch(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    root.addEventListener('selectstart', (event) => this.#isByReader() || event.preventDefault(), capture);
    root.addEventListener('pointerdown', ({ isTrusted }) => (this.#button ||= isTrusted), capture);
    for (const type of ['pointerup', 'pointercancel'])
      window.addEventListener(type, ({ isTrusted }) => isTrusted && (this.#button = false), capture);
  }

  onKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
    const all = (ctrlKey || metaKey) && key.toLowerCase() === 'a';
    if (all || (shiftKey && SELECTING_KEY.test(key))) this.#keyUntil = performance.now() + KEY_TIME;
  }

  /** A key pays for one selection. */
  #isByReader(): boolean {
    const isByKey = performance.now() < this.#keyUntil;
    this.#keyUntil = -Infinity;
    return isByKey || this.#button;
  }
}
