/** What kind of thing a card describes. The last five give context; their names are not marked on pages. */
export const COMPANY_KINDS = [
  'company',
  'subsidiary',
  'brand',
  'app',
  'investor',
  'regulator',
  'media',
  'group',
  'person',
] as const;
export type CompanyKind = (typeof COMPANY_KINDS)[number];

const MARKED_KINDS: ReadonlySet<CompanyKind> = new Set(['company', 'subsidiary', 'brand', 'app']);

/** Whether the names of such a thing are marked on pages. */
export function isMarkedKind(kind: CompanyKind): boolean {
  return MARKED_KINDS.has(kind);
}
