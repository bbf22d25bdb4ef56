import { NameCollector } from './compile-names.ts';
import { eachRole, writeCues, type CueWords } from './compile-cues.ts';
import { FLAG_SAME_AS_NEXT, NO_COMPANY } from './layout.ts';
import type { CueGroup, NameIndex } from './name-index.ts';
import { namesSpelled } from './spelled.ts';
import { atOnce } from './steps.ts';
import { StringList } from './string-list.ts';
import { writeIndex } from './write-index.ts';

/**
 * A part of an index as an index of its own: the names with these spellings, folded, and all that is known of
 * their companies. In a text whose `namesIn` are among the spellings it finds what the whole index finds.
 */
export function cutIndex(index: NameIndex, spellings: Iterable<string>): Uint8Array<ArrayBuffer> {
  const found = [...new Set(spellings)].flatMap((spelling) => namesSpelled(index, spelling));
  const names = found.toSorted((a, b) => a - b);
  const owners = names.map((name) => index.nameCompany[name] ?? NO_COMPANY);
  const companies = [...new Set(owners)]
    .filter((company) => company !== NO_COMPANY)
    .toSorted((a, b) => a - b);
  const newNumber = new Map(companies.map((company, i) => [company, i]));
  const texts = new StringList(index.nameStarts, index.nameUnits);
  const collector = new NameCollector();
  for (const name of names) {
    const company = newNumber.get(index.nameCompany[name] ?? NO_COMPANY) ?? NO_COMPANY;
    collector.add(texts.get(name), company, (index.nameFlags[name] ?? 0) & ~FLAG_SAME_AS_NEXT);
  }
  const shared = index.sharedGroups();
  const groups = companies.map((company) => index.cueGroups(company));
  const steps = writeIndex({
    names: collector.get(index.variants()),
    ids: companies.map(index.companyId),
    families: Uint32Array.from(companies, (company) => index.companyFamily[company] ?? 0),
    cues: writeCues({
      shared: shared.map(wordsOf),
      companies: groups.length,
      own: (company) => wordsOf(groups[company]?.[0]),
      sets: (company) => (groups[company] ?? []).slice(1).map((set) => shared.indexOf(set)),
    }),
    variants: index.variants(),
  });
  return atOnce(steps);
}

function wordsOf(group: CueGroup | undefined): CueWords {
  return eachRole((role) => group?.lists[role].words ?? []);
}
