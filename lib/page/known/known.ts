import { judge, type FoundNames, type Mention, type NameIndex } from '../../detect/index.ts';
import type { Block } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';

/** A run that holds names, with what was decided about them. */
export interface KnownRun {
  /** As it was read, before unreadable text was left out. */
  readonly raw: TextRun;
  /** Which pieces of `raw` could not be read; see `Refusals`. */
  readonly signature: string;
  readonly run: TextRun;
  readonly found: FoundNames;
  readonly mentions: readonly Mention[];
  /** Runs of one pass are in document order by this number. */
  readonly order: number;
}

/** A block that holds names. */
export interface KnownBlock {
  readonly block: Block;
  /** The reading of the document in which the runs were found. */
  readonly pass: number;
  readonly runs: readonly KnownRun[];
  readonly furniture: boolean;
}

/** Whether the reader does not want a name taken for a company. */
export type IsMuted = (company: string, surface: string) => boolean;

/**
 * Our own map of the page: every block with names, and which companies are certainly on the page. The
 * truth that marks, hit tests and reports are made from.
 */
export class Known {
  #index: NameIndex;
  readonly #isMuted: IsMuted | undefined;
  readonly #blocks = new Map<Block, KnownBlock>();
  readonly #refused = new Set<Block>();
  readonly #witnesses = new Map<string, number>();
  #certain: ReadonlySet<string> = new Set();
  #certainChanged = false;
  #waiting: KnownBlock[] = [];
  #changed = new Set<Block>();

  constructor(index: NameIndex, isMuted?: IsMuted) {
    this.#index = index;
    this.#isMuted = isMuted;
  }

  /** Judges by another index from now on, which knows all names of the last one and more. */
  useIndex(index: NameIndex): void {
    this.#index = index;
  }

  get size(): number {
    return this.#blocks.size;
  }

  get(block: Block): KnownBlock | undefined {
    return this.#blocks.get(block);
  }

  blocks(): IterableIterator<KnownBlock> {
    return this.#blocks.values();
  }

  /** Blocks of which some text could not be read. */
  refused(): Iterable<Block> {
    return this.#refused.values();
  }

  /** Companies with a certain mention on the page. */
  get certain(): ReadonlySet<string> {
    return this.#certain;
  }

  /**
   * Adds a run to its block. What an earlier pass knew of the block is dropped; a later pass knows better,
   * and then nothing happens.
   */
  add(pass: number, isFurniture: (block: Block) => boolean, fresh: Omit<KnownRun, 'mentions'>): void {
    const { block } = fresh.run;
    const last = this.#blocks.get(block)?.pass ?? pass;
    if (last > pass) return;
    if (last < pass) this.drop(block);
    const known = this.#blocks.get(block);
    const run = { ...fresh, mentions: this.#judge(fresh.found, fresh.run) };
    this.#blocks.set(block, {
      block,
      pass,
      runs: known ? [...known.runs, run] : [run],
      furniture: known?.furniture ?? isFurniture(block),
    });
    if (run.raw !== run.run) this.#refused.add(block);
    for (const company of run.found.certain) this.#count(company, 1);
    this.#changed.add(block);
  }

  drop(block: Block): void {
    const known = this.#blocks.get(block);
    if (!known) return;
    this.#blocks.delete(block);
    this.#refused.delete(block);
    for (const run of known.runs) for (const company of run.found.certain) this.#count(company, -1);
    this.#changed.add(block);
  }

  /**
   * Judges again what may depend on the rest of the page, if companies have come or gone since the last
   * time. Without it, mentions lack the support of names read after them.
   * @returns whether all is judged; false if the time did not suffice
   */
  settle(hasTime: () => boolean): boolean {
    if (this.#certainChanged) {
      this.#certainChanged = false;
      this.#certain = new Set(this.#witnesses.keys());
      this.#waiting = [...this.#blocks.values()].filter(({ runs }) => runs.some(isOpen));
    }
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const known = this.#blocks.get(next.block);
      if (known) this.#judgeAgain(known);
      if (!hasTime()) return this.#waiting.length === 0;
    }
    return true;
  }

  /** The blocks that were added, dropped or judged differently since the last call. */
  takeChanged(): ReadonlySet<Block> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #judge(found: FoundNames, { text }: TextRun): readonly Mention[] {
    const mentions = judge(this.#index, found, this.#certain);
    const isMuted = this.#isMuted;
    if (!isMuted) return mentions;
    return mentions.filter(({ company, start, end }) => !isMuted(company, text.slice(start, end)));
  }

  #judgeAgain(known: KnownBlock): void {
    const runs = known.runs.map((run) => {
      if (!isOpen(run)) return run;
      const mentions = this.#judge(run.found, run.run);
      return sameMentions(mentions, run.mentions) ? run : { ...run, mentions };
    });
    if (runs.every((run, i) => run === known.runs[i])) return;
    this.#blocks.set(known.block, { ...known, runs });
    this.#changed.add(known.block);
  }

  #count(company: string, by: 1 | -1): void {
    const count = (this.#witnesses.get(company) ?? 0) + by;
    if (count > 0) this.#witnesses.set(company, count);
    else this.#witnesses.delete(company);
    if (this.#certain.has(company) !== count > 0) this.#certainChanged = true;
  }
}

/** Whether names of a run wait for what the rest of the page says. */
function isOpen(run: KnownRun): boolean {
  return run.found.candidates.some((candidate) => !candidate.certain);
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((mention, i) => sameMention(mention, b[i]));
}

function sameMention(a: Mention, b: Mention | undefined): boolean {
  return (
    a.start === b?.start &&
    a.company === b.company &&
    a.why.length === b.why.length &&
    a.why.every(({ kind, detail }, i) => kind === b.why[i]?.kind && detail === b.why[i].detail)
  );
}
