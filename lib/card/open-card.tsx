import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { JoinFieldFrame } from '../../components/notes/props.ts';
import type { HoverHub, HoverPort, Opening } from '../page/hover/hub.ts';
import { today } from '../shared/today.ts';
import { ConnectedCard } from './ConnectedCard.tsx';
import { letDrag } from './drag.ts';
import { fieldFrames } from './field-frame.ts';
import { CardHost } from './host.ts';
import { placeCard } from './place.ts';
import type { CardPorts } from './ports.ts';
import type { ReaderStore } from './reader.ts';
import { CardSession } from './session.ts';
import { muteAct, quietAct, type SilenceAct } from './silence.ts';
import { stayUntilRead } from './stay-until-read.ts';

export interface OpenCardOptions {
  readonly opening: Opening;
  readonly hover: HoverPort;
  /** Takes the nodes of our own. */
  readonly own: WeakSet<Node>;
  readonly ports: CardPorts;
  readonly mute: HoverHub['mute'];
  readonly reader: ReaderStore;
  /** The host name that the reader may make quiet; empty where there is none. */
  readonly site: string;
  /** The word by which a note field in a frame knows its card; `undefined`: the field needs no frame. */
  readonly fieldKey: string | undefined;
  readonly signal: AbortSignal;
  /** The card has found its place, or another one. */
  readonly onPlaced?: () => void;
  /** The card is closed and gone. */
  readonly onGone: () => void;
}

/** One card, from the moment it is wanted until it is gone. */
export interface OpenCard {
  readonly hide: () => void;
  /** It belongs to the reader now: it stays where it is until it is closed. */
  readonly release: () => void;
  readonly box: () => DOMRect | undefined;
}

/** Fetches a company and shows its card beside the name. */
export function openCard(options: OpenCardOptions): OpenCard {
  const card = new Card(options);
  void card.start();
  return card;
}

class Card implements OpenCard {
  readonly #options: OpenCardOptions;
  readonly #session: CardSession;
  readonly #lifetime = new AbortController();
  #host: CardHost | undefined;
  #focusedBefore: Element | null = null;

  constructor(options: OpenCardOptions) {
    this.#options = options;
    const { hover, opening, ports } = options;
    this.#session = new CardSession({
      ports,
      context: contextOf(opening),
      onUnsaved: (unsaved) => hover.hold(opening.token, 'unsaved', unsaved),
    });
    options.signal.addEventListener('abort', () => this.hide(), {
      once: true,
      signal: this.#lifetime.signal,
    });
  }

  async start(): Promise<void> {
    await this.#session.open(this.#options.opening.company);
    if (this.#lifetime.signal.aborted) return;
    this.#draw();
  }

  readonly close = (): void => {
    if (this.#lifetime.signal.aborted) return;
    const hadFocus = Boolean(this.#host?.shadow.activeElement);
    this.#lifetime.abort();
    this.#session.close();
    this.#host?.close();
    // Whoever came by the keyboard goes on from where they were.
    if (hadFocus && this.#focusedBefore instanceof HTMLElement) {
      this.#focusedBefore.focus({ preventScroll: true });
    }
    this.#options.onGone();
  };

  /**
   * The pointer went on, or the watch over the page ended, perhaps to begin anew: what the reader pinned stays,
   * and so do last words until they are read. Of an extension that is gone, only words that could not be saved.
   */
  readonly hide = (): void => {
    const { farewell, pinned } = this.#session.view();
    const isGone = browser.runtime?.id === undefined;
    if (isGone && this.#session.unsaved) this.release();
    else if (isGone || !(farewell !== undefined || pinned)) this.close();
  };

  readonly release = (): void => this.#session.setPinned(true);

  readonly box = (): DOMRect | undefined => this.#host?.element.getBoundingClientRect();

  #draw(): void {
    const { opening, own, reader, ports, mute, site } = this.#options;
    const around = { opening, site, ports, mute };
    const host = new CardHost(document, own);
    this.#host = host;
    this.#focusedBefore = document.activeElement;
    this.#dress(host);
    const root = createRoot(host.container);
    this.#lifetime.signal.addEventListener('abort', () => root.unmount(), { once: true });
    host.open();
    flushSync(() =>
      root.render(
        <ConnectedCard
          session={this.#session}
          reader={reader}
          today={today()}
          met={{ surface: opening.surface, why: opening.why }}
          pageScript={opening.script}
          onPin={() => this.#togglePin()}
          onClose={() => this.#closeByReader()}
          onOpenProfile={ports.openProfile}
          onOpenNotes={ports.showNotes}
          joinFrame={this.#fieldFrames(host)}
          page={{
            site,
            onMute: (place) => this.#silence(host, muteAct(place, around)),
            onQuiet: () => this.#silence(host, quietAct(around)),
          }}
          onUndo={() => this.#undo()}
          onTurn={(act, next) => void this.#turn(host, act, next)}
        />,
      ),
    );
    this.#listen(host);
    void this.#place(host);
  }

  /** What happens in the frame of the note is not seen from here: it is told. */
  #fieldFrames(host: CardHost): JoinFieldFrame | undefined {
    const { fieldKey, hover, opening } = this.#options;
    if (fieldKey === undefined) return undefined;
    return fieldFrames({
      key: fieldKey,
      onFocus: (on) => hover.hold(opening.token, 'focus', on || host.shadow.activeElement !== null),
      onEscape: () => hover.close(opening.token),
    });
  }

  /** The reader's choice of colours counts, then the ground of the page, then the system. */
  #dress(host: CardHost): void {
    const { reader, opening } = this.#options;
    const dress = () => {
      const { theme } = reader.view();
      host.container.dataset['theme'] = theme === 'system' && opening.onDark ? 'dark' : theme;
    };
    this.#lifetime.signal.addEventListener('abort', reader.subscribe(dress), { once: true });
    dress();
  }

  async #place(host: CardHost): Promise<void> {
    const { opening } = this.#options;
    await placeCard(host, opening.anchor);
    this.#options.onPlaced?.();
    if (opening.focus) host.shadow.querySelector<HTMLElement>('button, textarea, a')?.focus();
  }

  #listen(host: CardHost): void {
    const { opening, hover } = this.#options;
    const { token } = opening;
    const { signal } = this.#lifetime;
    const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
      target.addEventListener(type, (event) => event.isTrusted && act(event), { signal, passive: true });
    on(host.element, 'pointerenter', () => hover.cardOver(token));
    on(host.element, 'pointerleave', () => hover.cardOff(token));
    on(host.shadow, 'focusin', () => hover.hold(token, 'focus', true));
    on(host.shadow, 'focusout', () => hover.hold(token, 'focus', host.shadow.activeElement !== null));
    const follow = () => {
      if (!this.#session.view().pinned) void placeCard(host, opening.anchor).then(this.#options.onPlaced);
    };
    const resized = new ResizeObserver(follow);
    resized.observe(host.element);
    signal.addEventListener('abort', () => resized.disconnect(), { once: true });
    window.addEventListener('scroll', follow, { signal, capture: true, passive: true });
    window.addEventListener('resize', follow, { signal, passive: true });
    letDrag(host, () => this.#session.view().pinned, signal);
  }

  /** Whoever pressed a control that is gone goes on from another one, and the card does not close under them. */
  async #turn(host: CardHost, act: () => void | Promise<void>, next: string): Promise<void> {
    const hadFocus = host.shadow.activeElement !== null;
    await act();
    await new Promise(requestAnimationFrame);
    if (hadFocus && !host.shadow.activeElement) host.shadow.querySelector<HTMLElement>(next)?.focus();
  }

  #silence(host: CardHost, act: SilenceAct): void {
    void this.#session.silence(act);
    stayUntilRead(host, () => this.close(), this.#lifetime.signal);
  }

  #undo(): void {
    void this.#session.view().farewell?.apply(false);
    this.close();
  }

  #togglePin(): void {
    if (this.#session.view().pinned) this.close();
    else this.#options.hover.pin(this.#options.opening.token);
  }

  #closeByReader(): void {
    const { pinned, farewell } = this.#session.view();
    if (pinned || farewell) this.close();
    else this.#options.hover.close(this.#options.opening.token);
  }
}

/** What is kept with a note: the page and the sentence; only of pages that have an address on the web. */
function contextOf({ sentence }: Opening) {
  const { protocol, href } = location;
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return {
    title: document.title.slice(0, 1_000),
    url: href.slice(0, 8_000),
    quote: sentence,
    at: Date.now(),
  };
}
