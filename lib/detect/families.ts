import type { Claim } from '../../data/schema/claim.ts';

/** Companies that are joined by claims on owners and products share a family. */
export class Families {
  /** One step up from each company that is joined to another. */
  readonly #up = new Map<string, string>();

  take({ about, field, value }: Claim): void {
    if ((field === 'parent' || field === 'product') && typeof value === 'string')
      this.#up.set(this.#top(about), this.#top(value));
  }

  #top(id: string): string {
    let top = id;
    for (let up = this.#up.get(top); up !== undefined && up !== top; up = this.#up.get(top)) top = up;
    // The next one who asks has one step: owners may stand above each other a hundred thousand deep.
    for (let at = id; at !== top;) {
      const up = this.#up.get(at) ?? top;
      this.#up.set(at, top);
      at = up;
    }
    return top;
  }

  /** The number of each company's family. */
  numbersOf(ids: readonly string[]): Uint32Array {
    const numbers = new Map<string, number>();
    return Uint32Array.from(ids, (id) => {
      const top = this.#top(id);
      const number = numbers.get(top) ?? numbers.size;
      numbers.set(top, number);
      return number;
    });
  }
}
