import { err, ok, type Result } from '../shared/result.ts';
import { CueList } from './cue-list.ts';
import { CUE_ROLES, readSections, type CueRole } from './layout.ts';
import { nameTable, once, viewsOf, type NameTable, type Views } from './name-table.ts';
import { StringList } from './string-list.ts';

/** The compiled names of all packs, read in place from one blob. Made by `compileIndex`. */
export interface NameIndex extends NameTable {
  readonly nameCompany: Uint32Array;
  readonly companyFamily: Uint32Array;
  readonly companyId: (company: number) => string;
  /** Ids of the other companies of a company's family. */
  readonly familyMembers: (id: string) => readonly string[];
  /** Cue words of a company and of the sets it shares; the company's own come first. */
  readonly cueGroups: (company: number) => readonly CueGroup[];
  /** All sets of cue words that companies share. */
  readonly sharedGroups: () => readonly CueGroup[];
}

export interface CueGroup {
  /** Whether the words are the company's own; shared sets weigh less. */
  readonly own: boolean;
  readonly lists: Readonly<Record<CueRole, CueList>>;
}

/** Most lists are empty. */
const NO_CUES = /* @__PURE__ */ new CueList(0, () => []);

/** Opens a blob without building anything. Fails with a sentence if it is damaged or of another version. */
export function openIndex(bytes: Uint8Array): Result<NameIndex> {
  const section = readSections(bytes);
  if (typeof section === 'string') return err(section);
  const views = viewsOf(bytes, section);
  const { u16, u32 } = views;
  const companies = new StringList(u32('companyStarts'), u16('companyUnits'));
  const companyId = memo((company) => companies.get(company));
  const families = once(() => groupFamilies(u32('companyFamily'), companyId));
  return ok({
    ...nameTable(views),
    nameCompany: u32('nameCompany'),
    companyFamily: u32('companyFamily'),
    companyId,
    familyMembers: (id) => families().get(id) ?? [],
    ...groupReader(u32, new StringList(u32('cueStarts'), u16('cueUnits'))),
  });
}

function groupReader(u32: Views['u32'], cues: StringList): Pick<NameIndex, 'cueGroups' | 'sharedGroups'> {
  const ranges = u32('groupRanges');
  const items = u32('groupItems');
  const companyGroups = u32('companyGroups');
  const groupList = u32('groupList');
  // Shared sets are stored first; the first company's own group follows them.
  const sharedCount = groupList[0] ?? 0;
  const group = memo((number): CueGroup => {
    const lists = CUE_ROLES.map((role, i) => {
      const at = number * CUE_ROLES.length + i;
      const [start = 0, end = 0] = ranges.subarray(at, at + 2);
      if (start === end) return [role, NO_CUES] as const;
      const read = () => Array.from(items.subarray(start, end), (cue) => cues.get(cue));
      return [role, new CueList(end - start, read)] as const;
    });
    return { own: number >= sharedCount, lists: Object.fromEntries(lists) as Record<CueRole, CueList> };
  });
  return {
    cueGroups: memo((company) =>
      Array.from(groupList.subarray(companyGroups[company], companyGroups[company + 1]), group),
    ),
    sharedGroups: once(() => Array.from({ length: sharedCount }, (_, number) => group(number))),
  };
}

function memo<T>(make: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

function groupFamilies(
  familyOf: Uint32Array,
  companyId: (company: number) => string,
): ReadonlyMap<string, readonly string[]> {
  const members = new Map<number, string[]>();
  familyOf.forEach((family, company) => {
    members.set(family, [...(members.get(family) ?? []), companyId(company)]);
  });
  const byId = new Map<string, readonly string[]>();
  for (const ids of members.values()) {
    if (ids.length > 1)
      for (const id of ids)
        byId.set(
          id,
          ids.filter((other) => other !== id),
        );
  }
  return byId;
}
