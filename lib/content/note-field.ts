import { readFieldKey } from '../messages/field-key.ts';
import {
  LOOK_PARTS,
  parseToField,
  type FieldLook,
  type FromField,
  type ToField,
} from '../messages/field-wire.ts';
import { FieldInStep, type Written } from '../shared/field-in-step.ts';
import type { FieldView } from '../shared/field-view.ts';
import { hasField, takeCall } from './bare-frame.ts';

const FIELD_CSS = `
:root { background: transparent; overflow: hidden; }
body { margin: 0; }
textarea {
  box-sizing: border-box; display: block; width: 100%; height: 26px; max-height: 140px; margin: 0; padding: 3px 8px;
  color: var(--ink); font: 13.5px/20px var(--font); background: none; border: 0; border-radius: 6px; resize: none;
  scrollbar-width: thin;
}
textarea::placeholder { color: var(--soft); opacity: 1; }
textarea:focus { outline: 2px solid var(--focus); outline-offset: -2px; background: var(--paper); }
`;

/** Waits for the card that stands around this bare frame and has the reader's note written here. */
export function awaitCard(): void {
  // Where it was slow to come, this script was asked for again.
  if (hasField()) return;
  let lifetime: AbortController | undefined;
  let calls = 0;
  const meet = async (said: unknown, port: MessagePort): Promise<void> => {
    const call = (calls += 1);
    const key = await readFieldKey();
    // A card that did not wait for the answer has called again: the last call counts.
    if (key === undefined || said !== key || call < calls) return;
    lifetime?.abort();
    lifetime = new AbortController();
    new PortedField(port).listen(lifetime.signal);
  };
  window.addEventListener('message', ({ data, ports: [port], isTrusted }) => {
    if (isTrusted && port) void meet(data, port);
  });
  const early = takeCall();
  if (early) void meet(early.said, early.port);
}

/** The field that fills this frame, for whoever has the other end of its port. */
class PortedField {
  readonly #port: MessagePort;
  readonly #field = document.createElement('textarea');
  readonly #step = new FieldInStep(this.#field, { id: '', text: '' });
  /** How many times the reader's words were told. */
  #told = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(FIELD_CSS);
    document.adoptedStyleSheets = [sheet];
    this.#field.rows = 1;
    document.body.replaceChildren(this.#field);
  }

  listen(signal: AbortSignal): void {
    const field = this.#field;
    const step = this.#step;
    const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
      target.addEventListener(type, act, { signal });
    this.#port.addEventListener(
      'message',
      ({ data }) => {
        const told = parseToField(data);
        if (told) this.#show(told);
      },
      { signal },
    );
    this.#port.start();
    on(field, 'input', () => this.#handOn(step.written()));
    on(field, 'compositionstart', () => step.beginComposing());
    on(field, 'compositionend', () => this.#handOn(step.endComposing()));
    on(field, 'focus', () => this.#say({ type: 'focus', on: true }));
    on(field, 'blur', () => this.#say({ type: 'focus', on: false }));
    on(window, 'resize', () => this.#measure());
    on(window, 'keydown', (event) => this.#onKey(event));
    on(signal, 'abort', () => this.#port.close());
    this.#say({ type: 'ready' });
  }

  #say(message: FromField): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end
    this.#port.postMessage(JSON.stringify(message));
  }

  #show({ view, heard, look }: ToField): void {
    dress(document.documentElement, look);
    word(this.#field, view);
    // The card has yet to hear words that stand here; when it has, it shows them, joined with what else there is.
    if (heard === this.#told) this.#step.show(view);
    this.#measure();
  }

  #handOn(written: Written | undefined): void {
    if (written) this.#say({ type: 'write', number: (this.#told += 1), written });
    this.#measure();
  }

  #measure(): void {
    const { style } = this.#field;
    style.height = 'auto';
    style.height = `${this.#field.scrollHeight}px`;
    this.#say({ type: 'height', height: this.#field.offsetHeight });
  }

  #onKey(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.#say({ type: 'escape' });
  }
}

function dress({ style }: HTMLElement, look: FieldLook): void {
  for (const part of LOOK_PARTS) style.setProperty(part === 'font-family' ? '--font' : part, look[part]);
}

function word(field: HTMLTextAreaElement, view: FieldView): void {
  document.documentElement.lang = view.language;
  field.placeholder = view.placeholder;
  field.ariaLabel = view.label;
  field.ariaInvalid = view.invalid ? 'true' : null;
}
