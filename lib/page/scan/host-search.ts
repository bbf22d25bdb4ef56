import { possibleHosts } from './hosts.ts';

/** Custom elements whose script has not come yet. */
const UNREADY = ':not(:defined)';

/** Looks for elements that may have a shadow root, in steps of any length. */
export class HostSearch {
  #searches: Iterator<Element | undefined>[] = [];
  #hasUnready = false;

  /** Whether it met custom elements that no script has defined yet, since it was cleared. */
  get hasUnready(): boolean {
    return this.#hasUnready;
  }

  clear(): void {
    this.#searches = [];
    this.#hasUnready = false;
  }

  add(root: Element | Document | ShadowRoot): void {
    this.#searches.push(possibleHosts(root));
  }

  /** Works as long as there is time. @returns whether there is more to do */
  go(onHost: (host: Element) => void, hasTime: () => boolean): boolean {
    for (let search = this.#searches[0]; search; search = this.#searches[0]) {
      for (let next = search.next(); !next.done; next = search.next()) {
        const host = next.value;
        if (host) {
          this.#hasUnready ||= host.matches(UNREADY);
          onHost(host);
        }
        if (!hasTime()) return true;
      }
      this.#searches.shift();
    }
    return false;
  }
}
