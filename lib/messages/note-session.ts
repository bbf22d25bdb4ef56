// The life of one note while it is being written: no Zod, so that the card can use it on pages.
import { LEFT_OVER_LIMIT, NOTE_LENGTH_LIMIT } from '../../data/schema/note-length.ts';
import type { Note, NoteContext } from '../../data/schema/note.ts';
import { mergeTexts } from '../notes/merge-texts.ts';
import type { Problem } from '../shared/problem.ts';
import { handIn, type OutgoingEdit, type SaveNote, type UnsavedWords } from './note-edit.ts';

/** Long enough not to save every letter, short enough that a closed window costs no word. */
export const SAVE_DELAY_MS = 300;

/** Who types without a pause is saved at least this often. */
const SAVE_AT_LEAST_MS = 1_000;

/** Windows that write at once agree within a few turns; so many mean that something is broken. */
const MOST_CONFLICTS = 12;

export type NoteStage = 'idle' | 'saving' | 'saved' | 'failed';

export interface NoteStatus {
  readonly id: string;
  readonly text: string;
  readonly stage: NoteStage;
  /** Why it is not saved; only with `failed`. */
  readonly problem?: Problem;
  /** Words of another window were joined with words that were being written here. */
  readonly merged: boolean;
  /** The place that is kept with the note. */
  readonly context?: NoteContext;
  /** The note as it is known to be on the disk. */
  readonly stored?: Note;
}

export interface NoteSessionOptions {
  readonly id: string;
  readonly company: string;
  readonly save: SaveNote;
  /** Called with what is not saved when the window may be closing. */
  readonly leave: (words: UnsavedWords) => void;
  /** The note as it was read; absent for one that begins now. */
  readonly stored?: Note;
  /** Kept with a note that begins now. */
  readonly context?: NoteContext | undefined;
}

interface Shown {
  readonly text: string;
  readonly stage: NoteStage;
  readonly problem?: Problem;
}

/** One note being written. What is written is saved by itself, and what other windows write is joined in. */
export class NoteSession {
  readonly #options: NoteSessionOptions;
  readonly #listeners = new Set<() => void>();
  #shown: Shown;
  #status: NoteStatus;
  #stored: Note | undefined;
  /** The place as the reader wants it, until it is on the disk. */
  #context: NoteContext | null | undefined;
  #merged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsavedSince: number | undefined;
  #sending: Promise<void> | undefined;
  /** Texts that were handed in since the last acknowledgement: an answer may get lost. */
  readonly #unanswered = new Set<string>();
  #conflicts = 0;

  constructor(options: NoteSessionOptions) {
    this.#options = options;
    this.#stored = options.stored;
    this.#context = options.stored ? undefined : options.context;
    this.#shown = { text: options.stored?.text ?? '', stage: 'idle' };
    this.#status = this.#compose();
  }

  /** The status; the same object until something changes. */
  status(): NoteStatus {
    return this.#status;
  }

  /** Calls back after every change of the status. Gives the function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * The reader wrote.
   * @param seen the text out of which the reader made this one; if another one has come meanwhile, they are joined
   */
  change(text: string, seen: string): void {
    const now = this.#shown.text;
    this.#show({ text: seen === now ? text : mergeTexts(seen, text, now).text, stage: 'saving' });
    clearTimeout(this.#timer);
    this.#unsavedSince ??= Date.now();
    const patience = this.#unsavedSince + SAVE_AT_LEAST_MS - Date.now();
    this.#timer = setTimeout(() => this.#send(), Math.max(0, Math.min(SAVE_DELAY_MS, patience)));
  }

  /** Keeps this place with the note, or none. */
  place(context: NoteContext | undefined): void {
    this.#context = context ?? null;
    if (this.#stored || this.#shown.text !== '') this.#show({ text: this.#shown.text, stage: 'saving' });
    else this.#show(this.#shown);
    this.#send();
  }

  /** Saves at once what is not saved yet. */
  flush(): void {
    if (!this.isUnsaved()) return;
    clearTimeout(this.#timer);
    this.#show({ text: this.#shown.text, stage: 'saving' });
    this.#send();
  }

  /** Leaves what is not saved yet for the case that the window closes and hears no answer any more; goes on if not. */
  leave(): void {
    if (!this.isUnsaved()) return;
    const over = [...this.#unanswered].slice(-LEFT_OVER_LIMIT);
    const { note: noteId, company: companyId, base: baseRevision, ...edit } = this.#edit(this.#shown.text);
    const baseText = this.#stored?.text ?? '';
    this.#options.leave({ noteId, companyId, baseRevision, baseText, over, ...edit });
    this.flush();
  }

  /** Comes back when all is saved, or cannot be. */
  async rest(): Promise<void> {
    this.flush();
    await this.#sending;
  }

  isUnsaved(): boolean {
    return this.#shown.stage === 'saving' || this.#shown.stage === 'failed';
  }

  /** The note as it stands in the store now, by whoever wrote it. */
  meet(note: Note): void {
    const known = this.#stored;
    if (note.revision <= (known?.revision ?? 0)) return;
    this.#stored = note;
    const { text, stage } = this.#shown;
    const base = known?.text ?? '';
    // Our own words, seen before the answer that acknowledges them, are no news.
    if (note.text === base || note.text === text || this.#unanswered.has(note.text)) {
      this.#show(this.#shown);
      return;
    }
    const wasWriting = text !== base;
    this.#merged ||= wasWriting;
    const merged = mergeTexts(base, text, note.text).text;
    if (merged === note.text && this.#context === undefined) {
      this.#show({ text: merged, stage: stage === 'idle' ? 'idle' : 'saved' });
      return;
    }
    this.#show({ text: merged, stage: 'saving' });
    this.#send();
  }

  #compose(): NoteStatus {
    const stored = this.#stored;
    const context = this.#context === undefined ? stored?.context : this.#context;
    return {
      id: this.#options.id,
      ...this.#shown,
      merged: this.#merged,
      ...(context && { context }),
      ...(stored && { stored }),
    };
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    this.#status = this.#compose();
    for (const listener of this.#listeners) listener();
  }

  #showProblem(problem: Problem): void {
    this.#show({ text: this.#shown.text, stage: 'failed', problem });
  }

  #send(): void {
    this.#sending ??= this.#saveAll().finally(() => {
      this.#sending = undefined;
    });
  }

  async #saveAll(): Promise<void> {
    this.#conflicts = 0;
    // Words that came while others were on their way follow at once.
    while (this.#shown.stage === 'saving') await this.#saveText(this.#shown.text);
  }

  async #saveText(text: string): Promise<void> {
    const context = this.#context;
    this.#unsavedSince = undefined;
    const saved = await handIn(this.#options.save, this.#edit(text));
    if (!saved.ok) this.#showProblem(saved.error);
    else if (saved.value.outcome === 'conflict') this.#settle(saved.value.current);
    else this.#acknowledge(saved.value.note, text, context);
  }

  /** What is handed in of a text. */
  #edit(text: string): OutgoingEdit {
    const { id, company } = this.#options;
    const context = this.#context;
    // What is too long is not handed in, and whoever takes what is left would refuse the whole for it.
    if (text.length <= NOTE_LENGTH_LIMIT) this.#unanswered.add(text);
    return {
      note: id,
      company,
      text,
      base: this.#stored?.revision ?? 0,
      ...(context !== undefined && { context }),
    };
  }

  #acknowledge(note: Note, text: string, context: NoteContext | null | undefined): void {
    if (note.revision >= (this.#stored?.revision ?? 0)) this.#stored = note;
    if (this.#context === context) this.#context = undefined;
    for (const each of this.#unanswered) {
      this.#unanswered.delete(each);
      if (each === text) break;
    }
    const isAll = this.#shown.text === text && this.#stored === note && this.#context === undefined;
    if (isAll) this.#show({ text, stage: 'saved' });
  }

  /** Someone else wrote: their words are joined with ours, and the whole is saved in the next turn. */
  #settle(current: Note | null): void {
    this.#conflicts += 1;
    const known = this.#stored?.revision ?? 0;
    if (this.#conflicts > MOST_CONFLICTS) this.#showProblem({ code: 'note-conflict' });
    // The store went back to an older state: what stands here is newer, and goes on top of it.
    else if ((current?.revision ?? 0) < known) this.#stored = current ?? undefined;
    else if (current) this.meet(current);
  }
}
