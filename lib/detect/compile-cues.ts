import type { Company, Cues } from '../../data/schema/company.ts';
import { foldText } from './fold.ts';
import { CUE_ROLES, type CueRole } from './layout.ts';
import { writeStrings } from './string-list.ts';

/** Cue words that companies share, by the names under which companies refer to them. */
export type CueSets = Readonly<Record<string, Cues>>;

function foldCue(cue: string, variants: ReadonlyMap<number, number>): string {
  return foldText(cue, variants).low;
}

function mergeCues(all: readonly Cues[]): Cues {
  return eachRole((role) => all.flatMap((cues) => cues[role]));
}

/** A word of the trade at large says less than one that only this company is spoken of with: it counts once, as shared. */
function withoutShared(words: readonly string[], sets: readonly Cues[]): string[] {
  const shared = new Set(sets.flatMap((set) => set.for.map((word) => word.toLowerCase())));
  return words.filter((word) => !shared.has(word.toLowerCase()));
}

/** Cue words as sections of the index. A company's own words come first, then the sets that it shares. */
export function compileCues(
  companies: readonly (readonly Company[])[],
  cueSets: CueSets,
  variants: ReadonlyMap<number, number>,
): CueSections {
  const setNumber = new Map(Object.keys(cueSets).map((id, i) => [id, i]));
  const shared = companies.map((entries) => [...new Set(entries.flatMap((company) => company.cueSets))]);
  const own = companies.map((entries, i) => {
    const words = mergeCues(entries.flatMap((company) => company.cues ?? []));
    const sets = (shared[i] ?? []).flatMap((id) => cueSets[id] ?? []);
    return { ...words, for: withoutShared(words.for, sets) };
  });
  const sets = shared.map((ids) => ids.flatMap((id) => setNumber.get(id) ?? []));
  const fold = (cues: Cues): CueWords => eachRole((role) => cues[role].map((cue) => foldCue(cue, variants)));
  return writeCues(Object.values(cueSets).map(fold), own.map(fold), sets);
}

/** Cue words of one group, folded. */
export type CueWords = Readonly<Record<CueRole, readonly string[]>>;

export function eachRole<T>(make: (role: CueRole) => T): Record<CueRole, T> {
  return Object.fromEntries(CUE_ROLES.map((role) => [role, make(role)])) as Record<CueRole, T>;
}

export type CueSections = ReturnType<typeof writeCues>;

/**
 * @param shared sets of words, each stored once
 * @param own words of each company, which its first group holds
 * @param sets numbers of the shared sets of each company
 */
export function writeCues(
  shared: readonly CueWords[],
  own: readonly CueWords[],
  sets: readonly (readonly number[])[],
) {
  const perCompany = own.map((_, i) => [shared.length + i, ...(sets[i] ?? [])]);
  const cueNumber = new Map<string, number>();
  const lists = [...shared, ...own].flatMap((words) =>
    CUE_ROLES.map((role) =>
      [...new Set(words[role])].map((cue) => {
        const number = cueNumber.get(cue) ?? cueNumber.size;
        cueNumber.set(cue, number);
        return number;
      }),
    ),
  );
  return {
    companyGroups: offsets(perCompany),
    groupList: Uint32Array.from(perCompany.flat()),
    groupRanges: offsets(lists),
    groupItems: Uint32Array.from(lists.flat()),
    ...writeStrings('cue', [...cueNumber.keys()]),
  };
}

/** Start of each list in their concatenation, and the end of the last. */
function offsets(lists: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => (starts[i + 1] = (starts[i] ?? 0) + list.length));
  return starts;
}
