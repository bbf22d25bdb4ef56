import { useEffect, useState } from 'react';
import type { Company } from '../../data/schema/company.ts';
import { companiesNamed, openIndex, type NameIndex } from '../detect/index.ts';
import { readStoredNames } from '../messages/stored-names.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readCompanies } from '../store/knowledge/list.ts';
import type { NameOwners } from '../own/name-owners.ts';
import { readWholeNames } from '../store/whole-names.ts';

/** Gives the companies that have these names. */
export type OwnersOf = (names: readonly string[]) => Promise<NameOwners<Company>>;

const NOBODY: NameOwners<Company> = new Map();

async function openNames(): Promise<NameIndex | undefined> {
  const stored = await readStoredNames();
  const bytes = stored?.isPart
    ? await readWholeNames(stored)
    : stored && Uint8Array.fromBase64(stored.base64);
  const opened = bytes && openIndex(bytes);
  return opened?.ok ? opened.value : undefined;
}

/** Asks the name index, for packs whose companies are too many for a list. It is opened once. */
export function largeOwners(db: KnowledgeDatabase): OwnersOf {
  let opened: Promise<NameIndex | undefined> | undefined;
  return async (names) => {
    const index = await (opened ??= openNames());
    if (!index) return NOBODY;
    const ids = new Map(names.map((name) => [name.toLowerCase(), companiesNamed(index, name)] as const));
    const read = await readCompanies(db, [...ids.values()].flat());
    if (!read.ok) return NOBODY;
    const known = (id: string): Company[] => [read.value.get(id) ?? []].flat();
    return new Map([...ids].map(([name, owners]) => [name, owners.flatMap(known)]));
  };
}

/** The same for names as they are typed. */
export function useLargeOwners(
  names: readonly string[],
  ownersOf: OwnersOf | undefined,
): NameOwners<Company> {
  const [owners, setOwners] = useState(NOBODY);
  const asked = names.join('\n');
  useEffect(() => {
    if (!ownersOf || asked === '') return undefined;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const found = await ownersOf(asked.split('\n'));
      if (isWanted) setOwners(found);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [asked, ownersOf]);
  return owners;
}
