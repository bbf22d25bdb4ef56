import type { Alias, Company } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';
import { isMarkedKind } from '../../data/schema/kinds.ts';
import { foldText } from './fold.ts';
import { LONGEST_NAME } from './layout.ts';

/** A name as the index keeps it. `company` is absent for longer words that are no company. */
export interface IndexName {
  readonly text: string;
  /** As it is compared: in small letters. */
  readonly folded: string;
  readonly company: string | undefined;
  readonly rule: Alias['rule'];
  readonly exactCase: boolean;
}

const NO_VARIANTS: ReadonlyMap<number, number> = new Map();
const HAN = /\p{Script=Han}/u;

/** Every company of the packs that is marked on pages; of a company in two packs all entries, in pack order. */
export function markedCompanies(packs: readonly Pack[]): Map<string, Company[]> {
  const byId = new Map<string, Company[]>();
  for (const company of packs.flatMap((pack) => pack.companies)) {
    if (!isMarkedKind(company.kind)) continue;
    byId.set(company.id, [...(byId.get(company.id) ?? []), company]);
  }
  return byId;
}

/**
 * Pairs of characters that differ between the simplified and the traditional form of one name, as
 * traditional → simplified. Only characters of names matter, so no general table is needed. A pair
 * counts only if neither character is at home in the other script (軟體 beside 软件 gives no pair).
 */
export function scriptVariants(companies: readonly Company[]): Map<number, number> {
  const hansUnits = new Set<number>();
  const hantUnits = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const company of companies) {
    const hans = formsOf(company, 'hans');
    const hant = formsOf(company, 'hant');
    for (const form of hans) for (let i = 0; i < form.length; i++) hansUnits.add(form.charCodeAt(i));
    for (const form of hant) for (let i = 0; i < form.length; i++) hantUnits.add(form.charCodeAt(i));
    for (const form of hant) pairs.push(...unitPairs(form, hans));
  }
  return new Map(pairs.filter(([from, to]) => !hansUnits.has(from) && !hantUnits.has(to)));
}

function formsOf(company: Company, script: 'hans' | 'hant'): string[] {
  const canonical = company.names[script === 'hans' ? 'zh-Hans' : 'zh-Hant'];
  const aliases = company.aliases.filter((alias) => alias.script === script).map((alias) => alias.text);
  return [...(canonical ? [canonical] : []), ...aliases].filter((form) => HAN.test(form));
}

/** Pairs of a traditional form with the simplified form of its length that it shares most characters with. */
function unitPairs(hant: string, hans: readonly string[]): (readonly [number, number])[] {
  const shared = (form: string) => Array.from(form).filter((character, i) => character === hant[i]).length;
  const nearest = hans
    .filter((form) => form.length === hant.length)
    .toSorted((a, b) => shared(b) - shared(a))[0];
  if (nearest === undefined || nearest === hant) return [];
  return Array.from(hant, (_, i) => [hant.charCodeAt(i), nearest.charCodeAt(i)] as const).filter(
    ([from, to]) => from !== to,
  );
}

function foldName(
  text: string,
  variants: ReadonlyMap<number, number>,
): Pick<IndexName, 'text' | 'folded'> | undefined {
  const { exact, low, length } = foldText(text.trim(), variants);
  if (length === 0 || length > LONGEST_NAME) return undefined;
  return { text: exact, folded: low };
}

function namesOf(
  id: string,
  { aliases, notNames }: Company,
  variants: ReadonlyMap<number, number>,
): IndexName[] {
  const ofAliases = aliases.flatMap(({ text, rule, case: letters }): IndexName[] => {
    const name = foldName(text, variants);
    return name ? [{ ...name, company: id, rule, exactCase: letters === 'exact' }] : [];
  });
  const ofOthers = notNames.flatMap((text): IndexName[] => {
    const name = foldName(text, variants);
    return name ? [{ ...name, company: undefined, rule: 'safe', exactCase: false }] : [];
  });
  return [...ofAliases, ...ofOthers];
}

/** Of names that are one spelling of one company the first; they stand beside each other. */
function withoutDoubles(sorted: readonly IndexName[]): IndexName[] {
  const kept: IndexName[] = [];
  // Texts of the neighbours that are alike but for their capitals.
  let run = new Set<string>();
  let before: IndexName | undefined;
  for (const name of sorted) {
    if (!before || compareNames(before, name) !== 0) run = new Set();
    before = name;
    const spelling = name.exactCase ? name.text : name.folded;
    if (run.has(spelling)) continue;
    run.add(spelling);
    kept.push(name);
  }
  return kept;
}

/**
 * All names of the packs, folded, without doubles, sorted so that names that fold alike are neighbours.
 * The first pack that lists a spelling of a company decides its rule.
 */
export function collectNames(
  companies: ReadonlyMap<string, readonly Company[]>,
  variants: ReadonlyMap<number, number> = NO_VARIANTS,
): IndexName[] {
  const names: IndexName[] = [];
  for (const [id, entries] of companies)
    for (const company of entries) names.push(...namesOf(id, company, variants));
  // Sorting is stable: of doubles the first pack's stays in front.
  return withoutDoubles(names.toSorted(compareNames));
}

function compareNames(a: IndexName, b: IndexName): number {
  if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
  if (a.exactCase !== b.exactCase) return a.exactCase ? -1 : 1;
  const [x = '', y = ''] = [a.company, b.company];
  if (x === y) return 0;
  return x < y ? -1 : 1;
}
