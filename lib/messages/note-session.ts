// The life of a note while it is being written: no Zod, so that the card can use it on pages.
import type { Note, NoteContext, SaveOutcome } from '../../data/schema/note.ts';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';

/** Long enough not to save every letter, short enough that a closed window costs no word. */
export const SAVE_DELAY_MS = 300;

export type NoteStage = 'idle' | 'saving' | 'saved' | 'failed';

export interface NoteStatus {
  readonly text: string;
  readonly stage: NoteStage;
  /** Why it is not saved; only with `failed`. */
  readonly problem?: Problem;
  /** Where the note was first written. */
  readonly context?: NoteContext;
}

/** The two messages that a session sends. */
export interface NoteMessages {
  load(company: string): Promise<Result<Note | null, Problem>>;
  save(edit: {
    readonly company: string;
    readonly text: string;
    readonly base: number;
    readonly note?: string;
    readonly context?: NoteContext;
  }): Promise<Result<SaveOutcome, Problem>>;
}

export interface NoteSessionOptions {
  readonly company: string;
  readonly messages: NoteMessages;
  /** Kept with the note when this session is the one that begins it. */
  readonly context?: NoteContext | undefined;
  readonly delayMs?: number;
}

export interface NoteSession {
  /** The status; the same object until something changes. */
  status(): NoteStatus;
  /** Calls back after every change of the status. Gives the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** The reader wrote. */
  change(text: string): void;
  /** Saves at once what is not saved yet; for a window about to close, and for "try again". */
  flush(): void;
}

interface Conflict {
  readonly current: Note | null;
}

class Session implements NoteSession {
  readonly #options: NoteSessionOptions;
  readonly #listeners = new Set<() => void>();
  #status: NoteStatus = { text: '', stage: 'idle' };
  #stored: Note | undefined;
  #loaded: Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #sent: string | undefined;
  #conflict: Conflict | undefined;

  constructor(options: NoteSessionOptions) {
    this.#options = options;
    this.#loaded = this.#load();
  }

  status(): NoteStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(text: string): void {
    this.#show({ text, stage: 'saving' });
    clearTimeout(this.#timer);
    // Another window's text is not overwritten by typing on: the reader says when.
    if (this.#conflict) this.#showProblem({ code: 'note-conflict' });
    else this.#timer = setTimeout(() => void this.#send(), this.#options.delayMs ?? SAVE_DELAY_MS);
  }

  flush(): void {
    clearTimeout(this.#timer);
    if (this.#status.stage === 'idle' || this.#status.stage === 'saved') return;
    if (this.#conflict) this.#keepBoth(this.#conflict);
    this.#show({ text: this.#status.text, stage: 'saving' });
    void this.#send();
  }

  #show(status: NoteStatus): void {
    const context = this.#stored?.context;
    this.#status = { ...status, ...(context && { context }) };
    for (const listener of this.#listeners) listener();
  }

  #showProblem(problem: Problem): void {
    this.#show({ text: this.#status.text, stage: 'failed', problem });
  }

  async #load(): Promise<void> {
    const note = await this.#options.messages.load(this.#options.company);
    if (!note.ok) {
      this.#showProblem(note.error);
      return;
    }
    this.#stored = note.value ?? undefined;
    // Whoever began to write before the note came must not lose words; the save will find the conflict.
    if (this.#status.stage === 'idle' && note.value) this.#show({ text: note.value.text, stage: 'idle' });
    else if (this.#stored) this.#meet({ current: this.#stored });
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    await this.#loaded;
    // Words that came while others were on their way follow at once.
    while (this.#status.stage === 'saving') await this.#saveText(this.#status.text);
    this.#sending = false;
  }

  async #saveText(text: string): Promise<void> {
    const { company, messages, context } = this.#options;
    const stored = this.#stored;
    const sentBefore = this.#sent;
    this.#sent = text;
    const saved = await messages.save({
      company,
      text,
      base: stored?.revision ?? 0,
      ...(stored && { note: stored.id }),
      ...(context && !stored && { context }),
    });
    if (!saved.ok) this.#showProblem(saved.error);
    else if (saved.value.outcome === 'conflict') this.#settle(saved.value, sentBefore);
    else {
      this.#stored = saved.value.note;
      if (this.#status.text === text) this.#show({ text, stage: 'saved' });
    }
  }

  /** The answer to an earlier save may have got lost: then what stands there is our own, and writing goes on. */
  #settle({ current }: Conflict, sentBefore: string | undefined): void {
    if (current && current.text === sentBefore) this.#stored = current;
    else this.#meet({ current });
  }

  #meet(conflict: Conflict): void {
    this.#conflict = conflict;
    this.#showProblem({ code: 'note-conflict' });
  }

  #keepBoth({ current }: Conflict): void {
    this.#conflict = undefined;
    this.#stored = current ?? undefined;
    const texts = [current?.text ?? '', this.#status.text].filter((text) => text.trim() !== '');
    this.#show({ text: [...new Set(texts)].join('\n\n'), stage: 'saving' });
  }
}

/** Opens a company's newest note for writing; what is written is saved by itself. */
export function openNoteSession(options: NoteSessionOptions): NoteSession {
  return new Session(options);
}
