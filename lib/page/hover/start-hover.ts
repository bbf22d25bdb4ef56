import type { Page } from '../page.ts';
import { startPointer, type PointerMove } from '../pointer/pointer.ts';
import type { Hit, ScreenPoint } from '../pointer/hit.ts';
import type { Spot } from '../marks/density.ts';
import { SCROLL_AWAY } from './constants.ts';
import type { CardPort, HoverHub } from './hub.ts';
import {
  hover,
  HOVER_START,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type Token,
} from './reducer.ts';
import { anchorOf, openingOf, targetOf, type SpotTarget } from './target.ts';
import { isOnTheWay } from './way.ts';

export interface HoverOptions {
  readonly document: Document;
  readonly page: Page;
  readonly own: WeakSet<Node>;
  readonly signal: AbortSignal;
  /** Asks for the card script, once; it attaches itself to the hub. */
  readonly requestCard: () => void;
}

export interface Hover {
  readonly hub: HoverHub;
  /** Opens the card of a mention without a pointer. */
  readonly open: (spot: Spot, focus: boolean) => void;
}

/** Runs the effects of the hover reducer: timers, the card, and the listeners that an open card needs. */
export function startHover(options: HoverOptions): Hover {
  const runner = new HoverRunner(options);
  return {
    hub: runner.hub,
    open: (spot, focus) => runner.send({ type: 'open', target: targetOf(spot), focus }),
  };
}

class HoverRunner {
  readonly hub: HoverHub;
  readonly #options: HoverOptions;
  #state: HoverState<SpotTarget> = HOVER_START;
  #card: CardPort | undefined;
  #requested = false;
  #lastMove: PointerMove | undefined;
  /** Where the pointer last was on the name whose card is open. */
  #leftAt: ScreenPoint | undefined;
  #openedTop = 0;
  #whileOpen: AbortController | undefined;

  constructor(options: HoverOptions) {
    this.#options = options;
    const { document, page, signal, own } = options;
    const ofOpen = (token: Token, event: HoverEvent<SpotTarget>) => {
      if (this.#state.open?.token === token) this.send(event);
    };
    this.hub = {
      own,
      signal,
      attach: (card) => this.#attach(card),
      hover: {
        cardOver: (token) => ofOpen(token, { type: 'card-over' }),
        cardOff: (token) => ofOpen(token, { type: 'card-off' }),
        hold: (token, hold, on) => ofOpen(token, { type: 'hold', hold, on }),
        pin: (token) => ofOpen(token, { type: 'pin' }),
        close: (token) => ofOpen(token, { type: 'close' }),
      },
    };
    startPointer({
      document,
      known: page.known,
      roots: () => page.roots,
      own,
      signal,
      everywhere: () => this.#state.open !== undefined,
      onHit: (hit, move) => this.#onHit(hit, move),
    });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), {
      signal,
      capture: true,
      passive: true,
    });
    document.addEventListener('visibilitychange', () => this.#closeUnlessVisible(), { signal });
    document.defaultView?.addEventListener('pagehide', () => this.send({ type: 'close' }), { signal });
    signal.addEventListener('abort', () => this.send({ type: 'close' }), { once: true });
  }

  send(event: HoverEvent<SpotTarget>): void {
    const { state, effects } = hover(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: HoverEffect<SpotTarget>): void {
    switch (effect.type) {
      case 'wait':
        setTimeout(() => this.send({ type: effect.name, token: effect.token }), effect.ms);
        return;
      case 'prepare':
        this.#prepare();
        return;
      case 'show':
        this.#show(effect.target, effect.token, effect.focus);
        return;
      case 'hide':
        this.#card?.hide(effect.token);
        this.#stopListening();
        return;
      case 'release':
        this.#card?.release(effect.token);
        this.#stopListening();
    }
  }

  #prepare(): void {
    if (this.#requested) return;
    this.#requested = true;
    this.#options.requestCard();
  }

  #attach(card: CardPort): void {
    this.#card = card;
    const { open } = this.#state;
    if (open) card.show(openingOf(open.target, open.token, open.holds.includes('focus')));
  }

  #show(target: SpotTarget, token: Token, focus: boolean): void {
    const opening = openingOf(target, token, focus);
    this.#options.page.marks.setActive(target.spot);
    this.#openedTop = opening.anchor()?.top ?? 0;
    this.#leftAt = target.at;
    this.#listen();
    if (this.#card) this.#card.show(opening);
    else this.#prepare();
  }

  #onHit(hit: Hit | undefined, move: PointerMove): void {
    const last = this.#lastMove;
    this.#lastMove = move;
    if (move.type === 'touch') return;
    if (!hit) {
      this.send({ type: 'off', towards: this.#isTowards(move) });
      return;
    }
    const target = targetOf(hit.spot, move);
    const towards = this.#state.open && this.#state.open.target.key !== target.key && this.#isTowards(move);
    if (towards) {
      this.send({ type: 'off', towards });
      return;
    }
    this.#leftAt = move;
    this.send({ type: 'over', target, speed: speedOf(last, move), busy: this.#isBusy(move) });
  }

  #isBusy({ buttons }: PointerMove): boolean {
    return buttons !== 0 || this.#options.document.getSelection()?.type === 'Range';
  }

  #isTowards(move: ScreenPoint): boolean {
    const token = this.#state.open?.token;
    const box = token === undefined ? undefined : this.#card?.box(token);
    return box !== undefined && this.#leftAt !== undefined && isOnTheWay(this.#leftAt, box, move);
  }

  #onPress(event: PointerEvent): void {
    if (!event.isTrusted || event.composedPath().some((node) => this.#options.own.has(node as Node))) return;
    this.send({ type: 'press' });
  }

  #closeUnlessVisible(): void {
    const isHeld = (this.#state.open?.holds.length ?? 0) > 0;
    if (this.#options.document.hidden && !isHeld) this.send({ type: 'close' });
  }

  /** Listens to what concerns an open card only while there is one. */
  #listen(): void {
    this.#whileOpen?.abort();
    this.#whileOpen = new AbortController();
    const { document } = this.#options;
    const options = { signal: this.#whileOpen.signal, capture: true } as const;
    const window = document.defaultView;
    window?.addEventListener('keydown', (event) => this.#onKey(event), options);
    window?.addEventListener('scroll', () => this.#onScroll(), { ...options, passive: true });
  }

  #stopListening(): void {
    this.#whileOpen?.abort();
    this.#options.page.marks.setActive(this.#state.open?.target.spot);
    if (this.#state.open) this.#listen();
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !this.#state.open) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.send({ type: 'escape' });
  }

  #onScroll(): void {
    const { open } = this.#state;
    if (!open) return;
    const box = anchorOf(open.target)();
    if (!box || Math.abs(box.top - this.#openedTop) > SCROLL_AWAY) this.send({ type: 'scroll-away' });
  }
}

/** CSS pixels per ms between two moves; 0 if they are too far apart in time to tell. */
function speedOf(last: PointerMove | undefined, move: PointerMove): number {
  const time = last ? move.time - last.time : Infinity;
  if (!last || time <= 0 || time > 100) return 0;
  return Math.hypot(move.x - last.x, move.y - last.y) / time;
}
