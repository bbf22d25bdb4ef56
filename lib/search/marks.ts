import { isHan } from './match.ts';

/** As many different marks a name can have. */
const MARKS = 128;

/** Spreads pairs of characters over the marks (Knuth's multiplicative hash). */
function markOf(a: number, b: number): number {
  return (Math.imul(Math.imul(a, 31) + b, 0x9e3779b1) >>> 16) % MARKS;
}

/**
 * What a text is made of, as marks by their numbers: its pairs of neighbouring letters, its beginnings of words, its
 * Han characters. A typing error changes few of them, so texts that share most may be the same name.
 * @param words offsets in `text` at which words begin
 */
export function marksOf(text: string, words: readonly number[]): ReadonlySet<number> {
  const marks = new Set<number>();
  for (const start of words) marks.add(markOf(0, text.charCodeAt(start)));
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0) marks.add(markOf(text.charCodeAt(at - 1), text.charCodeAt(at)));
    if (isHan(text[at] ?? '')) marks.add(markOf(1, text.charCodeAt(at)));
  }
  return marks;
}

/** How many 32-bit words a row of so many names takes. */
function widthOf(names: number): number {
  return Math.ceil(names / 32);
}

/** The marks of many names: a row for each mark, in it a bit for each name. */
export function markRows(names: readonly (readonly [text: string, words: readonly number[]])[]): Uint32Array {
  const width = widthOf(names.length);
  const rows = new Uint32Array(MARKS * width);
  for (const [name, [text, words]] of names.entries()) {
    for (const mark of marksOf(text, words)) {
      const at = mark * width + (name >>> 5);
      rows[at] = (rows[at] ?? 0) | (1 << (name & 31));
    }
  }
  return rows;
}

/**
 * How many marks of a query each of many names has, counted for 32 names at a time: the counts stand upright, the
 * lowest bit of each in the first plane, so that adding a row of marks is a few operations on whole words.
 */
export class SharedMarks {
  readonly #planes: readonly Uint32Array[];
  /** Words in which some name shares enough. */
  readonly #words: readonly number[];

  /** @param least as many marks have to be shared */
  constructor(rows: Uint32Array, names: number, marks: ReadonlySet<number>, least: number) {
    const width = widthOf(names);
    const planes = Array.from({ length: bitsOf(marks.size) }, () => new Uint32Array(width));
    for (const mark of marks) addRow(planes, rows, mark * width);
    this.#planes = planes;
    this.#words = wordsWith(planes, least);
  }

  /**
   * Goes through the numbers of the names that share just so many marks, at least as many as have to be.
   * @param take gives whether it wants more
   */
  each(count: number, take: (name: number) => boolean): void {
    for (const word of this.#words) {
      let names = -1;
      for (let bit = 0; bit < this.#planes.length; bit += 1) {
        const plane = this.#planes[bit]?.[word] ?? 0;
        names &= (count >>> bit) & 1 ? plane : ~plane;
      }
      for (; names !== 0; names &= names - 1) {
        if (!take(word * 32 + 31 - Math.clz32(names & -names))) return;
      }
    }
  }
}

/** How many binary digits a number has. */
function bitsOf(count: number): number {
  return 32 - Math.clz32(count);
}

/** Adds one to the count of each name whose bit is set in the row that begins at `start`. */
function addRow(planes: readonly Uint32Array[], rows: Uint32Array, start: number): void {
  const width = planes[0]?.length ?? 0;
  for (let word = 0; word < width; word += 1) {
    let carried = rows[start + word] ?? 0;
    for (let bit = 0; carried !== 0; bit += 1) {
      const plane = planes[bit];
      if (!plane) break;
      const before = plane[word] ?? 0;
      plane[word] = before ^ carried;
      carried &= before;
    }
  }
}

/** The words in which some name's count is `least` or more. */
function wordsWith(planes: readonly Uint32Array[], least: number): readonly number[] {
  const words: number[] = [];
  const width = planes[0]?.length ?? 0;
  for (let word = 0; word < width; word += 1) {
    let more = 0;
    let same = -1;
    for (let bit = planes.length - 1; bit >= 0; bit -= 1) {
      const plane = planes[bit]?.[word] ?? 0;
      if ((least >>> bit) & 1) same &= plane;
      else {
        more |= same & plane;
        same &= ~plane;
      }
    }
    if ((more | same) !== 0) words.push(word);
  }
  return words;
}
