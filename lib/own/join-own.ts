import type { Claim } from '../../data/schema/claim.ts';
import type { OwnCompany } from '../../data/schema/own.ts';
import { isLater } from '../shared/revision.ts';

/** What a claim says, whatever it is called. */
function saying({ field, value, unit, asOf, qualifier }: Claim): string {
  return JSON.stringify([field, value, unit ?? '', asOf.from, asOf.to, qualifier]);
}

function content({ company, claims, sources, disabled, deleted }: OwnCompany): string {
  return JSON.stringify([company, claims, sources, disabled, deleted]);
}

/** The claims of another line that this one does not make, with their sources, under ids that are free here. */
function missing(here: OwnCompany, other: OwnCompany): Pick<OwnCompany, 'claims' | 'sources'> {
  const said = new Set(here.claims.map(saying));
  const claims = other.claims.filter((claim) => !said.has(saying(claim)));
  const mark = `${here.company.id}-${other.revision}-${other.updatedAt}`;
  const cited = new Set(claims.map(({ source }) => source));
  const sources = other.sources.filter(({ id }) => cited.has(id));
  const idOf = new Map(sources.map(({ id }, at) => [id, `${mark}-source-${at + 1}`]));
  return {
    claims: claims.map((claim, at) => {
      return { ...claim, id: `${mark}-${at + 1}`, source: idOf.get(claim.source) ?? claim.source };
    }),
    sources: sources.map((source) => ({ ...source, id: idOf.get(source.id) ?? source.id })),
  };
}

/**
 * One company out of two records of it. The later one stands when it can have grown out of the other; where both
 * went on by themselves, the names and facts of the other are added to it.
 * @param now milliseconds since 1970, UTC
 */
export function joinOwn(a: OwnCompany, b: OwnCompany, now: number): OwnCompany {
  const [later, earlier] = isLater(b, a) ? [b, a] : [a, b];
  const wentOn = later.revision === earlier.revision || earlier.updatedAt > later.updatedAt;
  if (!wentOn || content(later) === content(earlier)) return later;
  const { claims, sources } = missing(later, earlier);
  const known = new Set(later.company.aliases.map(({ text }) => text));
  const aliases = earlier.company.aliases.filter(({ text }) => !known.has(text));
  if (claims.length + aliases.length === 0) return later;
  return {
    ...later,
    company: { ...later.company, aliases: [...later.company.aliases, ...aliases] },
    claims: [...later.claims, ...claims],
    sources: [...later.sources, ...sources],
    revision: later.revision + 1,
    updatedAt: now,
    deleted: later.deleted && earlier.deleted,
  };
}
