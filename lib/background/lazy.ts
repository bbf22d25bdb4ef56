import type { Problem } from '../shared/problem.ts';
import { err, type Result } from '../shared/result.ts';

/** A store that is opened when it is first asked for, and again after it failed, was lost or was let go. */
export class Lazy<T> {
  readonly #open: () => Promise<Result<T, Problem>>;
  readonly #isLost: (store: T) => boolean;
  #opening: Promise<Result<T, Problem>> | undefined;

  /** @param isLost whether an open store has been closed for good by the browser, as on a full disk */
  constructor(open: () => Promise<Result<T, Problem>>, isLost: (store: T) => boolean) {
    this.#open = open;
    this.#isLost = isLost;
  }

  /** The store, or why it cannot be had; never rejects. */
  async get(): Promise<Result<T, Problem>> {
    const opening = (this.#opening ??= this.#tryOpen());
    const opened = await opening;
    const isLost = opened.ok && this.#isLost(opened.value);
    // It may have been let go meanwhile, and opened anew.
    if ((isLost || !opened.ok) && this.#opening === opening) this.#opening = undefined;
    return isLost ? this.get() : opened;
  }

  /** Forgets the store; gives it if it was open. */
  async letGo(): Promise<T | undefined> {
    const opening = this.#opening;
    this.#opening = undefined;
    const opened = await opening;
    return opened?.ok ? opened.value : undefined;
  }

  async #tryOpen(): Promise<Result<T, Problem>> {
    try {
      return await this.#open();
    } catch (error) {
      return err({ code: 'unexpected', detail: String(error) });
    }
  }
}
