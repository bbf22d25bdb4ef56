import {
  hasCompatibilityForm,
  isCombining,
  isIgnorable,
  isSpace,
  lowerUnit,
  narrowUnit,
  plainPunctuation,
} from './characters.ts';

/**
 * A text as the reader sees it: one width, composed letters, plain hyphens and apostrophes, single
 * spaces, nothing invisible. `exact` keeps capitals, `low` does not; both have `length` units, and
 * unit `i` stands at `starts[i]` of the original text. `starts[length]` is the original's length.
 */
export interface FoldedText extends FoldedUnits {
  readonly starts: Uint32Array;
}

/** What of a folded text names are compared with. */
export interface FoldedUnits {
  readonly exact: Uint16Array;
  readonly low: Uint16Array;
  readonly length: number;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** The longest base-plus-marks cluster that is composed; marks beyond it are only decoration. */
const CLUSTER_LIMIT = 16;

class FoldBuilder {
  #exact: Uint16Array<ArrayBuffer>;
  #starts: Uint32Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity: number) {
    this.#exact = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity + 1);
  }

  get last(): number {
    return this.#length === 0 ? SPACE : (this.#exact[this.#length - 1] ?? SPACE);
  }

  push(unit: number, start: number): void {
    if (this.#length === this.#exact.length) this.#grow();
    this.#exact[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#length += 1;
  }

  #grow(): void {
    const exact = new Uint16Array(this.#exact.length * 2 + 16);
    exact.set(this.#exact);
    const starts = new Uint32Array(exact.length + 1);
    starts.set(this.#starts);
    this.#exact = exact;
    this.#starts = starts;
  }

  finish(end: number, variants: ReadonlyMap<number, number>): FoldedText {
    const exact = this.#exact.subarray(0, this.#length);
    this.#starts[this.#length] = end;
    const low = new Uint16Array(this.#length);
    for (let i = 0; i < this.#length; i++) {
      const unit = exact[i] ?? 0;
      low[i] = unit >= 0x3400 ? (variants.get(unit) ?? unit) : lowerUnit(unit);
    }
    return { exact, low, starts: this.#starts.subarray(0, this.#length + 1), length: this.#length };
  }
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

function foldCluster(text: string, start: number, end: number, into: FoldBuilder): void {
  const cluster = text.slice(start, Math.min(end, start + CLUSTER_LIMIT)).normalize('NFKC');
  for (let i = 0; i < cluster.length; i++) {
    const unit = cluster.charCodeAt(i);
    if (!isCombining(unit)) into.push(plainPunctuation(unit), start);
  }
}

function isGap(unit: number): boolean {
  return isSpace(unit) || isIgnorable(unit);
}

/** Whether a white-space run separates paragraphs: then no name reaches across it. */
function foldSpace(text: string, start: number, into: FoldBuilder): number {
  let end = start;
  let newlines = 0;
  while (end < text.length && isGap(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === NEWLINE) newlines += 1;
    end += 1;
  }
  into.push(newlines > 1 ? NEWLINE : SPACE, start);
  return end;
}

/**
 * Folds at most `limit` units from `from` on, unit by unit, as nearly all text can be; -1 at the first
 * place where that is not enough.
 * @returns how many folded units there are; `starts` at that index is where reading stopped
 */
export function foldUnits(
  text: string,
  { from, limit }: { readonly from: number; readonly limit: number },
  variants: ReadonlyMap<number, number>,
  { exact, low, starts }: Omit<FoldedText, 'length'>,
): number {
  let length = 0;
  let i = from;
  for (; i < text.length && length < limit; i++) {
    const unit = narrowUnit(text.charCodeAt(i));
    let plain = unit;
    starts[length] = i;
    if (unit <= SPACE || (unit >= 0x7f && (unit < 0x4e00 || unit > 0x9fff))) {
      if (isIgnorable(unit)) continue;
      if (isCombining(unit) || hasCompatibilityForm(unit)) return -1;
      plain = plainPunctuation(unit);
      if (isSpace(unit)) {
        let newlines = unit === NEWLINE ? 1 : 0;
        for (; i + 1 < text.length && isGap(text.charCodeAt(i + 1)); i++) {
          if (text.charCodeAt(i + 1) === NEWLINE) newlines += 1;
        }
        plain = newlines > 1 ? NEWLINE : SPACE;
      }
    }
    exact[length] = plain;
    low[length] = plain >= 0x3400 ? (variants.get(plain) ?? plain) : lowerUnit(plain);
    length += 1;
  }
  starts[length] = i;
  return length;
}

/**
 * Folds a text. Linear in its length for every input.
 * @param variants traditional characters and the simplified ones that names are kept in
 */
export function foldText(text: string, variants: ReadonlyMap<number, number>): FoldedText {
  const size = text.length;
  const into = {
    exact: new Uint16Array(size),
    low: new Uint16Array(size),
    starts: new Uint32Array(size + 1),
  };
  const length = foldUnits(text, { from: 0, limit: size }, variants, into);
  if (length < 0) return foldAny(text, variants);
  if (length === size) return { ...into, length };
  return {
    exact: into.exact.subarray(0, length),
    low: into.low.subarray(0, length),
    starts: into.starts.subarray(0, length + 1),
    length,
  };
}

function foldAny(text: string, variants: ReadonlyMap<number, number>): FoldedText {
  const builder = new FoldBuilder(text.length);
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (isIgnorable(unit)) {
      i += 1;
    } else if (isSpace(unit)) {
      i = foldSpace(text, i, builder);
    } else {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      if (isCombining(unit)) {
        i += 1;
      } else if (isCombining(next) || hasCompatibilityForm(unit)) {
        const end = clusterEnd(text, i);
        foldCluster(text, i, end, builder);
        i = end;
      } else {
        builder.push(plainPunctuation(unit), i);
        i += 1;
      }
    }
  }
  return builder.finish(text.length, variants);
}

/** The original offset at which the folded range that ends before `end` ends, without trailing invisibles. */
export function originalEnd(folded: FoldedText, text: string, end: number): number {
  let offset = folded.starts[end] ?? text.length;
  const floor = (folded.starts[end - 1] ?? 0) + 1;
  while (offset > floor && isIgnorable(text.charCodeAt(offset - 1))) offset -= 1;
  return offset;
}
