// What a content script may be told, checked by hand: Zod stays out of pages.

export type PageMessage =
  /** Scroll to a mention of the company and flash it; `index` counts mentions in reading order from 0. */
  | { readonly type: 'go-to-mention'; readonly company: string; readonly index: number }
  /** Look at the whole page again. */
  | { readonly type: 'rescan' }
  /** Send the page report again as it stands; after a navigation the background may have dropped it. */
  | { readonly type: 'report-again' };

/** Reads a message from the background or popup; `undefined` for anything else. */
export function parsePageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  if (message.type === 'rescan' || message.type === 'report-again') return { type: message.type };
  if (message.type !== 'go-to-mention') return undefined;
  const { company, index } = message as { company?: unknown; index?: unknown };
  if (typeof company !== 'string' || typeof index !== 'number') return undefined;
  return Number.isSafeInteger(index) && index >= 0 ? { type: 'go-to-mention', company, index } : undefined;
}
