import { lowerUnit, narrowUnit } from './characters.ts';

/**
 * Engines look for so many ranges in line, with a handful of comparisons; for a class with more they call a function,
 * five times as slow.
 */
const QUICK_RANGES = 16;
/** Between letters of one group there are no more others, in units: scripts are kept apart. */
const FAR = 2_048;

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
  '\\u20d0-\\u212b\\u2e80-\\u2fdf\\ud835\\uf900-\\ufeff\\uff10-\\uff19\\uff21-\\uffdc';

/** ASCII letters that stand together in a name. */
export interface PatternWord {
  /** Each as all letters that may stand for it. */
  readonly letters: readonly string[];
  /** The letter before them in the name, in the same way, and whether it stands directly before them. */
  readonly before?: { readonly letters: string; readonly joined: boolean };
}

/**
 * Regular expressions that match where one of some pieces of names begins in a text, in any capitals and in either
 * Chinese script, or a sign that may hide one: one for all texts; and one that knows pieces of ASCII alone, in half the
 * time, and matches each single unit that calls for the other. Of pairs beyond ASCII any first matches with any second:
 * engines look for two classes far more quickly than for hundreds of pairs.
 * @param pairs small letters, in the simplified script
 * @returns the sources, that of ASCII first, in lines of ASCII
 */
export function writePattern(
  words: readonly PatternWord[],
  pairs: readonly (readonly number[])[],
  variants: ReadonlyMap<number, number>,
): Uint8Array {
  const ascii = alternatives(words.map(branchOf));
  const formsOf = formsBy(variants);
  // What must be looked at unit by unit is told by itself.
  const special = new RegExp(inClass([SPECIAL]));
  const isSpecial = (unit: number) => special.test(String.fromCharCode(unit));
  const [firsts = [], seconds = []] = [0, 1].map((at) =>
    pairs.flatMap((pair) => formsOf(pair[at] ?? 0)).filter((unit) => !isSpecial(unit)),
  );
  const [least, most] = [Math.min(...seconds), Math.max(...seconds)];
  const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const beyond = everyUnit.filter((unit) => (unit >= least && unit <= most) || isSpecial(unit));
  const sources = [
    [...ascii, inClass(rangesOf(beyond).map(writtenRange))],
    [...ascii, ...(pairs.length > 0 ? [anyPair(firsts, seconds)] : []), inClass([SPECIAL])],
  ];
  return Uint8Array.from(sources.map((ways) => ways.join('|')).join('\n'), (letter) => letter.charCodeAt(0));
}

/** Letters still to come, and what is asked when all have come. */
interface Branch {
  readonly letters: readonly string[];
  readonly end: string;
}

/** What stands before is asked last, of the few places where all the rest stands. */
function branchOf({ letters, before }: PatternWord): Branch {
  if (!before) return { letters, end: '' };
  const gaps = before.joined ? '' : '\\W_';
  return { letters, end: `(?<=${inClass([before.letters, gaps])}[^]{${letters.length}})` };
}

/** The ways on from one place; where these are the same for several letters, the letters make one class. */
function alternatives(branches: readonly Branch[]): string[] {
  const ends = new Set(branches.filter(({ letters }) => letters.length === 0).map(({ end }) => end));
  if (ends.has('')) return [''];
  const byLetter = Map.groupBy(
    branches.filter(({ letters }) => letters.length > 0),
    ({ letters }) => letters[0] ?? '',
  );
  const byTail = Map.groupBy(byLetter, ([, sharing]) =>
    oneOf(alternatives(sharing.map(({ letters, end }) => ({ letters: letters.slice(1), end })))),
  );
  const groups = Map.groupBy(byTail, ([, [first]]) => (first?.[0] ?? '').charCodeAt(0) >> SAME_BITS);
  const ways = Array.from(groups.values(), (group) =>
    oneOf(group.map(([tail, heads]) => inClass(heads.map(([letters]) => letters)) + tail)),
  );
  return [...ends, ...ways];
}

function oneOf(ways: readonly string[]): string {
  return ways.length > 1 ? `(?:${ways.join('|')})` : ways.join('');
}

/** Any first letter with any second. */
function anyPair(firsts: readonly number[], seconds: readonly number[]): string {
  return oneOf(groupsOf(rangesOf(firsts)).map(oneOfGroup)) + inClass(rangesOf(seconds).map(writtenRange));
}

/** First and last unit. */
type Range = readonly [first: number, last: number];

/** Units as ranges, in their order. */
function rangesOf(units: readonly number[]): Range[] {
  const ranges: [first: number, last: number][] = [];
  for (const unit of [...new Set(units)].toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.[1] === unit - 1) range[1] = unit;
    else ranges.push([unit, unit]);
  }
  return ranges;
}

/** Neighbours, so many that a class of them is quick to look for. */
function groupsOf(ranges: readonly Range[]): Range[][] {
  const groups: Range[][] = [];
  for (const range of ranges) {
    const group = groups.at(-1);
    const isFar = range[0] - (group?.at(-1)?.[1] ?? -Infinity) > FAR;
    if (group && group.length < QUICK_RANGES && !isFar) group.push(range);
    else groups.push([range]);
  }
  return groups;
}

/** Most letters stand outside of the whole stretch, which is asked first. */
function oneOfGroup(ranges: readonly Range[]): string {
  const stretch = inClass([writtenRange([ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0])]);
  return ranges.length > 1 ? `${stretch}(?<=${inClass(ranges.map(writtenRange))})` : stretch;
}

function writtenRange([first, last]: Range): string {
  return first === last ? written(first) : `${written(first)}-${written(last)}`;
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
