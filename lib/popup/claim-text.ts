import { DICTIONARIES } from '../../components/i18n/dictionaries.ts';
import type { BundleClaim } from '../../data/schema/bundle.ts';
import type { Company } from '../../data/schema/company.ts';
import { fieldDefinition } from '../../data/schema/fields.ts';
import type { Language } from '../../data/schema/languages.ts';
import { formatAsOfShort, formatValue } from '../facts/index.ts';

function nameOf(company: Company | undefined, language: Language): string {
  const { names } = company ?? {};
  return (language === 'zh-Hans' ? (names?.['zh-Hans'] ?? names?.en) : names?.en) ?? '';
}

/** Makes the function that writes a claim as one line: label, value, date. */
export function claimWriter(
  companies: readonly Company[],
): (claim: BundleClaim, language: Language) => string {
  const byId = new Map(companies.map((company) => [company.id, company]));
  return (claim, language) => {
    const { label, valueType } = fieldDefinition(claim.field);
    const { figures } = DICTIONARIES[language];
    const company = valueType === 'company' && typeof claim.value === 'string' ? claim.value : undefined;
    const value = company === undefined ? formatValue(claim, figures) : nameOf(byId.get(company), language);
    const detail = claim.detail ? ` ${claim.detail[language]}` : '';
    return `${label[language]}: ${value}${detail} · ${formatAsOfShort(claim.asOf, figures)}`;
  };
}
