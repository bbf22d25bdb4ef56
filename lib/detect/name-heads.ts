import { HAN, scriptOf } from './characters.ts';
import type { IndexName } from './compile-names.ts';
import { rollUnits } from './hash.ts';
import { headLength } from './prints.ts';

/** A first word or pair of characters, with what the names that begin with it are like. */
export interface Head {
  readonly rolling: number;
  readonly lengths: Set<number>;
  /** One of the names keeps its capitals. */
  exactCase: boolean;
  /** The head alone is a safe name: its plural counts. */
  plural: boolean;
}

export function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Heads of all names; a Han pair once for each way to write it in mixed scripts. */
export function headsOf(names: readonly IndexName[], variants: ReadonlyMap<number, number>): Head[] {
  const forms = new Map<number, number[]>();
  for (const [from, to] of variants) forms.set(to, [...(forms.get(to) ?? []), from]);
  const spellings = (unit: number) => [unit, ...(forms.get(unit) ?? [])];

  const heads = new Map<number, Head>();
  for (const { folded: text, exactCase, rule } of names) {
    const folded = unitsOf(text);
    const units = folded.slice(0, headLength(folded, 0, folded.length));
    const [first = 0, second = 0] = units;
    const isPair = units.length === 2 && scriptOf(first) === HAN;
    const written = isPair ? spellings(first).flatMap((a) => spellings(second).map((b) => [a, b])) : [units];
    for (const spelling of written) {
      const rolling = rollUnits(spelling, 0, spelling.length);
      const head = heads.get(rolling) ?? { rolling, lengths: new Set(), exactCase: false, plural: false };
      head.lengths.add(folded.length);
      head.exactCase ||= exactCase;
      head.plural ||= rule === 'safe' && folded.length === units.length;
      heads.set(rolling, head);
    }
  }
  return [...heads.values()];
}
