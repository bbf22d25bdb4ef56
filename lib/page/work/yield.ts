interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/**
 * Lets the page do what waits, above all input, and comes back as soon as that is done. `scheduler.yield`
 * comes back in turn; without it, a message to ourselves is the quickest way that does not starve the page.
 */
export function yieldToPage(window: Window): Promise<void> {
  const { scheduler } = window as Window & { scheduler?: YieldingScheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

/** Longest wait for a frame, in ms: a window that is covered by others gets none. */
const FRAME_PATIENCE = 250;

/** Comes back when the next frame has been painted, or would have been. */
export function nextFrame(window: Window): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const late = window.setTimeout(resolve, FRAME_PATIENCE, undefined);
  window.requestAnimationFrame(() => {
    window.clearTimeout(late);
    window.setTimeout(resolve, 0, undefined);
  });
  return promise;
}
