import type { Claim } from '../../data/schema/claim.ts';
import type { Company } from '../../data/schema/company.ts';
import type { PackEntry } from './check-entry.ts';

/** A fact that another version of a pack changes: with both sides, or one when it is new or gone. */
export interface FactChange {
  readonly before?: Claim;
  readonly after?: Claim;
}

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** What a version of a pack changes against the one that is there. */
export interface PackDifference {
  readonly version: string;
  readonly companies: Counts;
  readonly facts: Counts;
  /** The first of the facts, for people to look at. */
  readonly examples: readonly FactChange[];
  /** Names of the companies that the examples are about, by id. */
  readonly names: Readonly<Record<string, Company['names']>>;
}

/** As many changes as people look at. */
const EXAMPLES = 30;

/** 53 bits of a text, so that a large pack need not be held to be compared; after MurmurHash's way of mixing. */
function hashOf(entry: object): number {
  const text = JSON.stringify(entry);
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    b = Math.imul(b ^ unit, 0x1b873593);
    a ^= b >>> 13;
  }
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}

type Side = { readonly companies: Map<string, number>; readonly claims: Map<string, number> };

const emptySide = (): Side => ({ companies: new Map(), claims: new Map() });

function take(side: Side, { list, entry }: PackEntry): void {
  if (list !== 'sources') side[list].set(entry.id, hashOf(entry));
}

function countsOf(old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): Counts {
  let [added, changed] = [0, 0];
  for (const [id, hash] of now) {
    const before = old.get(id);
    if (before === undefined) added += 1;
    else if (before !== hash) changed += 1;
  }
  return { added, changed, gone: old.size - (now.size - added) };
}

/**
 * Compares two versions of a pack that are read entry by entry: first all of the old one, then all of the new one;
 * then, for the examples, the old one once more.
 */
export class PackComparison {
  readonly #old = emptySide();
  readonly #now = emptySide();
  /** Of the first facts that change: as they will be. */
  readonly #after = new Map<string, Claim>();
  readonly #before = new Map<string, Claim>();
  readonly #names = new Map<string, Company['names']>();

  takeOld(entry: PackEntry): void {
    take(this.#old, entry);
  }

  takeNew(entry: PackEntry): void {
    take(this.#now, entry);
    if (entry.list === 'companies') this.#names.set(entry.entry.id, entry.entry.names);
    if (entry.list !== 'claims' || this.#after.size >= EXAMPLES) return;
    const { id } = entry.entry;
    if (this.#old.claims.get(id) !== this.#now.claims.get(id)) this.#after.set(id, entry.entry);
  }

  /** Looks up how the facts of the examples were, and which are gone. */
  takeOldAgain({ list, entry }: PackEntry): void {
    if (list !== 'claims') return;
    const isGone = !this.#now.claims.has(entry.id) && this.#before.size < EXAMPLES;
    if (isGone || this.#after.has(entry.id)) this.#before.set(entry.id, entry);
  }

  difference(version: string): PackDifference {
    const ids = new Set([...this.#after.keys(), ...this.#before.keys()]);
    const examples = [...ids].map((id): FactChange => {
      const [before, after] = [this.#before.get(id), this.#after.get(id)];
      return { ...(before && { before }), ...(after && { after }) };
    });
    const companies = new Set(examples.flatMap(({ before, after }) => (after ?? before)?.about ?? []));
    return {
      version,
      companies: countsOf(this.#old.companies, this.#now.companies),
      facts: countsOf(this.#old.claims, this.#now.claims),
      examples,
      names: Object.fromEntries([...this.#names].filter(([id]) => companies.has(id))),
    };
  }
}
