/** The share of the main thread that a page which never rests may cost. */
export const SHARE = 0.02;
/** Work, in ms, that is done at once after a quiet time: a route change must not wait. */
export const BURST = 100;

/**
 * How much of the main thread following the page's changes may take: work is paid from a purse that
 * fills with time, so that a single large change is followed at once and a storm is followed more rarely.
 */
export class Budget {
  #credit = BURST;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  spend(ms: number, now: number): void {
    this.#fill(now);
    this.#credit -= ms;
  }

  /** Milliseconds to wait before the next work; 0 if it may be done now. */
  wait(now: number): number {
    this.#fill(now);
    return this.#credit >= 0 ? 0 : -this.#credit / SHARE;
  }

  #fill(now: number): void {
    this.#credit = Math.min(BURST, this.#credit + (now - this.#at) * SHARE);
    this.#at = now;
  }
}
