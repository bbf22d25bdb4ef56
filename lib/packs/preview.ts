import { judgeName } from '../own/judge-name.ts';
import type { NameOwners } from '../own/name-owners.ts';
import type { PackCounts } from './check-pack.ts';
import type { PackEntry, PackHead } from './check-entry.ts';
import type { PackDifference } from './difference.ts';

/** Some names out of many. */
export interface NameSample {
  readonly names: readonly string[];
  readonly count: number;
}

/** What an import would bring. */
export interface PackPreview extends PackCounts {
  readonly head: PackHead;
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Names that lead to another company too. */
  readonly clashes: NameSample;
  /** Everyday words that the pack would have marked wherever they stand. */
  readonly everyday: NameSample;
  /** Against the version that is there already. */
  readonly replaces?: PackDifference;
}

/** As many names as are looked over. */
const SHOWN = 8;

class Sample {
  readonly #names = new Set<string>();
  #count = 0;

  add(name: string): void {
    this.#count += 1;
    if (this.#names.size < SHOWN) this.#names.add(name);
  }

  get(): NameSample {
    return { names: [...this.#names], count: this.#count };
  }
}

/** Finds what a reader should know of a pack's names before it is imported, entry by entry. */
export class NameReview {
  readonly #owners: NameOwners<string>;
  readonly #clashes = new Sample();
  readonly #everyday = new Sample();

  /** @param owners ids of the companies of the other packs by their names in small letters */
  constructor(owners: NameOwners<string>) {
    this.#owners = owners;
  }

  take({ list, entry }: PackEntry): void {
    if (list !== 'companies') return;
    for (const { text, rule } of entry.aliases) {
      const owners = this.#owners.get(text.toLowerCase()) ?? [];
      if (owners.some((id) => id !== entry.id)) this.#clashes.add(text);
      if (rule === 'safe' && judgeName(text).reason === 'everyday-word') this.#everyday.add(text);
    }
  }

  get(): Pick<PackPreview, 'clashes' | 'everyday'> {
    return { clashes: this.#clashes.get(), everyday: this.#everyday.get() };
  }
}
