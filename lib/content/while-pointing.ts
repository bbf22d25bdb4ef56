/** Least time, in ms, between two calls. */
const INTERVAL = 300;

/** Calls back while the pointer moves, and not often. */
export function whilePointing(act: () => void, signal: AbortSignal): void {
  let next = 0;
  const listener = ({ timeStamp }: Event) => {
    if (timeStamp < next) return;
    next = timeStamp + INTERVAL;
    act();
  };
  window.addEventListener('pointermove', listener, { signal, capture: true, passive: true });
}
