import { sendMessage } from '../messages/send.ts';

/** Where the scripts of this frame keep what the card is to be told when it comes. */
const FOR_CARD = Symbol.for('mingpian.for-card');

/** Messages for the card that came before it did; one list for all scripts of this frame. */
export function messagesForCard(): unknown[] {
  const place = globalThis as unknown as Record<symbol, unknown[] | undefined>;
  return (place[FOR_CARD] ??= []);
}

/** What this page reads of a message for the card, unchecked: the background checks what is made of it. */
interface Asked {
  readonly type?: unknown;
  readonly frame: number;
  readonly token: number;
}

/** Tells the small frame that asks for a card that none will be shown here: it shows one itself then. */
export function refuseCard(message: unknown): void {
  const { type, frame, token } = Object(message) as Asked;
  if (type === 'show') void sendMessage('to-frame', { frame, news: { type: 'refused', token } });
}
