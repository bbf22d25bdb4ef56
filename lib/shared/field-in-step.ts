import { carryCaret } from './carry-caret.ts';

/** The parts of a text field that are looked at. */
export interface TextField {
  value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  setSelectionRange(start: number, end: number): void;
}

export interface FieldText {
  readonly id: string;
  readonly text: string;
}

/** What the reader wrote. `seen`: the text that the field showed before. */
export interface Written extends FieldText {
  readonly seen: string;
}

/**
 * Keeps a field and its note in step. What another window wrote appears at once, with the caret where it was; while
 * Chinese is being composed the field is left alone, and the owner joins the two when the composing ends.
 */
export class FieldInStep {
  readonly #field: TextField;
  #seen: FieldText;
  #isComposing = false;

  /** Of a field that shows nothing yet, or this text already. */
  constructor(field: TextField, shown: FieldText) {
    this.#field = field;
    this.#seen = shown;
  }

  get isComposing(): boolean {
    return this.#isComposing;
  }

  /** The note as its owner has it now. */
  show({ id, text }: FieldText): void {
    if (this.#isComposing) return;
    const field = this.#field;
    const before = field.value;
    const isSameNote = this.#seen.id === id;
    this.#seen = { id, text };
    if (before === text) return;
    const { selectionStart, selectionEnd } = field;
    field.value = text;
    if (!isSameNote) return;
    field.setSelectionRange(carryCaret(before, text, selectionStart), carryCaret(before, text, selectionEnd));
  }

  /** After an input: what to hand on; `undefined` while it is composed. */
  written(): Written | undefined {
    if (this.#isComposing) return undefined;
    const { id, text: seen } = this.#seen;
    const text = this.#field.value;
    this.#seen = { id, text };
    return { id, text, seen };
  }

  beginComposing(): void {
    this.#isComposing = true;
  }

  /** What was composed, to hand on. */
  endComposing(): Written | undefined {
    this.#isComposing = false;
    return this.written();
  }
}
