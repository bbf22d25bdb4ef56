import type { CompanyBundle, RelatedCompany } from '../../data/schema/bundle.ts';
import type { Company } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';

function toRelated({ id, kind, names, pinyin }: Company): RelatedCompany {
  return { id, kind, names, ...(pinyin !== undefined && { pinyin }) };
}

/**
 * What the packs know of one company, as the card takes it. The first pack that knows the company
 * gives its names; aliases come from all of them.
 *
 * @returns undefined when no pack knows the id
 */
export function gatherBundle(packs: readonly Pack[], id: string): CompanyBundle | undefined {
  const known = packs.flatMap((pack) => pack.companies);
  const [company, ...doubles] = known.filter((candidate) => candidate.id === id);
  if (!company) return undefined;
  const claims = packs
    .flatMap((pack) => pack.claims.map((claim) => ({ ...claim, pack: pack.id })))
    .filter((claim) => claim.about === id || claim.value === id);
  const cited = new Set(claims.map((claim) => claim.source));
  const used = new Set(claims.map((claim) => claim.pack));
  const others = new Set(claims.flatMap((claim) => [claim.about, claim.value]));
  others.delete(id);
  const aliases = [company, ...doubles].flatMap((each) => each.aliases);
  return {
    company: { ...company, aliases: [...new Map(aliases.map((alias) => [alias.text, alias])).values()] },
    claims,
    sources: packs.flatMap((pack) => pack.sources).filter((source) => cited.has(source.id)),
    packs: packs.filter((pack) => used.has(pack.id)).map((pack) => ({ id: pack.id, title: pack.title })),
    related: Object.fromEntries(
      known.filter((each) => others.has(each.id)).map((each) => [each.id, toRelated(each)]),
    ),
  };
}
