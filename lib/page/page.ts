import type { NameIndex } from '../detect/index.ts';
import { Known, type IsMuted } from './known/known.ts';
import { Density, isBefore, spotsOf, type DensityMode, type Spot } from './marks/density.ts';
import { Marks } from './marks/marks.ts';
import { PLAIN_LOOK, Sheet, type MarkLook } from './marks/sheet.ts';
import type { ReachShadow } from './scan/hosts.ts';
import { GrowingNames, type NameSupply } from './scan/growing-names.ts';
import { namesTaker } from './scan/read-names.ts';
import type { Root } from './scan/scan.ts';
import { Watch } from './scan/watch.ts';
import { WordsFirst } from './scan/words-first.ts';
import type { Block } from './text/places.ts';

/** Least time, in ms, between two looks at whether the page has cleared our marks. */
const KEEP_INTERVAL = 400;

export interface PageOptions {
  readonly document: Document;
  readonly index: NameIndex;
  /** Where the names are that the index leaves out, if it is a part of a larger one. */
  readonly supply?: NameSupply | undefined;
  readonly density: DensityMode;
  /** How mentions are marked; a thin line in the text's colour if nothing is said. */
  readonly look?: MarkLook;
  readonly reachShadow: ReachShadow;
  /** Nodes of our own, which are no part of the page. */
  readonly own: WeakSet<Node>;
  readonly signal: AbortSignal;
  /** Names that the reader does not want marked. */
  readonly isMuted?: IsMuted;
  /** Called when all is read and judged and something is different from the last time. */
  readonly onSettled?: (page: Page) => void;
}

/** Reads a page, marks the mentions in it, and follows its changes until `signal` is aborted. */
export function startPage(options: PageOptions): Page {
  const page = new Page(options);
  page.rescan();
  return page;
}

/** A page that is being watched, and what is known of it. */
export class Page {
  readonly known: Known;
  readonly marks: Marks;
  readonly #onSettled: PageOptions['onSettled'];
  readonly #sheet: Sheet;
  readonly #density: Density;
  readonly #watch: Watch;
  readonly #growing: GrowingNames | undefined;
  readonly #words: WordsFirst;
  #news = false;

  constructor({
    document,
    index,
    supply,
    density,
    look = PLAIN_LOOK,
    reachShadow,
    own,
    signal,
    isMuted,
    onSettled,
  }: PageOptions) {
    const window = document.defaultView as Window & typeof globalThis;
    const known = new Known(index, isMuted);
    this.known = known;
    this.#onSettled = onSettled;
    this.#sheet = new Sheet(window, look);
    this.#density = new Density(known, density);
    const growing =
      supply && new GrowingNames(index, supply, known, (blocks) => this.#readAgain(blocks, signal));
    this.#growing = growing;
    const words = new WordsFirst((blocks) => this.#readAgain(blocks, signal));
    this.#words = words;
    this.#watch = new Watch({
      document,
      names: supply?.first ?? index,
      known,
      taker: () => growing?.taker(words) ?? namesTaker(index, known, undefined, words),
      reachShadow,
      own,
      signal,
      near: () => this.marks.near(),
      onTreeChange: () => this.#density.forgetSections(),
      onStep: () => {
        void growing?.ask();
        const restyled = this.#mark();
        return words.bring() || restyled;
      },
      onRest: () => this.#settle(),
    });
    this.marks = new Marks({
      window,
      underlined: (block) => this.#density.underlined(block),
      onNear: (blocks) => this.#watch.follower.looks.at(blocks),
    });
    this.#keepMarks(window, signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** The document and the shadow roots in it. */
  get roots(): ReadonlySet<Root> {
    return this.#watch.scan.roots;
  }

  /** Whether everything is read, judged and marked. */
  get settled(): boolean {
    return this.#watch.settled && !this.#growing?.isAsking && !this.#words.isWaiting;
  }

  /** All mentions in document order, those in site furniture last. */
  spots(): readonly Spot[] {
    const blocks = [...this.known.blocks()];
    const groups = [blocks.filter((block) => !block.furniture), blocks.filter((block) => block.furniture)];
    return groups.flatMap((group) => group.flatMap(spotsOf).toSorted((a, b) => (isBefore(a, b) ? -1 : 1)));
  }

  /** Whether the density asks for a mention to be underlined. */
  isUnderlined({ block, run, mention }: Spot): boolean {
    return this.#density
      .underlined(block.block)
      .some((spot) => spot.run.run === run.run && spot.mention.start === mention.start);
  }

  /** Reads everything again. */
  rescan(): void {
    this.#watch.rescan();
  }

  /** A page can clear all highlights, unheard by anyone; whoever looks at them moves the pointer. */
  #keepMarks(window: Window, signal: AbortSignal): void {
    let next = 0;
    const keep = ({ timeStamp }: Event) => {
      if (timeStamp < next) return;
      next = timeStamp + KEEP_INTERVAL;
      this.marks.ensure();
    };
    for (const type of ['pointermove', 'pointerdown'])
      window.addEventListener(type, keep, { signal, capture: true, passive: true });
  }

  /** What was wanting to read these blocks has come. */
  #readAgain(blocks: Iterable<Block>, signal: AbortSignal): void {
    if (!signal.aborted) this.#watch.readAgain(blocks);
  }

  #settle(): void {
    if (this.#news) this.#onSettled?.(this);
    this.#news = false;
  }

  /** Brings the marks in line with what is known. @returns whether a root got its style sheet */
  #mark(): boolean {
    const changed = this.known.takeChanged();
    const headings = this.#watch.scan.takeHeadings();
    if (changed.size === 0 && !(headings && this.known.size > 0)) return false;
    this.#news = true;
    const roots = this.known.size > 0 ? [...this.roots] : [];
    const restyled = roots.filter((root) => this.#sheet.adopt(root));
    this.marks.update(this.#density.update(changed, headings));
    return restyled.length > 0;
  }

  #stop(): void {
    this.marks.stop();
    this.#sheet.release();
  }
}
