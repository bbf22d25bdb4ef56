import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { NoteContext } from '../../data/schema/note.ts';
import type { CompanyNotes } from '../messages/company-notes.ts';
import type { Problem } from '../shared/problem.ts';
import type { CardPorts } from './ports.ts';
import type { SilenceAct } from './silence.ts';

/** A company that a card shows. */
export interface Leaf {
  readonly bundle: CompanyBundle;
  readonly notes: CompanyNotes;
}

export interface SessionView {
  /** The companies in the order in which the reader went to them; the last is shown. */
  readonly leaves: readonly Leaf[];
  readonly mode: 'glance' | 'more';
  readonly pinned: boolean;
  /** Set when no company can be shown at all. */
  readonly problem?: Problem;
  /** What the reader took off the page, when that was the end of this card. */
  readonly farewell?: SilenceAct;
}

export interface SessionOptions {
  readonly ports: CardPorts;
  readonly context: NoteContext | undefined;
  /** Whether words would be lost if the card went away has changed. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** What one card shows, and how it changes. React reads it as an external store. */
export class CardSession {
  readonly #options: SessionOptions;
  readonly #listeners = new Set<() => void>();
  #view: SessionView = { leaves: [], mode: 'glance', pinned: false };
  #unsaved = false;
  /** Counts the turns of the card: an answer that comes after the next turn, or after the end, is for nobody. */
  #turn = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  readonly view = (): SessionView => this.#view;

  /** Whether words would be lost if the card went away. */
  get unsaved(): boolean {
    return this.#unsaved;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Turns the card to a company, unless it is turned elsewhere meanwhile. Comes back when it is there or not to be had. */
  async open(id: string): Promise<void> {
    const { ports } = this.#options;
    const turn = this.#nextTurn();
    const notes = ports.openCompanyNotes(id, this.#options.context);
    const [bundle] = await Promise.all([ports.getCompany(id), notes.loaded]);
    const isWanted = turn === this.#turn;
    if (!isWanted || !bundle.ok) notes.close();
    if (!isWanted) return;
    if (!bundle.ok) {
      // A chip that leads nowhere leaves the card as it is.
      if (this.#view.leaves.length === 0) this.#set({ problem: bundle.error });
      return;
    }
    notes.subscribe(() => this.#onNotes());
    this.#set({ leaves: [...this.#view.leaves, { bundle: bundle.value, notes }] });
  }

  /**
   * Turns the card to the company before, once all words on this one are saved. Words that cannot be saved keep it
   * here, where the reader sees them and why. Comes back when that is known.
   */
  async back(): Promise<void> {
    const leaf = this.#view.leaves.at(-1);
    if (!leaf || this.#view.leaves.length < 2) return;
    const turn = this.#nextTurn();
    if (leaf.notes.view().unsaved) await leaf.notes.rest();
    if (turn !== this.#turn || leaf.notes.view().unsaved) return;
    leaf.notes.close();
    this.#set({ leaves: this.#view.leaves.slice(0, -1) });
  }

  more(): void {
    this.#set({ mode: this.#view.mode === 'more' ? 'glance' : 'more' });
  }

  setPinned(pinned: boolean): void {
    this.#set({ pinned });
  }

  /** Takes a name or a site off the page; the card says so, and no more. */
  async silence(farewell: SilenceAct): Promise<void> {
    this.#set({ farewell });
    const applied = await farewell.apply(true);
    if (!applied.ok) this.#set({ problem: applied.error });
  }

  /** Saves what is not saved yet, on every company the reader went to, and ends. */
  close(): void {
    this.#nextTurn();
    for (const { notes } of this.#view.leaves) notes.close();
  }

  #nextTurn(): number {
    this.#turn += 1;
    return this.#turn;
  }

  #onNotes(): void {
    const unsaved = this.#view.leaves.some(({ notes }) => notes.view().unsaved);
    if (unsaved !== this.#unsaved) this.#options.onUnsaved(unsaved);
    this.#unsaved = unsaved;
    this.#set({});
  }

  #set(change: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
