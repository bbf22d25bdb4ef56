interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Of so many times in a row the page's own tasks have their turn once. */
const TURNS = 4;
let turn = 0;

/**
 * Lets the page do what waits, above all input, and comes back soon. `scheduler.yield` is the quickest way, but what
 * comes back so goes before the page's own messages and timers; a timer of ours comes after those that wait.
 */
export function yieldToPage(window: Window): Promise<void> {
  const { scheduler } = window as Window & { scheduler?: YieldingScheduler };
  if (scheduler?.yield && ++turn % TURNS > 0) return scheduler.yield();
  return rest(0);
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

/**
 * After so many slices in a row a page is a large one. A slice that is then late by so many ms tells that the browser
 * has begun to collect: it is given some ms to do that in tasks of its own.
 */
export const IN_A_ROW = 20;
export const LATE = 2;
export const REST = 40;

/** Comes back after so many ms. */
export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
