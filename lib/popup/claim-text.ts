import { DICTIONARIES } from '../../components/i18n/dictionaries.ts';
import type { BundleClaim } from '../../data/schema/bundle.ts';
import type { Company } from '../../data/schema/company.ts';
import { fieldDefinition } from '../../data/schema/fields.ts';
import { nameIn, type Language } from '../../data/schema/languages.ts';
import { formatAsOfShort, formatValue } from '../facts/index.ts';

/** Makes the function that writes a claim as one line: label, value, date. */
export function claimWriter(
  companies: readonly Company[],
): (claim: BundleClaim, language: Language) => string {
  const byId = new Map(companies.map((company) => [company.id, company]));
  return (claim, language) => {
    const { label, valueType } = fieldDefinition(claim.field);
    const { figures } = DICTIONARIES[language];
    const id = valueType === 'company' && typeof claim.value === 'string' ? claim.value : undefined;
    const company = id === undefined ? undefined : byId.get(id);
    const name = company ? nameIn(company.names, language) : '';
    const value = id === undefined ? formatValue(claim, figures) : name;
    const detail = claim.detail ? ` ${claim.detail[language]}` : '';
    return `${label[language]}: ${value}${detail} · ${formatAsOfShort(claim.asOf, figures)}`;
  };
}
