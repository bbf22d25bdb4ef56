/**
 * The share of the main thread that reading may cost on a page which never rests. Taking note of changes and collecting
 * what is left behind come on top: all in all it is about twice as much.
 */
export const SHARE = 0.008;
/** The share that taking note of changes may cost while reading them waits. */
const NOTE_SHARE = 0.004;
/** What is saved up for that, in ms: one change may be a large one. */
const NOTE_BURST = 10;
/** Work, in ms, that is done at once after a quiet time: a route change must not wait. */
export const BURST = 100;
/** Longest wait after a change, in ms, whatever was spent. */
const PATIENCE = 2_500;
/** The same in a storm, where one reading of all that moves may cost a slow machine more than that pays for. */
const STORM_PATIENCE = 2 * PATIENCE;

/** Changes that follow each other within this time, in ms, are of one storm. */
const STORM_GAP = 60;
/** So many in a row: then what was saved up in quiet times is not for this. */
const STORM = 8;
/** What a storm may spend at once, in ms. */
const STORM_BURST = 5;

/**
 * How much of the main thread following the page's changes may take: work is paid from a purse that
 * fills with time, so that a single large change is followed at once and a storm is followed more rarely.
 */
export class Budget {
  #credit = BURST;
  #noteCredit = NOTE_BURST;
  #at: number;
  #changedAt = -Infinity;
  #streak = 0;

  constructor(now: number) {
    this.#at = now;
  }

  /** The page has changed, and taking note of it took so many ms. */
  noteChange(ms: number, now: number): void {
    this.#fill(now);
    this.#noteCredit -= ms;
    this.#streak = now - this.#changedAt < STORM_GAP ? this.#streak + 1 : 0;
    this.#changedAt = now;
    if (this.#isStorm) this.#credit = Math.min(this.#credit, STORM_BURST);
  }

  /** Whether taking note of changes costs little enough to go on while reading them waits. */
  get mayNote(): boolean {
    return this.#noteCredit >= 0;
  }

  /** The page is listened to again; what did not rest until then may not rest now. */
  resume(now: number): void {
    this.#changedAt = now;
  }

  spend(ms: number, now: number): void {
    this.#fill(now);
    const longest = this.#isStorm ? STORM_PATIENCE : PATIENCE;
    this.#credit = Math.max(this.#credit - ms, -longest * SHARE);
  }

  /** Milliseconds to wait before the next work; 0 if it may be done now. */
  wait(now: number): number {
    this.#fill(now);
    return this.#credit >= 0 ? 0 : -this.#credit / SHARE;
  }

  get #isStorm(): boolean {
    return this.#streak >= STORM;
  }

  #fill(now: number): void {
    const passed = now - this.#at;
    this.#credit = Math.min(BURST, this.#credit + passed * SHARE);
    this.#noteCredit = Math.min(NOTE_BURST, this.#noteCredit + passed * NOTE_SHARE);
    this.#at = now;
  }
}
