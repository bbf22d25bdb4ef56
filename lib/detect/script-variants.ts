import type { Company } from '../../data/schema/company.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Pairs of characters that differ between the simplified and the traditional form of one name, as
 * traditional → simplified. Only characters of names matter, so no general table is needed. A pair
 * counts only if neither character is at home in the other script (軟體 beside 软件 gives no pair).
 */
export class ScriptVariants {
  readonly #hansUnits = new Set<number>();
  readonly #hantUnits = new Set<number>();
  readonly #pairs: (readonly [number, number])[] = [];
  /** The pair of each traditional character that came last. */
  readonly #last = new Map<number, number>();

  take(company: Company): void {
    const hans = formsOf(company, 'hans');
    const hant = formsOf(company, 'hant');
    for (const form of hans) addUnits(this.#hansUnits, form);
    for (const form of hant) addUnits(this.#hantUnits, form);
    for (const form of hant) {
      for (const [from, to] of unitPairs(form, hans)) {
        if (this.#last.get(from) === to) continue;
        this.#last.set(from, to);
        this.#pairs.push([from, to]);
      }
    }
  }

  /** Of all names that were taken; where a character has several simplified ones the last. */
  get(): ReadonlyMap<number, number> {
    return new Map(
      this.#pairs.filter(([from, to]) => !this.#hansUnits.has(from) && !this.#hantUnits.has(to)),
    );
  }
}

function addUnits(to: Set<number>, form: string): void {
  for (let i = 0; i < form.length; i++) to.add(form.charCodeAt(i));
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
