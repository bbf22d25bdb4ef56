import type { BundleClaim } from '../../data/schema/bundle.ts';
import type { Company, CompanyKind } from '../../data/schema/company.ts';
import type { Language } from '../../data/schema/languages.ts';

/** A company as an answer shows it. */
export interface FoundEntry {
  readonly id: string;
  readonly kind: CompanyKind;
  readonly names: Company['names'];
  readonly pinyin?: string | undefined;
}

/** What search knows of a company. */
export interface SearchEntry extends FoundEntry {
  readonly aliases: readonly string[];
  /** How its Han names but the first are said, syllable by syllable. */
  readonly readings?: readonly string[];
  /** What is known of it, a line each, in each language of `buildSteps`. */
  readonly facts: readonly (readonly string[])[];
  /** Between equally good answers, the one of which more is known comes first. */
  readonly weight: number;
}

/** Writes a claim as a reader would look for it: label, value, date. */
export type WriteClaim = (claim: BundleClaim, language: Language) => string;

/**
 * Makes the entries of a search out of companies and claims, their facts in these languages.
 * @param readings how Han names are said, by name
 */
export function searchEntries(
  companies: readonly Company[],
  claims: readonly BundleClaim[],
  write: WriteClaim,
  languages: readonly Language[],
  readings: Readonly<Record<string, string>> = {},
): readonly SearchEntry[] {
  const byCompany = Map.groupBy(claims, ({ about }) => about);
  return companies.map((company) => {
    const own = byCompany.get(company.id) ?? [];
    return {
      id: company.id,
      kind: company.kind,
      names: company.names,
      pinyin: company.pinyin,
      aliases: company.aliases.map(({ text }) => text),
      readings: readingsOf(company, readings),
      facts: languages.map((language) => [...new Set(own.map((claim) => write(claim, language)))]),
      weight: own.length,
    };
  });
}

function readingsOf(
  { names, aliases }: Company,
  readings: Readonly<Record<string, string>>,
): readonly string[] {
  const all = [...Object.values(names), ...aliases.map(({ text }) => text)];
  return [
    ...new Set(all.flatMap((name = '') => (Object.hasOwn(readings, name) ? (readings[name] ?? []) : []))),
  ];
}
