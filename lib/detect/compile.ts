import type { Claim } from '../../data/schema/claim.ts';
import type { Company } from '../../data/schema/company.ts';
import { isMarkedKind } from '../../data/schema/kinds.ts';
import type { Pack } from '../../data/schema/pack.ts';
import { CueCollector, type CueSets } from './compile-cues.ts';
import { NameCollector, sortNames } from './compile-names.ts';
import { Families } from './families.ts';
import { ScriptVariants } from './script-variants.ts';
import { atOnce, type Steps } from './steps.ts';
import { writeIndex } from './write-index.ts';

/**
 * Compiles the names of packs of any size, as they come: nothing is kept of a company but what the index needs.
 * Earlier packs decide the rule of a spelling that several packs list for one company.
 */
export class IndexCompiler {
  readonly #numberOf = new Map<string, number>();
  readonly #names = new NameCollector();
  readonly #variants = new ScriptVariants();
  readonly #families = new Families();
  readonly #cues: CueCollector;

  constructor(cueSets: CueSets) {
    this.#cues = new CueCollector(cueSets);
  }

  /** Only what is marked on pages is kept. */
  takeCompany(company: Company): void {
    if (!isMarkedKind(company.kind)) return;
    const number = this.#numberOf.get(company.id) ?? this.#numberOf.size;
    this.#numberOf.set(company.id, number);
    this.#names.take(company, number);
    this.#variants.take(company);
    this.#cues.take(company, number);
  }

  /** Only claims on owners and products count. */
  takeClaim(claim: Claim): void {
    this.#families.take(claim);
  }

  /** One blob that `openIndex` reads in place. Of very many names it takes seconds, in steps of some tens of ms. */
  *finish(): Steps<Uint8Array<ArrayBuffer>> {
    const variants = this.#variants.get();
    const ids = [...this.#numberOf.keys()];
    const names = yield* sortNames(this.#names.get(variants), ids);
    const cues = this.#cues.write(variants);
    yield;
    return yield* writeIndex({
      names,
      ids,
      families: this.#families.numbersOf(ids),
      cues,
      variants,
    });
  }
}

/** Compiles the names of packs that are at hand. */
export function compileIndex(packs: readonly Pack[], cueSets: CueSets = {}): Uint8Array<ArrayBuffer> {
  const compiler = new IndexCompiler(cueSets);
  for (const { companies, claims } of packs) {
    companies.forEach((company) => compiler.takeCompany(company));
    claims.forEach((claim) => compiler.takeClaim(claim));
  }
  return atOnce(compiler.finish());
}
