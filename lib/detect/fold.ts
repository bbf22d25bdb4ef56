import {
  hasCompatibilityForm,
  IGNORABLES,
  isCombining,
  isIgnorable,
  isSpace,
  lowerUnit,
  narrowUnit,
  plainPunctuation,
  SPACES,
} from './characters.ts';
import { once } from './name-table.ts';

/**
 * A text as the reader sees it: one width, composed letters, plain hyphens and apostrophes, single
 * spaces, nothing invisible. `exact` keeps capitals, `low` does not; unit stands beside unit.
 */
export interface FoldedText {
  readonly exact: string;
  readonly low: string;
  readonly length: number;
  /** Where units stand in the original text; nothing where each stands where it stood. */
  readonly shifts: readonly Shift[];
}

/** From folded unit `at` on, the original stands `by` units further on, until the next shift. */
interface Shift {
  readonly at: number;
  readonly by: number;
}

const NONE: readonly Shift[] = [];

const SPACE = ' ';
const PARAGRAPH = '\n';

/** The longest base-plus-marks cluster that is composed; marks beyond it are only decoration. */
const CLUSTER_LIMIT = 16;

/** Marks that join the letter before, and forms that stand for several letters or for other ones. */
const CLUSTER_SIGNS =
  '\\u0300-\\u036f\\u1ab0-\\u1aff\\u20d0-\\u20ff\\u1100-\\u11ff\\u212a\\u212b\\u2e80-\\u2fdf\\ud835\\uf900-\\ufaff\\ufb00-\\ufb06\\uff5f-\\uffdc';
const CLUSTERED = /* @__PURE__ */ new RegExp(`[${CLUSTER_SIGNS}]`);
/** What folding changes in all other texts: gaps, and single units (full width, dashes, apostrophes). */
const changingSigns = () =>
  `${SPACES.slice(1)}${IGNORABLES}\\uff01-\\uff5e\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\u2018\\u2019\\u02bc\\u2032`;
const changing = /* @__PURE__ */ once(
  () => new RegExp(`[${SPACES}][${SPACES}${IGNORABLES}]+|[${changingSigns()}]`, 'g'),
);
/** Capitals whose small letter depends on their place, or is no single unit. */
const ODD_SIGNS = '\\u0130\\u03a3\\ud800-\\ud83a';
const ODD_CAPITALS = /* @__PURE__ */ new RegExp(`[${ODD_SIGNS}]`);
const EVERY_UNIT = /[^]/g;
/** Made when first asked for, so that the script of pages without names does not hold it. */
const special = /* @__PURE__ */ once(
  () => new RegExp(`[${CLUSTER_SIGNS}${changingSigns()}${ODD_SIGNS}]| [${SPACES}]`),
);

type Variants = ReadonlyMap<number, number>;

let last: { readonly text: string; readonly variants: Variants; readonly folded: FoldedText } | undefined;

/**
 * Folds a text. Linear in its length for every input. The last one is kept: who asks which names to bring for a
 * text then looks for them in it.
 * @param variants traditional characters and the simplified ones that names are kept in
 */
export function foldText(text: string, variants: Variants): FoldedText {
  if (last?.text !== text || last.variants !== variants)
    last = { text, variants, folded: foldAnew(text, variants) };
  return last.folded;
}

/** Nearly all of the work is left to the engine: most texts are folded where nothing of ours is compiled yet. */
function foldAnew(text: string, variants: Variants): FoldedText {
  if (!special().test(text)) {
    return { exact: text, low: simplified(text.toLowerCase(), variants), length: text.length, shifts: NONE };
  }
  const { exact, shifts } = CLUSTERED.test(text) ? foldClusters(text) : foldUnits(text);
  return { exact, low: simplified(lowerOf(exact), variants), length: exact.length, shifts };
}

function foldUnits(text: string): Pick<FoldedText, 'exact' | 'shifts'> {
  const shifts: Shift[] = [];
  let by = 0;
  const exact = text.replace(changing(), (found, at: number) => {
    const folded = foldFound(found);
    if (folded.length < found.length) {
      const next = at - by + folded.length;
      by += found.length - folded.length;
      shifts.push({ at: next, by });
    }
    return folded;
  });
  return { exact, shifts };
}

function foldFound(found: string): string {
  const unit = found.charCodeAt(0);
  if (isIgnorable(unit)) return '';
  if (isSpace(unit)) return foldGap(found);
  return String.fromCharCode(plainPunctuation(narrowUnit(unit)));
}

/** A white-space run that separates paragraphs stays one: no name reaches across it. */
function foldGap(gap: string): string {
  return gap.indexOf(PARAGRAPH) === gap.lastIndexOf(PARAGRAPH) ? SPACE : PARAGRAPH;
}

function lowerOf(exact: string): string {
  if (!ODD_CAPITALS.test(exact)) return exact.toLowerCase();
  return exact.replace(EVERY_UNIT, (unit) => String.fromCharCode(lowerUnit(unit.charCodeAt(0))));
}

function simplified(low: string, variants: ReadonlyMap<number, number>): string {
  const traditional = patternOf(variants);
  if (!traditional) return low;
  return low.replace(traditional, (found) => {
    const unit = found.charCodeAt(0);
    return String.fromCharCode(variants.get(unit) ?? unit);
  });
}

const patterns = new WeakMap<ReadonlyMap<number, number>, RegExp>();

/** The characters that have a simplified one. */
function patternOf(variants: ReadonlyMap<number, number>): RegExp | undefined {
  if (variants.size === 0) return undefined;
  let pattern = patterns.get(variants);
  if (!pattern) {
    const units = Array.from(variants.keys(), (unit) => `\\u${unit.toString(16).padStart(4, '0')}`);
    pattern = new RegExp(`[${units.join('')}]`, 'g');
    patterns.set(variants, pattern);
  }
  return pattern;
}

/** Collects folded units with the places where they stood. */
class Folding {
  exact = '';
  readonly shifts: Shift[] = [];
  #by = 0;

  add(text: string, start: number): void {
    const by = start - this.exact.length;
    if (by !== this.#by) this.shifts.push({ at: this.exact.length, by });
    this.#by = by;
    this.exact += text;
  }
}

function foldClusters(text: string): Pick<FoldedText, 'exact' | 'shifts'> {
  const folding = new Folding();
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    let end = i + 1;
    if (isSpace(unit)) {
      while (end < text.length && isGap(text.charCodeAt(end))) end += 1;
      folding.add(foldGap(text.slice(i, end)), i);
    } else if (!isIgnorable(unit) && !isCombining(unit)) {
      if (isCombining(next) || hasCompatibilityForm(unit)) {
        end = clusterEnd(text, i);
        foldCluster(text.slice(i, end), i, folding);
      } else {
        folding.add(String.fromCharCode(plainPunctuation(unit)), i);
      }
    }
    i = end;
  }
  folding.add('', text.length);
  return folding;
}

function isGap(unit: number): boolean {
  return isSpace(unit) || isIgnorable(unit);
}

/** End of the cluster of a base unit (or surrogate pair) and the combining marks that follow it. */
function clusterEnd(text: string, start: number): number {
  let end = start + 1;
  const first = text.charCodeAt(start);
  if (first >= 0xd800 && first <= 0xdbff && end < text.length) {
    const second = text.charCodeAt(end);
    if (second >= 0xdc00 && second <= 0xdfff) end += 1;
  }
  if (first >= 0x1100 && first <= 0x11ff) {
    while (end < text.length && text.charCodeAt(end) >= 0x1100 && text.charCodeAt(end) <= 0x11ff) end += 1;
  }
  while (end < text.length && isCombining(text.charCodeAt(end))) end += 1;
  return end;
}

function foldCluster(cluster: string, start: number, into: Folding): void {
  const composed = cluster.slice(0, CLUSTER_LIMIT).normalize('NFKC');
  for (let i = 0; i < composed.length; i++) {
    const unit = composed.charCodeAt(i);
    if (!isCombining(unit)) into.add(String.fromCharCode(plainPunctuation(unit)), start);
  }
}

/** Where folded unit `at` stands in the original text; its end if `at` is the folded length. */
export function originalStart({ shifts }: FoldedText, at: number): number {
  if (shifts.length === 0) return at;
  let from = 0;
  let to = shifts.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((shifts[middle]?.at ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return at + (shifts[from - 1]?.by ?? 0);
}

/** The original offset at which the folded range that ends before `end` ends, without trailing invisibles. */
export function originalEnd(folded: FoldedText, text: string, end: number): number {
  if (folded.shifts.length === 0) return end;
  let offset = originalStart(folded, end);
  const floor = originalStart(folded, end - 1) + 1;
  while (offset > floor && isIgnorable(text.charCodeAt(offset - 1))) offset -= 1;
  return offset;
}
