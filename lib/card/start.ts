import { findHub } from '../page/hover/hub.ts';
import type { Token } from '../page/hover/reducer.ts';
import { startHover } from '../page/hover/start-hover.ts';
import { readAhead } from './ahead.ts';
import { followLanguage } from './language.ts';
import { openCard, type OpenCard } from './open-card.tsx';
import { MESSAGE_PORTS } from './ports.ts';

/** Takes over the pointer from the content script of this frame, which has found names and waits. */
export async function startCard(): Promise<void> {
  const hub = findHub();
  if (!hub) return;
  const { own, mute, pointer, signal } = hub;
  const ports = readAhead(MESSAGE_PORTS);
  // The pointer has rested while this script was on its way.
  const resting = pointer.last?.hit?.spot.mention.company;
  if (resting !== undefined) ports.prepare(resting);
  const language = await followLanguage(signal);
  const cards = new Map<Token, OpenCard>();
  startHover(hub, (hover) => ({
    prepare: ports.prepare,
    show: (opening) => {
      const onGone = () => cards.delete(opening.token);
      cards.set(opening.token, openCard({ opening, hover, own, mute, ports, language, signal, onGone }));
    },
    hide: (token) => cards.get(token)?.hide(),
    release: (token) => cards.get(token)?.release(),
    box: (token) => cards.get(token)?.box(),
  }));
}
