// No Zod here: this is what the content script and the card use.
import { browser } from 'wxt/browser';
import type { Problem } from '../shared/problem.ts';
import { err, type Result } from '../shared/result.ts';
import type { PageMessage } from './page-messages.ts';
import type { MessageType, RequestOf, ResponseOf } from './protocol.ts';

function isResult(answer: unknown): answer is { ok: boolean } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/**
 * Asks the background. It never rejects: no answer (the extension was updated, the worker was refused) is the
 * problem `no-answer`.
 */
export async function sendMessage<T extends MessageType>(
  type: T,
  body: RequestOf<T>,
): Promise<Result<ResponseOf<T>, Problem>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ type, body });
    if (isResult(answer)) return answer as Result<ResponseOf<T>, Problem>;
    return err({ code: 'no-answer', detail: `${type} was dropped` });
  } catch (error) {
    return err({ code: 'no-answer', detail: `${type}: ${String(error)}` });
  }
}

/** Tells the content script of one frame something. `false` when no content script is there to hear it. */
export async function sendToFrame(tabId: number, frameId: number, message: PageMessage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId });
    return true;
  } catch {
    // Pages of the browser, of the store and of other extensions have no content script.
    return false;
  }
}
