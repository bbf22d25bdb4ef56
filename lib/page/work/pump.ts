import { IN_A_ROW, LATE, nextFrame, rest, REST, yieldToPage } from './yield.ts';

/** Longest time of one slice, in ms: two of them and the page's own work still fit in a frame of 60 Hz. */
export const SLICE = 5;

/**
 * What a step leaves: more work now, more work after the next frame (styles were changed, and the browser is to
 * pay for them, not our next question), nothing, or work after so many milliseconds.
 */
export type Left = 'more' | 'more-after-frame' | 'nothing' | { readonly after: number };

export interface PumpOptions {
  readonly document: Document;
  /** Works as long as `hasTime()`. */
  readonly step: (hasTime: () => boolean) => Left;
  readonly signal: AbortSignal;
}

export interface Pump {
  /** There is work, to begin after `delay` ms at the latest. */
  readonly wake: (delay?: number) => void;
}

/** Does work in slices, as long as the document is visible; sleeps when there is none. */
export function startPump({ document, step, signal }: PumpOptions): Pump {
  const window = document.defaultView;
  let running = false;
  let painted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;

  async function run(): Promise<void> {
    if (running || !window) return;
    running = true;
    try {
      // A page that has not been painted yet would have its whole layout made by our first question.
      if (!painted) await nextFrame(window);
      painted = true;
      for (let slices = 1; ; slices++) {
        if (signal.aborted || document.hidden) return;
        const end = performance.now() + SLICE;
        const left = step(() => performance.now() < end);
        if (left === 'nothing') return;
        if (typeof left === 'object') {
          wake(left.after);
          return;
        }
        if (left === 'more-after-frame') await nextFrame(window);
        else if (slices < IN_A_ROW || performance.now() < end + LATE) await yieldToPage(window);
        else await rest(REST);
      }
    } finally {
      running = false;
    }
  }

  function wake(delay = 0): void {
    if (signal.aborted) return;
    const at = performance.now() + delay;
    if (at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      due = Infinity;
      void run();
    }, delay);
  }

  document.addEventListener('visibilitychange', () => document.hidden || wake(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return { wake };
}
