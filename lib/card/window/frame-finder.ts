import type { Root } from '../../page/scan/scan.ts';

/** How long, in ms, a frame may take to answer: both ways lead through the background. */
const PATIENCE = 2_000;

export interface FrameFinderOptions {
  /** The document and the shadow roots in it. */
  readonly roots: () => Iterable<Root>;
  /** Has the frame of that number post the key to this window. */
  readonly call: (frame: number, key: string) => void;
}

/**
 * Finds the element that holds a frame of which only the browser's number is known. Chromium tells no extension, so
 * the frame posts a key that was made for this once; the event says which window it came from. The key means
 * nothing, reaches no listener of the page but one that asks for events before all others, and can only be spent
 * here.
 */
export class FrameFinder {
  readonly #options: FrameFinderOptions;
  readonly #found = new Map<number, WeakRef<HTMLIFrameElement>>();

  constructor(options: FrameFinderOptions) {
    this.#options = options;
  }

  async find(frame: number): Promise<HTMLIFrameElement | undefined> {
    const known = this.#found.get(frame)?.deref();
    if (known?.isConnected) return known;
    const source = await this.#callBack(frame);
    const element = source && this.#holderOf(source);
    if (element) this.#found.set(frame, new WeakRef(element));
    return element;
  }

  /** The window that posts the key, if one does. */
  #callBack(frame: number): Promise<MessageEventSource | undefined> {
    const key = crypto.randomUUID();
    const waiting = new AbortController();
    return new Promise((resolve) => {
      const end = (source: MessageEventSource | undefined): void => {
        waiting.abort();
        resolve(source);
      };
      const timer = setTimeout(end, PATIENCE, undefined);
      waiting.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      window.addEventListener(
        'message',
        (event) => {
          // The data of a message with ports can be taken out once: it is left to the page.
          if (!event.isTrusted || event.ports.length > 0 || event.source === null) return;
          if (event.source === window || event.data !== key) return;
          event.stopImmediatePropagation();
          end(event.source);
        },
        { signal: waiting.signal, capture: true },
      );
      this.#options.call(frame, key);
    });
  }

  /** The element of this page in which a window is, however deep. */
  #holderOf(source: MessageEventSource): HTMLIFrameElement | undefined {
    let inner = source as Window;
    while (inner.parent !== window && inner.parent !== inner) inner = inner.parent;
    for (const root of this.#options.roots()) {
      const holders = root.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed');
      const holder = [...holders].find(({ contentWindow }) => contentWindow === inner);
      if (holder) return holder;
    }
    return undefined;
  }
}
