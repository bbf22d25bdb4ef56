import { browser } from 'wxt/browser';
import { readFieldKey } from '../messages/field-key.ts';
import { findHub, type CardPort, type HoverPort } from '../page/hover/hub.ts';
import type { Token } from '../page/hover/reducer.ts';
import { startHover } from '../page/hover/start-hover.ts';
import { readAhead } from './ahead.ts';
import { openCard, type OpenCard, type OpenCardOptions } from './open-card.tsx';
import { MESSAGE_PORTS, type CardPorts } from './ports.ts';
import { followReader, type ReaderStore } from './reader.ts';
import { warmUp } from './warm-up.tsx';
import { FrameSide } from './window/frame-side.ts';
import { WindowSide } from './window/window-side.ts';

/** How long, in ms, the warming up waits for an idle moment. */
const WARM_UP = 80;

type OpenHere = (
  card: Pick<OpenCardOptions, 'opening' | 'hover' | 'mute' | 'site' | 'onPlaced' | 'onGone'>,
) => OpenCard;

/** Takes over the pointer from the content script of this frame, which has found names and waits. */
export async function startCard(): Promise<void> {
  const hub = findHub();
  // Where it was slow to come, it was asked for again.
  if (!hub || hub.isTaken) return;
  hub.isTaken = true;
  const { own, mute, pointer, signal } = hub;
  const ports = readAhead(MESSAGE_PORTS);
  // The pointer has rested while this script was on its way.
  const resting = pointer.last?.hit?.spot.mention.company;
  if (resting !== undefined) ports.prepare(resting);
  const [reader, fieldKey] = await Promise.all([followReader(signal), fieldKeyHere()]);
  // What waits for a card is another script's by now.
  if (signal.aborted) return;
  const rests = pointer.last?.move.time ?? 0;
  if (resting !== undefined)
    void warmUpFor(resting, ports, reader, () => performance.now() - rests < (hub.dwell ?? 0));
  const openHere: OpenHere = (card) => openCard({ ...card, own, ports, reader, fieldKey, signal });
  const window = new WindowSide({
    hub,
    prepare: ports.prepare,
    // The site of a frame is not the window's to speak of.
    open: (card) => openHere({ ...card, site: '' }),
  });
  hub.toCard = window.take;
  startHover(hub, (hover) => {
    const cards = cardsHere(hover, ports.prepare, (card) =>
      openHere({ ...card, mute, site: location.hostname }),
    );
    const frame = new FrameSide(cards, hover, mute);
    if (globalThis.top !== globalThis.self) hub.toCard = frame.take;
    return frame;
  });
  for (const message of hub.forCard.splice(0)) hub.toCard(message);
}

/** The extension's own pages hear no more than they may: there the field needs no frame, and no script comes to one. */
async function fieldKeyHere(): Promise<string | undefined> {
  if (location.origin === new URL(browser.runtime.getURL('/')).origin) return undefined;
  return (await readFieldKey()) ?? '';
}

/**
 * What the first card of a frame takes longer is done while its pointer rests, if the page leaves time for it; once
 * the dwell is over, it would only hold the card up.
 */
async function warmUpFor(
  company: string,
  ports: CardPorts,
  reader: ReaderStore,
  isEarly: () => boolean,
): Promise<void> {
  const bundle = await ports.getCompany(company);
  if (!bundle.ok) return;
  const act = () => isEarly() && warmUp(bundle.value, reader.view().language);
  requestIdleCallback(act, { timeout: WARM_UP });
}

/** Shows cards in this very frame. */
function cardsHere(
  hover: HoverPort,
  prepare: (company: string) => void,
  open: (card: Pick<OpenCardOptions, 'opening' | 'hover' | 'onGone'>) => OpenCard,
): CardPort {
  const cards = new Map<Token, OpenCard>();
  return {
    prepare,
    show: (opening) => {
      const { token } = opening;
      cards.set(token, open({ opening, hover, onGone: () => cards.delete(token) }));
    },
    hide: (token) => cards.get(token)?.hide(),
    release: (token) => cards.get(token)?.release(),
    box: (token) => cards.get(token)?.box(),
  };
}
