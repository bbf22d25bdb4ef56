/** A run of strings kept as one array of units and the start of each. */
export class StringList {
  readonly #starts: Uint32Array;
  readonly #units: Uint16Array;

  constructor(starts: Uint32Array, units: Uint16Array) {
    this.#starts = starts;
    this.#units = units;
  }

  get(i: number): string {
    return Reflect.apply(
      String.fromCharCode,
      null,
      this.#units.subarray(this.#starts[i], this.#starts[i + 1]),
    );
  }
}

/** The sections that a `StringList` reads. */
export function writeStrings<P extends 'name' | 'company' | 'cue'>(
  prefix: P,
  strings: readonly string[],
): Record<`${P}Starts`, Uint32Array> & Record<`${P}Units`, Uint16Array> {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((text, i) => (starts[i + 1] = (starts[i] ?? 0) + text.length));
  const units = new Uint16Array(starts[strings.length] ?? 0);
  strings.forEach((text, i) => {
    for (let k = 0; k < text.length; k++) units[(starts[i] ?? 0) + k] = text.charCodeAt(k);
  });
  return { [`${prefix}Starts`]: starts, [`${prefix}Units`]: units } as Record<`${P}Starts`, Uint32Array> &
    Record<`${P}Units`, Uint16Array>;
}
