import { sendMessage } from '../../messages/send.ts';
import type { FrameNews } from '../../messages/window-card.ts';
import { SCROLL_AWAY } from '../../page/hover/constants.ts';
import type { HoverHub, HoverPort, Opening } from '../../page/hover/hub.ts';
import type { Token } from '../../page/hover/reducer.ts';
import type { OpenCard } from '../open-card.tsx';
import { FrameFinder } from './frame-finder.ts';
import { anchorIn, seenFrom } from './place-of-frame.ts';
import { isReason, readAsk, type AskOfFrame } from './read.ts';

type Show = Extract<AskOfFrame, { type: 'show' }>;

export interface WindowSideOptions {
  readonly hub: HoverHub;
  readonly prepare: (company: string) => void;
  readonly open: (card: {
    readonly opening: Opening;
    readonly hover: HoverPort;
    readonly mute: HoverHub['mute'];
    /** The card has found its place, or another one. */
    readonly onPlaced: () => void;
    readonly onGone: () => void;
  }) => OpenCard;
}

/** A card of a frame, and what watches over it. */
interface Shown {
  readonly card: OpenCard;
  readonly watch: AbortController;
}

/** Shows cards for the small frames of a window, and tells each of them what happens to its card. */
export class WindowSide {
  readonly #options: WindowSideOptions;
  readonly #frames: FrameFinder;
  readonly #shown = new Map<string, Shown>();
  /** Cards whose frame is looked for. */
  readonly #wanted = new Set<string>();

  constructor(options: WindowSideOptions) {
    this.#options = options;
    this.#frames = new FrameFinder({
      roots: () => options.hub.page.roots,
      call: (frame, key) => tellFrame(frame, { type: 'call', key }),
    });
  }

  /** Takes what a frame asks. */
  readonly take = (message: unknown): void => {
    const ask = readAsk(message);
    if (!ask) return;
    if (ask.type === 'prepare') {
      void this.#frames.find(ask.frame);
      this.#options.prepare(ask.company);
    } else if (ask.type === 'show') void this.#show(ask);
    else this.#part(ask);
  };

  #part({ type, frame, token }: AskOfFrame & { readonly type: 'hide' | 'release' }): void {
    const shown = this.#shown.get(keyOf(frame, token));
    this.#wanted.delete(keyOf(frame, token));
    if (type === 'hide') shown?.card.hide();
    else shown?.card.release();
    // Pinned or not: from now on the frame has no say in it.
    this.#shown.delete(keyOf(frame, token));
    shown?.watch.abort();
  }

  async #show({ frame, token, box, why, ...name }: Show): Promise<void> {
    const { open, hub } = this.#options;
    const { own } = hub;
    const key = keyOf(frame, token);
    const tell = (news: FrameNews): void => tellFrame(frame, news);
    this.#wanted.add(key);
    const element = await this.#frames.find(frame);
    if (!this.#wanted.delete(key)) return;
    if (!element) {
      tell({ type: 'refused', token });
      return;
    }
    const watch = new AbortController();
    const anchor = anchorIn(element, box);
    const opening = { ...name, token, why: why.filter(isReason), anchor };
    const card = open({
      opening,
      hover: portTo(tell),
      mute: ({ name: muted, company }, on) => tell({ type: 'mute', name: muted, company, on }),
      onPlaced: () => {
        const place = card.box();
        if (place) tell({ type: 'shown', token, box: seenFrom(element, place) });
      },
      onGone: () => {
        watch.abort();
        tell({ type: 'close', token });
      },
    });
    this.#shown.set(key, { card, watch });
    watchAround({
      frame: element,
      anchor,
      own,
      close: () => card.hide(),
      away: () => tell({ type: 'away', token }),
      signal: watch.signal,
    });
  }
}

function keyOf(frame: number, token: Token): string {
  return `${frame}:${token}`;
}

function tellFrame(frame: number, news: FrameNews): void {
  void sendMessage('to-frame', { frame, news });
}

function portTo(tell: (news: FrameNews) => void): HoverPort {
  return {
    cardOver: (token) => tell({ type: 'over', token }),
    cardOff: (token) => tell({ type: 'off', token }),
    hold: (token, hold, on) => tell({ type: 'hold', token, hold, on }),
    pin: (token) => tell({ type: 'pin', token }),
    close: (token) => tell({ type: 'close', token }),
    away: (token) => tell({ type: 'away', token }),
  };
}

interface Around {
  readonly frame: Element;
  readonly anchor: () => DOMRect | undefined;
  readonly own: WeakSet<Node>;
  readonly close: () => void;
  readonly away: () => void;
  readonly signal: AbortSignal;
}

/** What the frame cannot see: keys and presses in the window, a scroll that takes the frame away, its end. */
function watchAround({ frame, anchor, own, close, away, signal }: Around): void {
  const openedTop = anchor()?.top ?? 0;
  const options = { signal, capture: true } as const;
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    close();
  };
  const onPress = (event: PointerEvent): void => {
    if (event.isTrusted && !event.composedPath().some((node) => own.has(node as Node))) away();
  };
  const onScroll = (): void => {
    const top = anchor()?.top;
    if (top === undefined || Math.abs(top - openedTop) > SCROLL_AWAY) away();
  };
  window.addEventListener('keydown', onKey, options);
  document.addEventListener('pointerdown', onPress, { ...options, passive: true });
  window.addEventListener('scroll', onScroll, { ...options, passive: true });
  // A frame that is taken out can no longer ask for anything.
  const gone = new ResizeObserver(() => frame.isConnected || close());
  gone.observe(frame);
  signal.addEventListener('abort', () => gone.disconnect(), { once: true });
}
