import type { PointerMove } from '../pointer/pointer.ts';
import type { Hit, ScreenPoint } from '../pointer/hit.ts';
import { READ_AHEAD, SCROLL_AWAY } from './constants.ts';
import type { CardPort, HoverHub, HoverPort } from './hub.ts';
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

/** Follows the pointer of a hub and shows and hides cards by `card`, which is told of by `HoverPort`. */
export function startHover(hub: HoverHub, makeCard: (port: HoverPort) => CardPort): void {
  const runner = new HoverRunner(hub, makeCard);
  runner.begin();
}

/** Runs the effects of the hover reducer: timers, the card, and the listeners that an open card needs. */
class HoverRunner {
  readonly #hub: HoverHub;
  readonly #card: CardPort;
  #state: HoverState<SpotTarget> = HOVER_START;
  #lastMove: PointerMove | undefined;
  /** Where the pointer last was on the name whose card is open. */
  #leftAt: ScreenPoint | undefined;
  #openedTop = 0;
  /** How long, in ms, the pointer had rested already when we came. */
  #rested = 0;
  #whileOpen: AbortController | undefined;

  constructor(hub: HoverHub, makeCard: (port: HoverPort) => CardPort) {
    this.#hub = hub;
    const ofOpen = (token: Token, event: HoverEvent<SpotTarget>) => {
      if (this.#state.open?.token === token) this.send(event);
    };
    this.#card = makeCard({
      cardOver: (token) => ofOpen(token, { type: 'card-over' }),
      cardOff: (token) => ofOpen(token, { type: 'card-off' }),
      hold: (token, hold, on) => ofOpen(token, { type: 'hold', hold, on }),
      pin: (token) => ofOpen(token, { type: 'pin' }),
      close: (token) => ofOpen(token, { type: 'close' }),
      away: (token) => ofOpen(token, { type: 'press' }),
    });
  }

  begin(): void {
    const { pointer, signal } = this.#hub;
    pointer.listener = (hit, move) => this.#onHit(hit, move);
    const options = { signal, capture: true, passive: true } as const;
    document.addEventListener('pointerdown', (event) => this.#onPress(event), options);
    document.addEventListener('visibilitychange', () => this.#closeUnlessVisible(), { signal });
    window.addEventListener('pagehide', () => this.send({ type: 'close' }), { signal });
    signal.addEventListener('abort', () => this.send({ type: 'close' }), { once: true });
    this.#takeAsked();
    if (!pointer.last) return;
    this.#rested = performance.now() - pointer.last.move.time;
    this.#onHit(pointer.last.hit, pointer.last.move);
    this.#rested = 0;
  }

  /** From now on the reader's commands come here; one that came before us is carried out. */
  #takeAsked(): void {
    const hub = this.#hub;
    hub.openFor = (spot) => this.send({ type: 'open', target: targetOf(spot), focus: true });
    if (hub.asked) hub.openFor(hub.asked);
    hub.asked = undefined;
  }

  send(event: HoverEvent<SpotTarget>): void {
    const { state, effects } = hover(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: HoverEffect<SpotTarget>): void {
    switch (effect.type) {
      case 'wait':
        this.#wait(effect);
        return;
      case 'show':
        this.#show(effect.target, effect.token, effect.focus);
        return;
      case 'hide':
        this.#card.hide(effect.token);
        this.#stopListening();
        return;
      case 'release':
        this.#card.release(effect.token);
        this.#stopListening();
    }
  }

  #wait({ name, token, ms }: Extract<HoverEffect<SpotTarget>, { type: 'wait' }>): void {
    const time = name === 'dwelled' ? this.#hub.dwell : ms;
    if (time === undefined) return;
    setTimeout(() => this.send({ type: name, token }), time - this.#rested);
    if (name === 'dwelled') setTimeout(() => this.#prepare(token), time * READ_AHEAD - this.#rested);
  }

  #prepare(token: Token): void {
    const { dwell } = this.#state;
    if (dwell?.token === token) this.#card.prepare?.(dwell.target.spot.mention.company);
  }

  #show(target: SpotTarget, token: Token, focus: boolean): void {
    const opening = openingOf(target, token, focus);
    this.#hub.page.marks.setActive(target.spot);
    this.#openedTop = opening.anchor()?.top ?? 0;
    this.#leftAt = target.at;
    this.#listen();
    this.#card.show(opening);
  }

  #onHit(hit: Hit | undefined, move: PointerMove): void {
    const last = this.#lastMove;
    this.#lastMove = move;
    if (move.type === 'touch') return;
    if (move.type === 'tap') {
      if (hit && this.#hub.dwell !== undefined)
        this.send({ type: 'open', target: targetOf(hit.spot, move), focus: false });
      return;
    }
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
    this.send({ type: 'over', target, speed: speedOf(last, move), busy: isBusy(hit, move) });
  }

  #isTowards(move: ScreenPoint): boolean {
    const token = this.#state.open?.token;
    const box = token === undefined ? undefined : this.#card.box(token);
    return box !== undefined && this.#leftAt !== undefined && isOnTheWay(this.#leftAt, box, move);
  }

  #onPress(event: PointerEvent): void {
    if (!event.isTrusted || event.composedPath().some((node) => this.#hub.own.has(node as Node))) return;
    this.send({ type: 'press' });
  }

  #closeUnlessVisible(): void {
    const isHeld = (this.#state.open?.holds.length ?? 0) > 0;
    if (document.hidden && !isHeld) this.send({ type: 'close' });
  }

  /** Listens to what concerns an open card only while there is one. */
  #listen(): void {
    this.#whileOpen?.abort();
    this.#whileOpen = new AbortController();
    this.#hub.pointer.everywhere = true;
    const options = { signal: this.#whileOpen.signal, capture: true } as const;
    window.addEventListener('keydown', (event) => this.#onKey(event), options);
    window.addEventListener('scroll', () => this.#onScroll(), { ...options, passive: true });
  }

  #stopListening(): void {
    this.#whileOpen?.abort();
    this.#hub.pointer.everywhere = false;
    this.#hub.page.marks.setActive(this.#state.open?.target.spot);
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

/** A button is down, or the name is part of what the reader has selected. */
function isBusy({ spot }: Hit, { buttons }: PointerMove): boolean {
  if (buttons !== 0) return true;
  const selection = document.getSelection();
  if (selection?.type !== 'Range') return false;
  return spot.run.run.pieces.some(({ node }) => selection.containsNode(node, true));
}

/** CSS pixels per ms between two moves; 0 if they are too far apart in time to tell. */
function speedOf(last: PointerMove | undefined, move: PointerMove): number {
  const time = last ? move.time - last.time : Infinity;
  if (!last || time <= 0 || time > 100) return 0;
  return Math.hypot(move.x - last.x, move.y - last.y) / time;
}
