// What a content script may be told, checked by hand: Zod stays out of pages.

export type PageMessage =
  /** Scroll to a mention of the company and flash it; `index` counts mentions in reading order from 0. */
  | { readonly type: 'go-to-mention'; readonly company: string; readonly index: number }
  /** Go to the next mention of any company, or the one before, and open its card with the focus in it. */
  | { readonly type: 'walk'; readonly step: 1 | -1 }
  /** Take the marks off this page until it is left, or show them again. */
  | { readonly type: 'toggle-marks' }
  /** Something for the card script, which reads it itself, from the card script of another frame of the tab. */
  | { readonly type: 'to-card'; readonly body: unknown }
  /** Look at the whole page again. */
  | { readonly type: 'rescan' }
  /** Send the page report again as it stands; after a navigation the background may have dropped it. */
  | { readonly type: 'report-again' };

/** Reads a message from the background or popup; `undefined` for anything else. */
export function parsePageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type, company, index, step, body } = message as Partial<
    Record<'type' | 'company' | 'index' | 'step' | 'body', unknown>
  >;
  if (type === 'rescan' || type === 'report-again' || type === 'toggle-marks') return { type };
  if (type === 'to-card') return { type, body };
  if (type === 'walk') return step === 1 || step === -1 ? { type, step } : undefined;
  if (type !== 'go-to-mention' || typeof company !== 'string' || typeof index !== 'number') return undefined;
  return Number.isSafeInteger(index) && index >= 0 ? { type, company, index } : undefined;
}
