import type { Alias, Company, Cues } from '../../../data/schema/company.ts';
import { BUNDLED_PACKS, OWN_PACK } from '../../../data/schema/pack-ids.ts';

/** Earlier packs win where two say different things of one company; packs not named here follow, by id. */
const PACK_PRECEDENCE: readonly string[] = [...BUNDLED_PACKS, OWN_PACK];

function rank(packId: string): number {
  const place = PACK_PRECEDENCE.indexOf(packId);
  return place === -1 ? PACK_PRECEDENCE.length : place;
}

/** Sorts packs into the order in which they are merged. */
export function comparePacks(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function unique(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

function mergeCues(a: Cues | undefined, b: Cues | undefined): Cues | undefined {
  if (!a || !b) return a ?? b;
  return {
    for: unique(a.for, b.for),
    against: unique(a.against, b.against),
    before: unique(a.before, b.before),
    after: unique(a.after, b.after),
    notBefore: unique(a.notBefore, b.notBefore),
    notAfter: unique(a.notAfter, b.notAfter),
  };
}

function mergeAliases(a: readonly Alias[], b: readonly Alias[]): Alias[] {
  const known = new Set(a.map((alias) => alias.text));
  return [...a, ...b.filter((alias) => !known.has(alias.text))];
}

function mergeTwo(a: Company, b: Company): Company {
  const cues = mergeCues(a.cues, b.cues);
  const pinyin = a.pinyin ?? b.pinyin;
  return {
    ...a,
    names: { ...b.names, ...a.names },
    ...(pinyin !== undefined && { pinyin }),
    aliases: mergeAliases(a.aliases, b.aliases),
    ...(cues && { cues }),
    cueSets: unique(a.cueSets, b.cueSets),
    notNames: unique(a.notNames, b.notNames),
  };
}

/** One company out of what several packs say of it, in the order of the packs. */
export function mergeCompany(versions: readonly [Company, ...Company[]]): Company {
  const [first, ...others] = versions;
  return others.reduce(mergeTwo, first);
}
