import { lowerUnit, narrowUnit } from './characters.ts';

/**
 * Engines look for so many ranges in line, with a handful of comparisons; for a class with more they call a function,
 * five times as slow.
 */
const QUICK_RANGES = 16;

/**
 * Letters that differ in so many of their last bits stand in a group of their own: engines pass over all of them by one
 * look at the bits that are the same, in two thirds of the time.
 */
const SAME_BITS = 3;

/**
 * What must be looked at unit by unit: signs that are not seen, marks, forms of letters, and `İ`, whose small letter is
 * `i`. With rare signs that stand between these, so that few ranges are enough.
 */
const SPECIAL =
  '\\u00ad\\u0130\\u0300-\\u036f\\u061c\\u1100-\\u11ff\\u180e-\\u1aff\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f' +
  '\\u20d0-\\u20ff\\u212a\\u212b\\u2e80-\\u2fdf\\ud835\\uf900-\\ufeff\\uff10-\\uff19\\uff21-\\uffdc';

/**
 * Regular expressions that match wherever one of some pieces of names stands in a text, in any capitals and in either
 * Chinese script, or something that may hide one: one for texts without anything beyond ASCII that matters, one for all
 * others, and one that tells which these are. Of pairs beyond ASCII any first matches with any second: engines look for
 * two classes far more quickly than for hundreds of pairs.
 * @param pieces small letters, in the simplified script
 * @returns the three sources, in lines of ASCII
 */
export function writePattern(
  pieces: readonly (readonly number[])[],
  variants: ReadonlyMap<number, number>,
): Uint8Array {
  const isAscii = (piece: readonly number[]) => piece.every((unit) => unit < 0x80);
  const ascii = alternatives(pieces.filter(isAscii).map((piece) => String.fromCharCode(...piece)));
  const pairs = pieces.filter((piece) => !isAscii(piece));
  const formsOf = formsBy(variants);
  const [firsts, seconds] = [0, 1].map((at) => pairs.flatMap((pair) => formsOf(pair[at] ?? 0)));
  const special = inClass([SPECIAL]);
  const sources = [
    ascii.length > 0 ? ascii : ['(?!)'],
    [...ascii, ...(pairs.length > 0 ? [anyPair(firsts ?? [], seconds ?? [])] : []), special],
    [inClass(spanOf(seconds ?? [])), special],
  ];
  return Uint8Array.from(sources.map((ways) => ways.join('|')).join('\n'), (letter) => letter.charCodeAt(0));
}

/** The ways on from one place; where these are the same for several letters, the letters make one class. */
function alternatives(words: readonly string[]): string[] {
  const tails = new Map<string, string[]>();
  for (const word of words) {
    if (word === '') return [''];
    const letter = word.charAt(0);
    tails.set(letter, [...(tails.get(letter) ?? []), word.slice(1)]);
  }
  const letters = new Map<string, string[]>();
  for (const [letter, rest] of tails) {
    const tail = oneOf(alternatives(rest));
    letters.set(tail, [...(letters.get(tail) ?? []), letter]);
  }
  const ways = Map.groupBy(letters, ([, [letter = '']]) => letter.charCodeAt(0) >> SAME_BITS);
  return Array.from(ways.values(), (group) =>
    oneOf(group.map(([tail, heads]) => inClass(heads.flatMap(casesOf)) + tail)),
  );
}

function oneOf(ways: readonly string[]): string {
  return ways.length > 1 ? `(?:${ways.join('|')})` : ways.join('');
}

function casesOf(letter: string): string[] {
  return [...new Set([letter, letter.toUpperCase()])];
}

/** Any first letter with any second, the first one in classes that are quick to look for. */
function anyPair(firsts: readonly number[], seconds: readonly number[]): string {
  const ranges = rangesOf(firsts);
  const classes = Array.from({ length: Math.ceil(ranges.length / QUICK_RANGES) }, (_, i) =>
    inClass(ranges.slice(i * QUICK_RANGES, (i + 1) * QUICK_RANGES)),
  );
  return `(?:${classes.join('|')})${inClass(rangesOf(seconds))}`;
}

/** From the least unit to the greatest. */
function spanOf(units: readonly number[]): string[] {
  const sorted = units.toSorted((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? [] : [`${written(first)}-${written(last)}`];
}

/** Units as ranges of a class. */
function rangesOf(units: readonly number[]): string[] {
  const ranges: [first: number, last: number][] = [];
  for (const unit of [...new Set(units)].toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.[1] === unit - 1) range[1] = unit;
    else ranges.push([unit, unit]);
  }
  return ranges.map(([first, last]) =>
    first === last ? written(first) : `${written(first)}-${written(last)}`,
  );
}

function written(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function inClass(members: readonly string[]): string {
  return `[${members.join('')}]`;
}

type Forms = (unit: number) => readonly number[];

/** All units that names keep as this one. */
function formsBy(variants: ReadonlyMap<number, number>): Forms {
  const forms = new Map<number, number[]>();
  const add = (unit: number, form: number) => forms.set(unit, [...(forms.get(unit) ?? [unit]), form]);
  for (let form = 0; form <= 0xffff; form++) {
    const low = lowerUnit(narrowUnit(form));
    if (low !== form) add(low, form);
  }
  for (const [form, unit] of variants) add(unit, form);
  return (unit) => forms.get(unit) ?? [unit];
}
