import type { FirstStage } from '../../detect/index.ts';
import { elementOf, Places, standsIn, type Block } from '../text/places.ts';
import type { TextRun } from '../text/run.ts';
import { Changes } from './changes.ts';
import { HostSearch } from './host-search.ts';
import type { ReachShadow } from './hosts.ts';
import { blockInView, Job } from './job.ts';

/** A tree of its own: the document, or what stands in a shadow root. */
export type Root = Document | ShadowRoot;

/** Where a run stands among those that were read. */
export interface Reading {
  readonly pass: number;
  /** Runs of one pass are in document order by this number. */
  readonly order: number;
  /** Letters of a name were seen in the run's block. */
  readonly isSifted: boolean;
}

export type TakeRun = (run: TextRun, reading: Reading) => void;

/** What was made of the blocks that were read, as far as it must follow the page. */
export interface Findings {
  readonly blocks: () => Iterable<{ readonly block: Block; readonly pass: number }>;
  readonly drop: (block: Block) => void;
  /** Draws conclusions when all is read. @returns whether the time sufficed */
  readonly settle: (hasTime: () => boolean) => boolean;
}

export interface ScanOptions {
  readonly document: Document;
  readonly names: FirstStage;
  readonly known: Findings;
  /** Gives what takes the runs of the next step: nothing about the page changes while it is used. */
  readonly taker: () => TakeRun;
  readonly reachShadow: ReachShadow;
  /** A root was found: it is to be observed and given the style sheet. */
  readonly onRoot: (root: Root) => void;
  /** The tree is not what it was. */
  readonly onTreeChange?: () => void;
  /** Nodes of our own. */
  readonly own: WeakSet<Node>;
  /** Whether a document certainly holds nothing to be read, told at once. */
  readonly isPlain?: (document: Document) => boolean;
}

interface Tools {
  readonly places: Places;
  readonly take: TakeRun;
  readonly hasTime: () => boolean;
}

/** Reads the page into `Known`, and again what changed, in steps of any length. */
export class Scan {
  readonly hosts = new HostSearch();
  /** What waits to be absorbed. */
  readonly changes = new Changes();
  readonly #options: ScanOptions;
  readonly #roots = new Set<Root>();
  #pass = 0;
  /** Passes up to this one are out of date once everything is read. */
  #outdated = 0;
  #order = 0;
  #dirty = new Set<Block>();
  #block: Job | undefined;
  #deep: Job | undefined;
  #queue: Job[] = [];
  #headings = false;
  /** Answers for more than one step: in a tree as deep as it is large, finding them anew is all that a step does. */
  #places: Places | undefined;

  constructor(options: ScanOptions) {
    this.#options = options;
  }

  /** Reads everything, also if it was read before; what is visible comes first. */
  begin(): void {
    const { document, names } = this.#options;
    this.forgetPlaces();
    this.#options.onTreeChange?.();
    this.changes.clear();
    this.#dirty.clear();
    this.#queue = [];
    this.hosts.clear();
    this.#block = undefined;
    this.#outdated = this.#pass;
    this.#deep = undefined;
    this.#headings = true;
    for (const root of [document, ...this.#roots]) if (root.isConnected) this.#readRoot(root);
    const start = blockInView(document);
    if (start) this.#queue.unshift(Job.ofView(document, start, ++this.#pass, names));
  }

  /** The document and the shadow roots found so far. */
  get roots(): ReadonlySet<Root> {
    return this.#roots;
  }

  /** Whether headings came or went since the last call. */
  takeHeadings(): boolean {
    const headings = this.#headings;
    this.#headings = false;
    return headings;
  }

  markDirty(block: Block): void {
    this.#dirty.add(block);
  }

  /** Looks once more for shadow roots, which appear without a change of the tree. */
  searchHosts(): void {
    this.hosts.clear();
    for (const root of this.#roots) this.hosts.add(root);
  }

  /** The tree may be another than it was, without any records of it. */
  forgetPlaces(): void {
    this.#places = undefined;
  }

  /** Notes changes. Must be told of every record before the next step. */
  collect(records: readonly MutationRecord[]): void {
    this.forgetPlaces();
    this.#options.onTreeChange?.();
    this.changes.collect(records, this.#options.own, {
      onChange: (target) =>
        this.#eachJob((job) => {
          const block = job.onChange(target);
          if (block) this.#dirty.add(block);
        }),
      onRemoval: (removed, before) => this.#eachJob((job) => job.onRemoval(removed, before)),
    });
  }

  /** Turns the noted changes into work. */
  absorb(): void {
    const dirt = this.changes.take(new Places(this.#options.document));
    for (const block of dirt.blocks) this.#dirty.add(block);
    for (const root of dirt.roots) this.#read(root);
    if (dirt.removed) this.#forgetGone();
    if (dirt.moved.length > 0) this.#followMoves(dirt.moved);
    this.#headings ||= dirt.headings;
  }

  /**
   * What stands in another place now may be shown, edited or furniture there, in its shadow trees too.
   * The trees are known already, so that no search for hosts would have them read again.
   */
  #followMoves(moved: readonly Element[]): void {
    const { known } = this.#options;
    const holders = new Set<Node>(moved);
    const isMoved = (element: Element) => standsIn(holders, element);
    for (const { block } of known.blocks()) if (isMoved(elementOf(block))) known.drop(block);
    for (const root of this.#roots)
      if (root.nodeType === 11 && isMoved((root as ShadowRoot).host)) this.#read(root);
  }

  /** Works as long as there is time. @returns whether there is more to do */
  step(hasTime: () => boolean): boolean {
    const { document, taker } = this.#options;
    if (!this.#places || this.#places.isFull) this.#places = new Places(document);
    const tools = { places: this.#places, take: taker(), hasTime };
    while (hasTime()) {
      this.#block ??= this.#nextBlock();
      if (this.#block) {
        if (this.#continue(this.#block, tools)) this.#block = undefined;
        continue;
      }
      this.#deep ??= this.#nextDeep();
      if (this.#deep) {
        if (this.#continue(this.#deep, tools)) this.#deep = undefined;
      } else if (!this.#findHosts(hasTime)) {
        this.#dropOutdated();
        this.forgetPlaces();
        return !this.#options.known.settle(hasTime);
      }
    }
    return true;
  }

  /** @returns whether the job is done */
  #continue(job: Job, { places, take, hasTime }: Tools): boolean {
    if (!job.root.isConnected) return true;
    return job.read({
      places,
      hasTime,
      take: (run) => take(run, { pass: job.pass, order: this.#order++, isSifted: job.isSifted }),
    });
  }

  /** Blocks whose text changed go before everything else: they are few and often in view. */
  #nextBlock(): Job | undefined {
    for (const block of this.#dirty) {
      this.#dirty.delete(block);
      this.#options.known.drop(block);
      if (block.isConnected) return Job.ofBlock(block, ++this.#pass);
    }
    return undefined;
  }

  #nextDeep(): Job | undefined {
    const { document, isPlain } = this.#options;
    for (let job = this.#queue.shift(); job; job = this.#queue.shift())
      if (job.root.isConnected && !(job.root === document && isPlain?.(document))) return job;
    return undefined;
  }

  #eachJob(tell: (job: Job) => void): void {
    if (this.#block) tell(this.#block);
    if (this.#deep) tell(this.#deep);
  }

  #readRoot(root: Root): void {
    this.#roots.add(root);
    this.#options.onRoot(root);
    this.#read(root);
  }

  #read(root: Element | Root): void {
    this.#queue.push(Job.ofTree(root, ++this.#pass, this.#options.names));
    this.hosts.add(root);
  }

  /** Looks for shadow roots in what was read. @returns whether there is more to do */
  #findHosts(hasTime: () => boolean): boolean {
    const onHost = (host: Element) => {
      const root = this.#options.own.has(host) ? null : this.#options.reachShadow(host);
      if (root && !this.#roots.has(root)) this.#readRoot(root);
    };
    return this.hosts.go(onHost, hasTime) || this.#queue.length > 0;
  }

  #forgetGone(): void {
    const { known } = this.#options;
    for (const { block } of known.blocks()) if (!block.isConnected) known.drop(block);
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
  }

  #dropOutdated(): void {
    if (this.#outdated === 0) return;
    const { known } = this.#options;
    for (const { block, pass } of known.blocks()) if (pass <= this.#outdated) known.drop(block);
    this.#outdated = 0;
  }
}
