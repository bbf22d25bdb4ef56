import type { BundleClaim } from '../../data/schema/bundle.ts';
import type { Company, CompanyKind } from '../../data/schema/company.ts';
import type { Language } from '../../data/schema/primitives.ts';

/** A text about a company that is not a name of it: a fact, a note. */
export interface SearchText {
  readonly kind: 'fact' | 'note';
  readonly text: string;
}

/** What search knows of a company. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: CompanyKind;
  readonly names: Company['names'];
  readonly pinyin?: string | undefined;
  readonly aliases: readonly string[];
  readonly texts: readonly SearchText[];
  /** Between equally good answers, the one of which more is known comes first. */
  readonly weight: number;
}

/** Writes a claim as a reader would look for it: label, value, date. */
export type WriteClaim = (claim: BundleClaim, language: Language) => string;

/**
 * Makes the entries of a search out of companies and claims.
 * @param languages in this order; a text that reads alike in two is kept once
 */
export function searchEntries(
  companies: readonly Company[],
  claims: readonly BundleClaim[],
  write: WriteClaim,
  languages: readonly Language[],
): readonly SearchEntry[] {
  const byCompany = Map.groupBy(claims, ({ about }) => about);
  return companies.map((company) => {
    const own = byCompany.get(company.id) ?? [];
    const texts = new Set(own.flatMap((claim) => languages.map((language) => write(claim, language))));
    return {
      id: company.id,
      kind: company.kind,
      names: company.names,
      pinyin: company.pinyin,
      aliases: company.aliases.map(({ text }) => text),
      texts: [...texts].map((text) => ({ kind: 'fact', text })),
      weight: own.length,
    };
  });
}
