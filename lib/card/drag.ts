import type { CardHost } from './host.ts';

/** Lets a pinned card be moved by its head. */
export function letDrag(host: CardHost, isPinned: () => boolean, signal: AbortSignal): void {
  host.shadow.addEventListener(
    'pointerdown',
    (event) => {
      if (!(event instanceof PointerEvent) || !event.isTrusted || event.button !== 0 || !isPinned()) return;
      const target = event.target instanceof Element ? event.target : undefined;
      const head = target?.closest<HTMLElement>('.mp-head');
      if (!head || target?.closest('button, a, input, textarea')) return;
      event.preventDefault();
      follow(host, head, event, signal);
    },
    { signal, capture: true },
  );
}

function follow(host: CardHost, head: HTMLElement, start: PointerEvent, signal: AbortSignal): void {
  const { left, top } = host.element.getBoundingClientRect();
  const drag = new AbortController();
  const options = { signal: AbortSignal.any([signal, drag.signal]) };
  head.setPointerCapture(start.pointerId);
  head.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => host.moveTo(left + clientX - start.clientX, top + clientY - start.clientY),
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    head.addEventListener(type, () => drag.abort(), options);
  }
}
