import { type KeyboardEvent, useRef } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One tab stop for a row of buttons: arrows walk them round, Home and End go to the ends. Spread the result
 * on the element that holds the buttons, and give the first of them `tabIndex={0}`, the others `-1`.
 * @param selector of the buttons that are walked, where others stand between them
 * @param takes tells whether a key has another meaning here, and acts on it
 */
export function useRoving<E extends HTMLElement>(
  selector = 'button',
  takes: (event: KeyboardEvent) => boolean = () => false,
) {
  const ref = useRef<E>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    // Alt with an arrow goes back in the history; with Ctrl or Command too, a key is the browser's.
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (takes(event)) {
      event.preventDefault();
      return;
    }
    const buttons = [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const step = STEPS[event.key] ?? 0;
    const edge = { Home: 0, End: buttons.length - 1 }[event.key];
    const next = buttons[edge ?? (at + step + buttons.length) % buttons.length];
    if (at === -1 || (step === 0 && edge === undefined) || !next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  };
  return { ref, onKeyDown };
}
