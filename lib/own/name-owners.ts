import type { Company } from '../../data/schema/company.ts';

/** Who has each name, by the name's small letters: companies, or their ids. */
export type NameOwners<Owner> = ReadonlyMap<string, readonly Owner[]>;

/** Takes a company's names into the map; a company that two packs know has each name once. */
export function addOwner<Owner>(
  owners: Map<string, Owner[]>,
  { aliases }: Pick<Company, 'aliases'>,
  owner: Owner,
): void {
  for (const { text } of aliases) {
    const name = text.toLowerCase();
    const known = owners.get(name);
    if (!known) owners.set(name, [owner]);
    else if (!known.includes(owner)) known.push(owner);
  }
}
