interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Of so many times in a row the page's own tasks have their turn once. */
const TURNS = 4;
let turn = 0;

/**
 * Lets the page do what waits, above all input, and comes back soon. `scheduler.yield` is the quickest way, but what
 * comes back so goes before the page's own messages and timers; a message to ourselves comes after those that wait.
 */
export function yieldToPage(window: Window): Promise<void> {
  const { scheduler } = window as Window & { scheduler?: YieldingScheduler };
  turn = (turn + 1) % TURNS;
  if (scheduler?.yield && turn > 0) return scheduler.yield();
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
