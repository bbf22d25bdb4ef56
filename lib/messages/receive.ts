import { z } from 'zod';
import type { Problem } from '../shared/problem.ts';
import { err, type Result } from '../shared/result.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { PROTOCOL, type MessageType, type RequestOf, type ResponseOf, type SenderKind } from './protocol.ts';

/** The parts of a browser's `MessageSender` that are looked at. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/** Who this extension is: its id, and the origin of its pages with a slash at the end. */
export interface Identity {
  readonly id: string;
  readonly origin: string;
}

export type Handlers = {
  readonly [T in MessageType]: (
    body: RequestOf<T>,
    sender: Sender,
  ) => Promise<Result<ResponseOf<T>, Problem>>;
};

const envelopeSchema = z.strictObject({ type: z.string(), body: z.unknown() });

/** Tells who speaks; `undefined` for anyone but this extension. */
function senderKind(sender: Sender, identity: Identity): SenderKind | undefined {
  if (sender.id !== identity.id) return undefined;
  if (sender.url?.startsWith(identity.origin)) return 'extension';
  return sender.tab?.id === undefined || sender.frameId === undefined ? 'closed' : 'page';
}

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(PROTOCOL, type);
}

/** Anything can be thrown, also what cannot be made a text of. */
function saidBy(thrown: unknown): string {
  return thrown instanceof Error || typeof thrown === 'string' ? String(thrown) : typeof thrown;
}

function isSmallEnough(message: unknown): boolean {
  try {
    return (JSON.stringify(message)?.length ?? 0) <= MESSAGE_LIMITS.message;
  } catch {
    // A cycle or a BigInt: no message of ours holds one.
    return false;
  }
}

async function answer<T extends MessageType>(
  type: T,
  body: unknown,
  sender: Sender,
  handlers: Handlers,
): Promise<Result<ResponseOf<T>, Problem>> {
  const request = PROTOCOL[type].request.safeParse(body);
  if (!request.success)
    return err({ code: 'unexpected', detail: `${type}: ${z.prettifyError(request.error)}` });
  try {
    return await handlers[type](request.data as RequestOf<T>, sender);
  } catch (error) {
    return err({ code: 'unexpected', detail: `${type}: ${saidBy(error)}` });
  }
}

/**
 * Makes the one function through which every message comes in. It gives `undefined` for what is dropped (another
 * sender, an unknown type, a type that this sender may not use, too much of it), else the answer. It never throws.
 */
export function createReceiver(
  identity: Identity,
  handlers: Handlers,
): (message: unknown, sender: Sender) => Promise<Result<ResponseOf<MessageType>, Problem>> | undefined {
  return (message, sender) => {
    const kind = senderKind(sender, identity);
    if (kind === undefined || !isSmallEnough(message)) return undefined;
    const envelope = envelopeSchema.safeParse(message);
    if (!envelope.success || !isMessageType(envelope.data.type)) return undefined;
    const { type, body } = envelope.data;
    const allowed: readonly SenderKind[] = PROTOCOL[type].from;
    return allowed.includes(kind) ? answer(type, body, sender, handlers) : undefined;
  };
}
