import { sendToFrame } from '../messages/send.ts';
import type { Sender } from '../messages/receive.ts';
import type { FrameNews, WindowAsk } from '../messages/window-card.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** The browser's own number for the document that fills a tab. */
const TOP = 0;

export const NO_FRAME = err({ code: 'unexpected', detail: 'the sender is no frame' } as const);

/** The frame that a message comes from. */
export function frameOf(sender: Sender): { readonly tabId: number; readonly frameId: number } | undefined {
  const tabId = sender.tab?.id;
  return tabId === undefined || sender.frameId === undefined ? undefined : { tabId, frameId: sender.frameId };
}

async function toCard(tabId: number, frameId: number, body: object): Promise<Result<null, Problem>> {
  const heard = await sendToFrame(tabId, frameId, { type: 'to-card', body });
  return heard ? ok(null) : err({ code: 'no-answer', detail: `frame ${frameId} does not listen` });
}

/** Hands what a frame asks to the top frame of its tab, with the number of the one that asks. */
export function toWindow(ask: WindowAsk, sender: Sender): Promise<Result<null, Problem>> {
  const from = frameOf(sender);
  if (!from || from.frameId === TOP) return Promise.resolve(NO_FRAME);
  return toCard(from.tabId, TOP, { ...ask, frame: from.frameId });
}

/** Hands what the top frame tells to a frame of the same tab. */
export function toFrame(frame: number, news: FrameNews, sender: Sender): Promise<Result<null, Problem>> {
  const from = frameOf(sender);
  if (from?.frameId !== TOP) return Promise.resolve(NO_FRAME);
  return toCard(from.tabId, frame, news);
}
