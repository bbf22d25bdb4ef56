import type { FieldFrame, JoinFieldFrame } from '../../components/notes/props.ts';
import {
  LOOK_PARTS,
  parseFromField,
  type FieldLook,
  type FromField,
  type ToField,
} from '../messages/field-wire.ts';
import type { FieldView } from '../shared/field-view.ts';

/** How often, in ms, a frame is called until its field answers: its script comes some time after it. */
const CALL_EVERY = 20;
/** How long, in ms, it may take. */
const PATIENCE = 4_000;

export interface FieldFrameOptions {
  /** The word by which the field knows us. */
  readonly key: string;
  readonly onFocus: (on: boolean) => void;
  readonly onEscape: () => void;
}

type Heard = Parameters<JoinFieldFrame>[1];

/** Makes what joins the frame of a note to its field. */
export function fieldFrames(options: FieldFrameOptions): JoinFieldFrame {
  return (element, heard) => new JoinedFrame(element, heard, options);
}

/**
 * One frame and the field in it. The page has no way to the frame: it stands in a closed tree, where `window.frames`
 * does not list it, and has no name; so whatever is posted to it is heard by our script alone.
 */
class JoinedFrame implements FieldFrame {
  readonly #element: HTMLIFrameElement;
  readonly #heard: Heard;
  readonly #options: FieldFrameOptions;
  readonly #lifetime = new AbortController();
  #port: MessagePort | undefined;
  /** Our ends of all calls since the frame was loaded: a slow field may answer several, and keeps to the last. */
  #called: MessagePort[] = [];
  #view: FieldView | undefined;
  /** The number of the last words that the field told of. */
  #lastWords = 0;
  #call: ReturnType<typeof setInterval> | undefined;

  constructor(element: HTMLIFrameElement, heard: Heard, options: FieldFrameOptions) {
    this.#element = element;
    this.#heard = heard;
    this.#options = options;
    // A frame that is moved with its card is loaded anew.
    element.addEventListener('load', () => this.#begin(), { signal: this.#lifetime.signal });
    this.#begin();
  }

  show(view: FieldView): void {
    this.#view = view;
    this.#tell();
  }

  leave(): void {
    this.#lifetime.abort();
    this.#endCalls();
  }

  #begin(): void {
    this.#endCalls();
    const end = performance.now() + PATIENCE;
    const call = (): void => {
      if (performance.now() < end) this.#reach();
      else this.#give();
    };
    this.#call = setInterval(call, CALL_EVERY);
    call();
  }

  #give(): void {
    this.#endCalls();
    this.#heard.onLost();
  }

  #endCalls(): void {
    clearInterval(this.#call);
    for (const port of this.#called) port.close();
    this.#called = [];
    this.#port = undefined;
  }

  #reach(): void {
    const { port1: port, port2: far } = new MessageChannel();
    port.addEventListener('message', ({ data }) => {
      const said = parseFromField(data);
      if (said && !this.#lifetime.signal.aborted) this.#take(port, said);
    });
    port.start();
    this.#called.push(port);
    this.#element.contentWindow?.postMessage(this.#options.key, '*', [far]);
  }

  #take(port: MessagePort, said: FromField): void {
    if (said.type === 'ready') {
      clearInterval(this.#call);
      this.#port = port;
      this.#lastWords = 0;
      this.#tell();
    }
    if (port !== this.#port) return;
    if (said.type === 'write') this.#write(said);
    if (said.type === 'height') this.#element.style.height = `${said.height}px`;
    if (said.type === 'escape') this.#options.onEscape();
    if (said.type !== 'focus') return;
    this.#element.toggleAttribute('data-focused', said.on);
    this.#options.onFocus(said.on);
  }

  #write({ number, written: { id, text, seen } }: FromField & { readonly type: 'write' }): void {
    this.#lastWords = number;
    this.#heard.onWrite(id, text, seen);
  }

  #tell(): void {
    if (!this.#view || !this.#port) return;
    const told: ToField = { view: this.#view, heard: this.#lastWords, look: this.#look() };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has one other end
    this.#port.postMessage(JSON.stringify(told));
  }

  #look(): FieldLook {
    const style = getComputedStyle(this.#element);
    const parts = LOOK_PARTS.map((part) => [part, style.getPropertyValue(part)] as const);
    return Object.fromEntries(parts) as FieldLook;
  }
}
