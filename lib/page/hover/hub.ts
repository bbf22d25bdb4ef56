import type { EvidencePart } from '../../detect/index.ts';
import type { Spot } from '../marks/density.ts';
import type { Page } from '../page.ts';
import type { PointerFeed } from '../pointer/pointer.ts';
import type { Hold, Token } from './reducer.ts';
import type { Box } from './way.ts';

/**
 * Where content script and card script, two scripts in one world, find each other. The content script,
 * which every page pays for, finds names and knows what the pointer is on; what follows from that comes
 * with the card script when the pointer first meets a name.
 */
const HUB = Symbol.for('mingpian.hover');

/** What a card is to show, and where. */
export interface Opening {
  readonly token: Token;
  readonly company: string;
  /** The name as it stands on the page. */
  readonly surface: string;
  readonly why: readonly EvidencePart[];
  /** The sentence around it. */
  readonly sentence: string;
  readonly script: 'latin' | 'han';
  /** It stands on a dark ground. */
  readonly onDark: boolean;
  /** Opened by keyboard: the card takes the focus. */
  readonly focus: boolean;
  /** The box of the line that the pointer is on; it moves when the page scrolls. `undefined` if it is gone. */
  readonly anchor: () => DOMRect | undefined;
}

/** What shows the cards. */
export interface CardPort {
  /** A pointer rests on a name of this company; if it stays, its card will be wanted. */
  readonly prepare?: (company: string) => void;
  readonly show: (opening: Opening) => void;
  readonly hide: (token: Token) => void;
  /** From now on the card belongs to the reader. */
  readonly release: (token: Token) => void;
  /** Where the card is; `undefined` while it is not there. */
  readonly box: (token: Token) => Box | undefined;
}

/** What the card tells about the reader. All of it concerns the card that follows the pointer. */
export interface HoverPort {
  readonly cardOver: (token: Token) => void;
  readonly cardOff: (token: Token) => void;
  readonly hold: (token: Token, hold: Hold, on: boolean) => void;
  readonly pin: (token: Token) => void;
  readonly close: (token: Token) => void;
  /** The reader turned to something else: pressed beside the card, or scrolled its name away. */
  readonly away: (token: Token) => void;
}

/** What the content script has ready for the card script. */
export interface HoverHub {
  readonly page: Page;
  readonly pointer: PointerFeed;
  /** Nodes of the extension's own; the page reader passes over them. */
  readonly own: WeakSet<Node>;
  /** How long, in ms, the pointer rests on a name before its card opens; `undefined`: it opens none. */
  readonly dwell: number | undefined;
  /** A card script has come. */
  isTaken?: boolean;
  /** A mention whose card the reader asked for by keyboard, while the card script was not there yet. */
  asked?: Spot | undefined;
  /** Opens the card of a mention with the focus in it; set by the card script. */
  openFor?: (spot: Spot) => void;
  /** Takes what the card script of another frame says; set by the card script. */
  toCard?: (message: unknown) => void;
  /** What came for the card script before it was there. */
  readonly forCard: unknown[];
  /** Takes a name for a company no longer, or again, for as long as this page is open. */
  readonly mute: (name: { readonly name: string; readonly company: string }, on: boolean) => void;
  /** Ends with the content script's watch over the page. */
  readonly signal: AbortSignal;
}

type Place = Record<symbol, HoverHub | undefined>;

export function findHub(): HoverHub | undefined {
  return (globalThis as unknown as Place)[HUB];
}

/** Puts a hub in its place until `signal` is aborted. */
export function placeHub(hub: HoverHub, signal: AbortSignal): void {
  const place = globalThis as unknown as Place;
  place[HUB] = hub;
  signal.addEventListener(
    'abort',
    () => {
      if (place[HUB] === hub) delete place[HUB];
    },
    { once: true },
  );
}
