import type { CardHost } from './host.ts';

/** How long, in ms, last words stay while neither pointer nor focus is on them. */
const READING_TIME = 6_000;

/**
 * Closes a card that nothing else closes any more, since the watch over its page has ended: by Escape, or when
 * it has been left alone for a while.
 */
export function stayUntilRead(host: CardHost, close: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    clearTimeout(timer);
    if (!host.element.matches(':hover') && !host.shadow.activeElement)
      timer = setTimeout(close, READING_TIME);
  };
  const stop = () => clearTimeout(timer);
  const options = { signal, passive: true };
  host.element.addEventListener('pointerenter', stop, options);
  host.element.addEventListener('pointerleave', start, options);
  host.shadow.addEventListener('focusin', stop, options);
  host.shadow.addEventListener('focusout', () => setTimeout(start), options);
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      event.preventDefault();
      close();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', stop, { once: true });
  start();
}
