/** Where the scripts of this frame keep what the card is to be told when it comes. */
const FOR_CARD = Symbol.for('mingpian.for-card');

/** Messages for the card that came before it did; one list for all scripts of this frame. */
export function messagesForCard(): unknown[] {
  const place = globalThis as unknown as Record<symbol, unknown[] | undefined>;
  return (place[FOR_CARD] ??= []);
}
