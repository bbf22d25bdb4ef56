import type { Claim, ClaimValue, Qualifier } from '../../data/schema/claim.ts';
import { type Field, fieldDefinition } from '../../data/schema/fields.ts';
import { formatPartialDate } from './format-date.ts';
import { numberFormat } from './formatters.ts';
import type { FigureGrammar } from './grammar.ts';

/** Fields whose label already says who is counted. */
const COUNTS_USERS: ReadonlySet<Field> = new Set<Field>(['users', 'monthly-active-users', 'followers']);

type Amount = Pick<Claim, 'value' | 'qualifier'> & { readonly unit?: string | undefined };

/**
 * A number as people of that language write it: `300 million`, `2,000`; `3亿`, `21.68万`.
 * Never rounded: a number that does not fit its large unit in three decimals is written in full.
 */
export function formatNumber(value: number, grammar: FigureGrammar): string {
  const unit = grammar.largeUnits.findLast((each) => Math.abs(value) >= each);
  // Asked of whole numbers: 1,005,000 / 1e6 * 1000 is 1004.9999999999999.
  if (unit === undefined || value % (unit / 1000) !== 0) {
    return numberFormat(grammar.language, { maximumFractionDigits: 6 }).format(value);
  }
  return numberFormat(grammar.language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 3,
  }).format(value);
}

/** A figure with its unit, without its hedge: `US$17 billion`. */
export function formatAmount(value: number, unit: string | undefined, grammar: FigureGrammar): string {
  const amount = formatNumber(value, grammar);
  return grammar.units[unit ?? '']?.(amount) ?? amount;
}

function hedge(qualifier: Qualifier, figure: string, grammar: FigureGrammar): string {
  return qualifier === 'between' ? figure : grammar.hedge[qualifier](figure);
}

function formatRange(min: number, max: number, unit: string | undefined, grammar: FigureGrammar): string {
  const low = formatAmount(min, unit, grammar);
  const saidOnce = grammar.unitSaidOnce.includes(unit ?? '');
  return grammar.between(saidOnce ? formatNumber(min, grammar) : low, low, formatAmount(max, unit, grammar));
}

function isText(value: ClaimValue): value is { en: string; 'zh-Hans': string } {
  return typeof value === 'object' && 'en' in value;
}

/** A figure with hedge and unit: `about US$17 billion`, `不超过200亿美元`, `between 9 and 10%`. */
function formatFigure({ value, unit, qualifier }: Amount, grammar: FigureGrammar): string {
  if (typeof value === 'number') return hedge(qualifier, formatAmount(value, unit, grammar), grammar);
  if (typeof value === 'object' && 'min' in value) return formatRange(value.min, value.max, unit, grammar);
  return isText(value) ? value[grammar.language] : value;
}

/** The value of any claim but a company-valued one, as words for the reader, hedge included. */
export function formatValue(claim: Claim, grammar: FigureGrammar): string {
  if (fieldDefinition(claim.field).valueType === 'date' && typeof claim.value === 'string') {
    return hedge(claim.qualifier, formatPartialDate(claim.value, grammar.language), grammar);
  }
  const { value, qualifier, unit } = claim;
  return formatFigure({ value, qualifier, unit: COUNTS_USERS.has(claim.field) ? undefined : unit }, grammar);
}
