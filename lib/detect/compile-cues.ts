import type { Company, Cues } from '../../data/schema/company.ts';
import { foldText } from './fold.ts';
import { CUE_ROLES } from './layout.ts';
import { writeStrings } from './string-list.ts';

/** Cue words that companies share, by the names under which companies refer to them. */
export type CueSets = Readonly<Record<string, Cues>>;

function foldCue(cue: string, variants: ReadonlyMap<number, number>): string {
  return String.fromCharCode(...foldText(cue, variants).low);
}

function mergeCues(all: readonly Cues[]): Cues {
  const merged = CUE_ROLES.map((role) => [role, all.flatMap((cues) => cues[role])] as const);
  return Object.fromEntries(merged) as unknown as Cues;
}

/**
 * Cue words as sections of the index. A company's first group holds its own words; the sets that it
 * shares with others follow, each stored once.
 */
export function compileCues(
  companies: readonly (readonly Company[])[],
  cueSets: CueSets,
  variants: ReadonlyMap<number, number>,
) {
  const sets = new Map(Object.entries(cueSets));
  const setNumber = new Map([...sets.keys()].map((id, i) => [id, i]));
  const groups: Cues[] = [...sets.values()];
  const perCompany = companies.map((entries) => {
    groups.push(mergeCues(entries.flatMap((company) => company.cues ?? [])));
    const shared = new Set(entries.flatMap((company) => company.cueSets));
    return [groups.length - 1, ...[...shared].flatMap((id) => setNumber.get(id) ?? [])];
  });

  const cueNumber = new Map<string, number>();
  const lists = groups.flatMap((cues) =>
    CUE_ROLES.map((role) =>
      [...new Set(cues[role].map((cue) => foldCue(cue, variants)))].map((cue) => {
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
