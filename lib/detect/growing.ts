type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const FIRST_ROOM = 1024;

/** Numbers that come one after another, in a typed array that grows: of millions of them nothing else is held. */
export class Growing<T extends Numbers> {
  readonly #make: (length: number) => T;
  #numbers: T;
  length = 0;

  /** @param make an array of so many numbers */
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#numbers = make(FIRST_ROOM);
  }

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const grown = this.#make(Math.ceil(this.length * 1.5));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  /** Those that have come; valid until the next. */
  get(): T {
    return this.#numbers.subarray(0, this.length) as T;
  }
}

export const growing8 = () => new Growing((length) => new Uint8Array(length));
export const growing16 = () => new Growing((length) => new Uint16Array(length));
export const growing32 = () => new Growing((length) => new Uint32Array(length));
