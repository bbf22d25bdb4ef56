import { scriptRequest } from './script-request.ts';

/**
 * Whether this is a frame without an address and without an origin: nobody, the page around it neither, can write
 * anything into it. A card has its note written in one.
 */
export function isBareFrame(): boolean {
  return (
    location.href === 'about:blank' && globalThis.origin === 'null' && globalThis.top !== globalThis.self
  );
}

/** Whether the note field is in this bare frame. */
export function hasField(): boolean {
  return document.querySelector('textarea') !== null;
}

/** Where the scripts of a bare frame find who called it last. */
const CALL = Symbol.for('mingpian.call');
const place: Record<symbol, Call | undefined> = globalThis;

/** Somebody around this frame who wants to speak with the field in it. */
interface Call {
  readonly said: unknown;
  readonly port: MessagePort;
}

/** Asks for the note field when this bare frame is called by somebody, who shows the field then that it is a card of ours. */
export function startBareFrame(): void {
  const askForField = scriptRequest('open-note-field', () => !hasField());
  window.addEventListener('message', ({ data, ports: [port], isTrusted }) => {
    if (!isTrusted || !port || hasField()) return;
    place[CALL] = { said: data, port };
    askForField();
  });
}

/** Who called while the field was on its way; once. */
export function takeCall(): Call | undefined {
  const call = place[CALL];
  delete place[CALL];
  return call;
}
