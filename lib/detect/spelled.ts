import { foldText } from './fold.ts';
import { rollUnits } from './hash.ts';
import { FLAG_SAME_AS_NEXT, NO_COMPANY } from './layout.ts';
import { firstNamed } from './match.ts';
import { unitsOf } from './name-heads.ts';
import type { NameIndex } from './name-index.ts';

/** The numbers of the names with a spelling, which is folded. */
export function namesSpelled(index: NameIndex, spelling: string): number[] {
  const rolling = rollUnits(unitsOf(spelling), 0, spelling.length);
  const numbers: number[] = [];
  for (let name = firstNamed(index, spelling, 0, spelling.length, rolling); name >= 0;) {
    numbers.push(name);
    name = (index.nameFlags[name] ?? 0) & FLAG_SAME_AS_NEXT ? name + 1 : -1;
  }
  return numbers;
}

/** Ids of the companies that have a name, however it is written. */
export function companiesNamed(index: NameIndex, name: string): readonly string[] {
  const names = namesSpelled(index, foldText(name.trim(), index.variants()).low);
  const companies = names.map((number) => index.nameCompany[number] ?? NO_COMPANY);
  return [...new Set(companies)].filter((company) => company !== NO_COMPANY).map(index.companyId);
}
