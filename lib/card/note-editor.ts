import type { Note, NoteContext } from '../../data/schema/note.ts';
import type { SaveOutcome } from '../../data/schema/note.ts';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';

/** After the last key, in ms: saved while the reader thinks of the next word. */
export const SAVE_DELAY = 400;

export interface NoteStatus {
  readonly text: string;
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  readonly problem?: Problem;
  readonly writtenOn?: string;
}

export interface NoteToSave {
  readonly text: string;
  readonly base: number;
  readonly note?: string;
  readonly context?: NoteContext;
}

export interface NoteEditorOptions {
  /** The note as it stood when the card opened. */
  readonly note: Note | null;
  /** Where the reader is; kept with the first words of a note. */
  readonly context?: NoteContext;
  readonly save: (note: NoteToSave) => Promise<Result<SaveOutcome, Problem>>;
  readonly onChange: () => void;
}

/**
 * Saves one note as it is written. What is on its way and what comes meanwhile never overtake each other,
 * and nothing is taken for saved before the other side says so.
 */
export class NoteEditor {
  readonly #options: NoteEditorOptions;
  #note: Note | null;
  #text: string;
  #status: NoteStatus;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  constructor(options: NoteEditorOptions) {
    this.#options = options;
    this.#note = options.note;
    this.#text = options.note?.text ?? '';
    this.#status = this.#statusOf('idle');
  }

  get status(): NoteStatus {
    return this.#status;
  }

  /** Whether a word would be lost if the card went away now. */
  get unsaved(): boolean {
    return this.#text !== (this.#note?.text ?? '');
  }

  write(text: string): void {
    this.#text = text;
    this.#set(this.unsaved ? 'saving' : 'saved');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SAVE_DELAY);
  }

  /** Saves now what is not saved yet. Comes back when that is done or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (!this.unsaved) return;
    this.#saving = this.#save();
    await this.#saving;
  }

  async #save(): Promise<void> {
    const text = this.#text;
    this.#set('saving');
    const { save, context } = this.#options;
    const answer = await save({
      text,
      base: this.#note?.revision ?? 0,
      ...(this.#note && { note: this.#note.id }),
      ...(!this.#note && context && { context }),
    });
    this.#saving = undefined;
    if (!answer.ok) {
      this.#set('failed', answer.error);
    } else if (answer.value.outcome === 'saved') {
      this.#note = answer.value.note;
      this.#set(this.unsaved ? 'saving' : 'saved');
    } else {
      await this.#join(answer.value.current);
    }
  }

  /** The note was changed elsewhere: both texts are kept, one under the other. */
  async #join(current: Note | null): Promise<void> {
    this.#note = current;
    const other = current?.text ?? '';
    if (other !== '' && !this.#text.includes(other)) this.#text = `${other}\n${this.#text}`;
    if (this.unsaved) {
      this.#saving = this.#save();
      await this.#saving;
    } else {
      this.#set('saved');
    }
  }

  #set(state: NoteStatus['state'], problem?: Problem): void {
    this.#status = this.#statusOf(state, problem);
    this.#options.onChange();
  }

  #statusOf(state: NoteStatus['state'], problem?: Problem): NoteStatus {
    const writtenOn = this.#note?.context?.title;
    return { text: this.#text, state, ...(problem && { problem }), ...(writtenOn && { writtenOn }) };
  }
}
