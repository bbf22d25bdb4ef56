import type { Company } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';
import { collectNames, markedCompanies, scriptVariants } from './compile-names.ts';
import { compileCues, type CueSets } from './compile-cues.ts';
import { writeIndex } from './write-index.ts';

/**
 * Compiles the names of all packs into one blob that `openIndex` reads in place. Earlier packs decide
 * the rule of a spelling that several packs list for one company.
 */
export function compileIndex(packs: readonly Pack[], cueSets: CueSets = {}): Uint8Array<ArrayBuffer> {
  const companies = markedCompanies(packs);
  const variants = scriptVariants([...companies.values()].flat());
  const ids = [...companies.keys()];
  return writeIndex({
    names: collectNames(companies, variants),
    ids,
    families: familiesOf(ids, packs),
    cues: compileCues([...companies.values()], cueSets, variants),
    variants,
  });
}

/** The number of each company's family: companies joined by owner or product claims share one. */
function familiesOf(ids: readonly Company['id'][], packs: readonly Pack[]): Uint32Array {
  const root = new Map<string, string>();
  const find = (id: string): string => {
    const up = root.get(id);
    if (up === undefined || up === id) return id;
    const top = find(up);
    root.set(id, top);
    return top;
  };
  for (const { about, field, value } of packs.flatMap((pack) => pack.claims)) {
    if ((field === 'parent' || field === 'product') && typeof value === 'string') {
      root.set(find(about), find(value));
    }
  }
  const numbers = new Map<string, number>();
  return Uint32Array.from(ids, (id) => {
    const top = find(id);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}
