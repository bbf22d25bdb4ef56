/** The few best of many, each thing once. Nearly all of many candidates cost one comparison. */
export class Best<T> {
  readonly #limit: number;
  readonly #ranked: { readonly key: number; readonly rank: number; readonly item: T }[] = [];
  #worst = Infinity;
  #worstKey = Infinity;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /**
   * @param key what it is about; of two with the same key the better stays
   * @param rank smaller is better; of two alike the one with the smaller key
   */
  offer(key: number, rank: number, item: T): void {
    if (rank > this.#worst || (rank === this.#worst && key > this.#worstKey)) return;
    const known = this.#ranked.findIndex((each) => each.key === key);
    if (known !== -1) {
      if ((this.#ranked[known]?.rank ?? 0) <= rank) return;
      this.#ranked.splice(known, 1);
    }
    const place = this.#ranked.findIndex(
      (each) => each.rank > rank || (each.rank === rank && each.key > key),
    );
    this.#ranked.splice(place === -1 ? this.#ranked.length : place, 0, { key, rank, item });
    if (this.#ranked.length > this.#limit) this.#ranked.pop();
    const last = this.#ranked.length < this.#limit ? undefined : this.#ranked.at(-1);
    this.#worst = last?.rank ?? Infinity;
    this.#worstKey = last?.key ?? Infinity;
  }

  /** What comes behind this cannot be among the best any more. */
  get worst(): number {
    return this.#worst;
  }

  get size(): number {
    return this.#ranked.length;
  }

  /** Best first. */
  list(): readonly T[] {
    return this.#ranked.map(({ item }) => item);
  }
}
