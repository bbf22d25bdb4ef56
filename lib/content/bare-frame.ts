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

/** Asks for the note field when this bare frame is called by somebody, who shows the field then that it is a card of ours. */
export function startBareFrame(): void {
  const askForField = scriptRequest('open-note-field', () => !hasField());
  window.addEventListener('message', ({ ports, isTrusted }) => {
    if (isTrusted && ports.length > 0) askForField();
  });
}
