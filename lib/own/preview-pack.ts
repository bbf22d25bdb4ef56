import type { Company } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';
import { judgeName } from './judge-name.ts';

/** What an import would bring. */
export interface PackPreview {
  readonly companies: number;
  readonly claims: number;
  /** Names that lead to another company too. */
  readonly clashes: readonly string[];
  /** Everyday words that the pack would have marked wherever they stand. */
  readonly everyday: readonly string[];
  /** Against the version that is there already. */
  readonly replaces?:
    | {
        readonly version: string;
        readonly added: number;
        readonly changed: number;
        readonly gone: number;
      }
    | undefined;
}

/** Everything that a pack says of each company, as one text to compare. */
function said({ companies, claims }: Pack): ReadonlyMap<string, string> {
  const byCompany = Map.groupBy(claims, ({ about }) => about);
  return new Map(
    companies.map((company) => [company.id, JSON.stringify([company, byCompany.get(company.id)])]),
  );
}

function compare(pack: Pack, before: Pack): PackPreview['replaces'] {
  const [old, now] = [said(before), said(pack)];
  return {
    version: before.version,
    added: [...now.keys()].filter((id) => !old.has(id)).length,
    changed: [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).length,
    gone: [...old.keys()].filter((id) => !now.has(id)).length,
  };
}

/**
 * Looks at what a checked pack would add.
 * @param known the companies of the other packs
 * @param before the version of the same pack that is there already
 */
export function previewPack(pack: Pack, known: readonly Company[], before: Pack | undefined): PackPreview {
  const owners = new Map(
    known.flatMap(({ id, aliases }) => aliases.map(({ text }) => [text.toLowerCase(), id] as const)),
  );
  const names = pack.companies.flatMap(({ id, aliases }) => aliases.map((alias) => ({ id, ...alias })));
  const unique = (all: readonly { readonly text: string }[]): string[] => [
    ...new Set(all.map(({ text }) => text)),
  ];
  return {
    companies: pack.companies.length,
    claims: pack.claims.length,
    clashes: unique(names.filter(({ id, text }) => (owners.get(text.toLowerCase()) ?? id) !== id)),
    everyday: unique(
      names.filter(({ text, rule }) => rule === 'safe' && judgeName(text).reason === 'everyday-word'),
    ),
    replaces: before && compare(pack, before),
  };
}
