import { namesIn, type FirstStage, type NameIndex } from '../../detect/index.ts';
import type { Known } from '../known/known.ts';
import { elementOf, type Block } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';
import { namesTaker, type Beyond, type Lacking, type Standing } from './read-names.ts';
import type { TakeRun } from './scan.ts';

/** The names of a large index, of which a page holds a part. */
export interface NameSupply {
  /** Of the whole index. */
  readonly first: FirstStage;
  /** An index of the names with these spellings, folded; `undefined` if there is none to be had. */
  readonly ask: (spellings: readonly string[]) => Promise<NameIndex | undefined>;
  /** So many spellings can be asked for. */
  readonly most: number;
}

/**
 * An index that grows with the names that the page holds. A run that may hold others waits until they have come,
 * so that every run is judged by an index that tells of it what the whole one would.
 */
export class GrowingNames implements Beyond {
  #index: NameIndex;
  readonly #supply: NameSupply;
  readonly #known: Known;
  readonly #onGrown: (blocks: Iterable<Block>) => void;
  #has: ReadonlySet<string> = new Set();
  #wanting = new Set<string>();
  #waiting = new Set<Block>();
  #isAsking = false;
  #title: { readonly text: string; readonly names: ReadonlySet<string> } | undefined;

  /** @param onGrown called with the blocks that must be read again */
  constructor(
    index: NameIndex,
    supply: NameSupply,
    known: Known,
    onGrown: (blocks: Iterable<Block>) => void,
  ) {
    this.#index = index;
    this.#supply = supply;
    this.#known = known;
    this.#onGrown = onGrown;
  }

  /** Takes runs as `namesTaker` does, those whose names are here. */
  taker(words: Lacking): TakeRun {
    return namesTaker(this.#index, this.#known, this, words);
  }

  /** Whether names are under way. */
  get isAsking(): boolean {
    return this.#isAsking || this.#wanting.size > 0;
  }

  /** Has the names brought that were wanting since the last time, if there are any. */
  async ask(): Promise<void> {
    if (this.#isAsking || this.#wanting.size === 0) return;
    this.#isAsking = true;
    const wanted = new Set([...this.#has, ...this.#wanting]);
    const waiting = this.#waiting;
    this.#wanting = new Set();
    this.#waiting = new Set();
    const index = await this.#supply.ask([...wanted]);
    this.#isAsking = false;
    // Without an answer the blocks are left as they are until something on the page changes.
    if (!index) return;
    this.#index = index;
    this.#has = wanted;
    this.#known.useIndex(index);
    this.#onGrown(waiting);
  }

  /** Names that a run waits for are asked for. */
  standingOf({ text, block }: TextRun): Standing {
    const names = namesIn(this.#supply.first, text);
    if (names.size === 0) return 'without names';
    const wanting = [...names, ...this.#namesOfTitle(block)].filter((name) => !this.#has.has(name));
    if (wanting.length === 0 || this.#has.size + this.#wanting.size + wanting.length > this.#supply.most)
      return 'readable';
    for (const name of wanting) this.#wanting.add(name);
    this.#waiting.add(block);
    return 'waits for names';
  }

  /** What the title names is evidence for the names of the text. */
  #namesOfTitle(block: Block): ReadonlySet<string> {
    const text = elementOf(block).ownerDocument.title;
    if (this.#title?.text !== text) this.#title = { text, names: namesIn(this.#supply.first, text) };
    return this.#title.names;
  }
}
