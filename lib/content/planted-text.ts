/**
 * A page can have the browser write into whatever field has the focus (`document.execCommand`), a card's too.
 * What a reader writes is announced by `beforeinput`, what a script has written is not: that is taken back.
 */
export class PlantedText {
  readonly #texts = new WeakMap<Element, string>();
  #announced = false;

  /** Keeps the text that a field has now. */
  remember(field: Element | null): void {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      this.#texts.set(field, field.value);
    }
  }

  /** Follows a field's input events; `true` for one that nobody announced, whose text is taken back. */
  isPlanted({ type }: Event, field: Element): boolean {
    if (type === 'beforeinput') this.#announced = true;
    if (type !== 'input') return false;
    const planted = !this.#announced;
    this.#announced = false;
    if (planted) this.#restore(field);
    else this.remember(field);
    return planted;
  }

  #restore(field: Element): void {
    const text = this.#texts.get(field);
    if (text === undefined) return;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.value = text;
  }
}
