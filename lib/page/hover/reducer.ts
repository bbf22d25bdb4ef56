import { DWELL, FAST, LEAVE_DELAY, TRAVEL_DELAY } from './constants.ts';

/** Something to hover, told apart from others by its key. */
export interface HoverTarget {
  readonly key: string;
}

/** Grows by one with each interaction; whatever comes late carries an old one and is ignored. */
export type Token = number;

/** What keeps a card open without the pointer. */
export type Hold = 'focus' | 'unsaved';

export interface Dwell<T> {
  readonly token: Token;
  readonly target: T;
}

export interface Open<T> {
  readonly token: Token;
  readonly target: T;
  readonly onCard: boolean;
  readonly holds: readonly Hold[];
  /** Set while the card waits to be closed. */
  readonly leaving?: Token | undefined;
}

export interface HoverState<T> {
  /** The last token given out. */
  readonly token: Token;
  /** A name the pointer rests on. */
  readonly dwell?: Dwell<T> | undefined;
  /** The card that follows the pointer. Pinned cards are none of ours any more. */
  readonly open?: Open<T> | undefined;
}

export type HoverEvent<T> =
  | {
      readonly type: 'over';
      readonly target: T;
      /** CSS pixels per ms. */
      readonly speed: number;
      /** A button is down, or text is selected or being selected. */
      readonly busy: boolean;
    }
  /** On neither a name nor the card; `towards` says that the pointer is on its way to the card. */
  | { readonly type: 'off'; readonly towards: boolean }
  | { readonly type: 'dwelled'; readonly token: Token }
  | { readonly type: 'left'; readonly token: Token }
  | { readonly type: 'card-over' }
  | { readonly type: 'card-off' }
  | { readonly type: 'hold'; readonly hold: Hold; readonly on: boolean }
  | { readonly type: 'pin' }
  /** A button was pressed outside the card. */
  | { readonly type: 'press' }
  /** The name has scrolled away from where the card opened. */
  | { readonly type: 'scroll-away' }
  | { readonly type: 'escape' }
  /** The card's own button, or the name or the page is gone. */
  | { readonly type: 'close' }
  /** Opened without a pointer: by a command or a tap. */
  | { readonly type: 'open'; readonly target: T; readonly focus: boolean };

export type HoverEffect<T> =
  | { readonly type: 'wait'; readonly name: 'dwelled' | 'left'; readonly token: Token; readonly ms: number }
  | { readonly type: 'show'; readonly token: Token; readonly target: T; readonly focus: boolean }
  | { readonly type: 'hide'; readonly token: Token }
  /** The card goes its own way: it stays until the reader closes it. */
  | { readonly type: 'release'; readonly token: Token };

export interface HoverStep<T> {
  readonly state: HoverState<T>;
  readonly effects: readonly HoverEffect<T>[];
}

export const HOVER_START: HoverState<never> = { token: 0 };

/** What a hover event leads to. Pure: timers and the card are the business of whoever runs the effects. */
export function hover<T extends HoverTarget>(state: HoverState<T>, event: HoverEvent<T>): HoverStep<T> {
  switch (event.type) {
    case 'over':
      return over(state, event);
    case 'off':
      return startLeaving(
        { ...state, dwell: undefined },
        event.towards ? TRAVEL_DELAY : LEAVE_DELAY,
        event.towards,
      );
    case 'dwelled':
      return state.dwell?.token === event.token ? show(state, state.dwell.target, false) : stay(state);
    case 'left':
      return state.open?.leaving === event.token ? close(state) : stay(state);
    case 'card-over':
      return onOpen(state, (open) =>
        stay({ ...state, dwell: undefined, open: { ...open, onCard: true, leaving: undefined } }),
      );
    case 'card-off':
      return onOpen(state, (open) =>
        startLeaving({ ...state, open: { ...open, onCard: false } }, LEAVE_DELAY, true),
      );
    case 'hold':
      return onOpen(state, (open) => hold(state, open, event));
    case 'pin':
      return onOpen(state, ({ token }) => ({
        state: { token: state.token },
        effects: [{ type: 'release', token }],
      }));
    case 'press':
    case 'scroll-away':
      return state.open && isHeld(state.open) ? stay({ ...state, dwell: undefined }) : close(state);
    case 'escape':
    case 'close':
      return close(state);
    default:
      return state.open?.target.key === event.target.key
        ? stay(state)
        : show(state, event.target, event.focus);
  }
}

type Over<T> = Extract<HoverEvent<T>, { type: 'over' }>;

function over<T extends HoverTarget>(state: HoverState<T>, { target, speed, busy }: Over<T>): HoverStep<T> {
  const { open, dwell } = state;
  if (open?.target.key === target.key) {
    return stay({ ...state, dwell: undefined, open: { ...open, leaving: undefined } });
  }
  if (busy) return startLeaving({ ...state, dwell: undefined }, LEAVE_DELAY, false);
  // While the reader writes in a card, no other one takes its place.
  if (open && (isHeld(open) || open.onCard)) return stay(state);
  if (dwell?.target.key === target.key && speed <= FAST) return stay(state);
  const token = state.token + 1;
  const wait = { type: 'wait', name: 'dwelled', token, ms: DWELL } as const;
  const next = { ...state, token, dwell: { token, target } };
  if (open) return prepend(startLeaving(next, TRAVEL_DELAY, false), wait);
  return { state: next, effects: [wait] };
}

function hold<T>(
  state: HoverState<T>,
  open: Open<T>,
  { hold: name, on }: { readonly hold: Hold; readonly on: boolean },
): HoverStep<T> {
  const others = open.holds.filter((each) => each !== name);
  // What holds the card takes back that it was about to leave: between two controls nothing has the focus.
  if (on) return stay({ ...state, open: { ...open, holds: [...others, name], leaving: undefined } });
  return startLeaving({ ...state, open: { ...open, holds: others } }, LEAVE_DELAY, false);
}

/** Lets the card wait to be closed, unless something keeps it. `renew` begins the waiting anew. */
function startLeaving<T>(state: HoverState<T>, ms: number, renew: boolean): HoverStep<T> {
  const { open } = state;
  if (!open || open.onCard || isHeld(open)) return stay(state);
  if (open.leaving !== undefined && !renew) return stay(state);
  const token = state.token + 1;
  return {
    state: { ...state, token, open: { ...open, leaving: token } },
    effects: [{ type: 'wait', name: 'left', token, ms }],
  };
}

function show<T>(state: HoverState<T>, target: T, focus: boolean): HoverStep<T> {
  const token = state.token + 1;
  const hidden = state.open ? [{ type: 'hide', token: state.open.token } as const] : [];
  return {
    state: { token, open: { token, target, onCard: false, holds: focus ? ['focus'] : [] } },
    effects: [...hidden, { type: 'show', token, target, focus }],
  };
}

function close<T>(state: HoverState<T>): HoverStep<T> {
  const effects = state.open ? [{ type: 'hide', token: state.open.token } as const] : [];
  return { state: { token: state.token }, effects };
}

function isHeld<T>({ holds }: Open<T>): boolean {
  return holds.length > 0;
}

function onOpen<T>(state: HoverState<T>, act: (open: Open<T>) => HoverStep<T>): HoverStep<T> {
  return state.open ? act(state.open) : stay(state);
}

function stay<T>(state: HoverState<T>): HoverStep<T> {
  return { state, effects: [] };
}

function prepend<T>(step: HoverStep<T>, effect: HoverEffect<T>): HoverStep<T> {
  return { ...step, effects: [effect, ...step.effects] };
}
