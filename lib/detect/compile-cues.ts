import type { Company, Cues } from '../../data/schema/company.ts';
import { foldText } from './fold.ts';
import { growing32 } from './growing.ts';
import { CUE_ROLES, type CueRole } from './layout.ts';
import { writeStrings } from './string-list.ts';

/** Cue words that companies share, by the names under which companies refer to them. */
export type CueSets = Readonly<Record<string, Cues>>;

/** A word of the trade at large says less than one that only this company is spoken of with: it counts once, as shared. */
function withoutShared(words: readonly string[], sets: readonly Cues[]): string[] {
  const shared = new Set(sets.flatMap((set) => set.for.map((word) => word.toLowerCase())));
  return words.filter((word) => !shared.has(word.toLowerCase()));
}

/** Cue words of one group, folded. */
export type CueWords = Readonly<Record<CueRole, readonly string[]>>;

export function eachRole<T>(make: (role: CueRole) => T): Record<CueRole, T> {
  return Object.fromEntries(CUE_ROLES.map((role) => [role, make(role)])) as Record<CueRole, T>;
}

/** Collects the cue words of companies as they come. Most companies have none of their own. */
export class CueCollector {
  readonly #cueSets: CueSets;
  /** By number of the company. */
  readonly #own = new Map<number, Cues[]>();
  readonly #shared: (readonly string[])[] = [];
  /** One list for all companies with the same sets. */
  readonly #lists = new Map<string, readonly string[]>();

  constructor(cueSets: CueSets) {
    this.#cueSets = cueSets;
  }

  take({ cues, cueSets }: Company, number: number): void {
    if (cues) {
      const own = this.#own.get(number);
      if (own) own.push(cues);
      else this.#own.set(number, [cues]);
    }
    const all = [...new Set([...(this.#shared[number] ?? []), ...cueSets])];
    const key = JSON.stringify(all);
    const list = this.#lists.get(key) ?? all;
    this.#lists.set(key, list);
    this.#shared[number] = list;
  }

  /** The sections of the index. A company's own words come first, then the sets that it shares. */
  write(variants: ReadonlyMap<number, number>): CueSections {
    const fold = (words: readonly string[]) => words.map((word) => foldText(word, variants).low);
    const setNumber = new Map(Object.keys(this.#cueSets).map((id, i) => [id, i]));
    const own = (number: number): CueWords | undefined => {
      const all = this.#own.get(number);
      if (!all) return undefined;
      const sets = (this.#shared[number] ?? []).flatMap((id) => this.#cueSets[id] ?? []);
      const words = eachRole((role) => all.flatMap((cues) => cues[role]));
      return eachRole((role) => fold(role === 'for' ? withoutShared(words.for, sets) : words[role]));
    };
    return writeCues({
      shared: Object.values(this.#cueSets).map((cues) => eachRole((role) => fold(cues[role]))),
      companies: this.#shared.length,
      own,
      sets: (number) => (this.#shared[number] ?? []).flatMap((id) => setNumber.get(id) ?? []),
    });
  }
}

export type CueSections = ReturnType<typeof writeCues>;

export interface CueParts {
  /** Sets of words, each stored once. */
  readonly shared: readonly CueWords[];
  readonly companies: number;
  /** Words of a company, which its first group holds. */
  readonly own: (company: number) => CueWords | undefined;
  /** Numbers of the shared sets of a company. */
  readonly sets: (company: number) => readonly number[];
}

/** Writes cue words as sections of the index. */
export function writeCues({ shared, companies, own, sets }: CueParts) {
  const cueNumber = new Map<string, number>();
  const items = growing32();
  const ranges = growing32();
  const groups = growing32();
  const starts = growing32();
  const addGroup = (words: CueWords | undefined): void => {
    for (const role of CUE_ROLES) {
      ranges.push(items.length);
      for (const cue of new Set(words?.[role])) {
        const number = cueNumber.get(cue) ?? cueNumber.size;
        cueNumber.set(cue, number);
        items.push(number);
      }
    }
  };
  shared.forEach(addGroup);
  for (let company = 0; company < companies; company++) {
    addGroup(own(company));
    starts.push(groups.length);
    groups.push(shared.length + company);
    for (const set of sets(company)) groups.push(set);
  }
  ranges.push(items.length);
  starts.push(groups.length);
  return {
    companyGroups: starts.get(),
    groupList: groups.get(),
    groupRanges: ranges.get(),
    groupItems: items.get(),
    ...writeStrings('cue', [...cueNumber.keys()]),
  };
}
