import type { CompanyBundle, RelatedCompany } from '../../data/schema/bundle.ts';
import type { Field } from '../../data/schema/fields.ts';
import { bestFirst } from './rank.ts';
import type { Fact } from './types.ts';

/** How another company stands to this one. */
export type RelationKind = 'owner' | 'product' | 'backer' | 'backs' | 'rival';

/** In the order in which a card shows them. */
export const RELATION_KINDS: readonly RelationKind[] = ['owner', 'product', 'backer', 'backs', 'rival'];

export interface Relation {
  readonly kind: RelationKind;
  readonly company: RelatedCompany;
  /** The claims that say so, best first. */
  readonly facts: readonly [Fact, ...Fact[]];
}

/** What a claim of a company-valued field makes of its value, and what it makes of its subject. */
const RELATION_OF: Partial<Record<Field, { readonly value: RelationKind; readonly subject: RelationKind }>> =
  {
    parent: { value: 'owner', subject: 'product' },
    product: { value: 'product', subject: 'owner' },
    investor: { value: 'backer', subject: 'backs' },
    competitor: { value: 'rival', subject: 'rival' },
  };

interface Link {
  readonly kind: RelationKind;
  readonly other: string;
  readonly fact: Fact;
}

function linkOf(fact: Fact, self: string): Link | undefined {
  const { about, field, value } = fact.claim;
  const roles = RELATION_OF[field];
  if (!roles || typeof value !== 'string') return undefined;
  if (about === self && value !== self) return { kind: roles.value, other: value, fact };
  if (value === self && about !== self) return { kind: roles.subject, other: about, fact };
  return undefined;
}

/**
 * Who owns, backs and rivals the company and what it makes, from its own claims and from those of
 * others about it; one entry a kind and company, in the order of the kinds, then as the packs list them.
 */
export function relationsOf(bundle: CompanyBundle): readonly Relation[] {
  const sources = new Map(bundle.sources.map((source) => [source.id, source]));
  const links = bundle.claims.flatMap((claim) => {
    const source = sources.get(claim.source);
    return (source && linkOf({ claim, source }, bundle.company.id)) ?? [];
  });
  const grouped = Map.groupBy(links, (link) => `${link.kind} ${link.other}`);
  const relations = [...grouped.values()].flatMap((group): Relation[] => {
    const [first, ...rest] = group.map(({ fact }) => fact).toSorted(bestFirst);
    const kind = group[0]?.kind;
    const company = bundle.related[group[0]?.other ?? ''];
    return first && kind && company ? [{ kind, company, facts: [first, ...rest] }] : [];
  });
  return relations.toSorted((a, b) => RELATION_KINDS.indexOf(a.kind) - RELATION_KINDS.indexOf(b.kind));
}
