import type { Alias, Company } from '../../data/schema/company.ts';
import type { Pack } from '../../data/schema/pack.ts';
import { isMarkedKind } from '../../data/schema/kinds.ts';
import { foldText } from './fold.ts';
import { LONGEST_NAME } from './layout.ts';

/** A name as the index keeps it. `company` is absent for longer words that are no company. */
export interface IndexName {
  readonly text: string;
  readonly folded: readonly number[];
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

function foldName(text: string, variants: ReadonlyMap<number, number>): { text: string; folded: number[] } {
  const { exact, low, length } = foldText(text.trim(), variants);
  return { text: String.fromCharCode(...exact.subarray(0, length)), folded: [...low.subarray(0, length)] };
}

/**
 * All names of the packs, folded, without doubles, sorted so that names that fold alike are neighbours.
 * The first pack that lists a spelling of a company decides its rule.
 */
export function collectNames(
  companies: ReadonlyMap<string, readonly Company[]>,
  variants: ReadonlyMap<number, number> = NO_VARIANTS,
): IndexName[] {
  const names = new Map<string, IndexName>();
  const add = (name: IndexName) => {
    const spelling = name.exactCase ? name.text : String.fromCharCode(...name.folded);
    const key = `${spelling}\0${name.company ?? ''}\0${name.exactCase}`;
    if (name.folded.length > 0 && name.folded.length <= LONGEST_NAME && !names.has(key)) names.set(key, name);
  };
  for (const [id, entries] of companies) {
    for (const company of entries) {
      for (const alias of company.aliases) {
        add({
          ...foldName(alias.text, variants),
          company: id,
          rule: alias.rule,
          exactCase: alias.case === 'exact',
        });
      }
      for (const text of company.notNames) {
        add({ ...foldName(text, variants), company: undefined, rule: 'safe', exactCase: false });
      }
    }
  }
  return [...names.values()].toSorted(byFoldedThenCompany);
}

function byFoldedThenCompany(a: IndexName, b: IndexName): number {
  const x = String.fromCharCode(...a.folded);
  const y = String.fromCharCode(...b.folded);
  if (x !== y) return x < y ? -1 : 1;
  if (a.exactCase !== b.exactCase) return a.exactCase ? -1 : 1;
  return (a.company ?? '') < (b.company ?? '') ? -1 : 1;
}
