// All notes of one company while a card, popup, panel or profile shows them: no Zod, for the card runs on pages.
import type { Note, NoteContext, NoteMark, PlaceKeeping } from '../../data/schema/note.ts';
import { byStanding } from '../notes/standing.ts';
import { newNoteId } from './note-id.ts';
import type { NoteMessages } from './note-messages.ts';
import type { Problem } from '../shared/problem.ts';
import { NoteSession, type NoteStatus } from './note-session.ts';

export interface NotesView {
  /** As they are on the disk, pinned ones first, then the last changed. */
  readonly notes: readonly Note[];
  /** The note in the field. */
  readonly current: NoteStatus;
  readonly place: PlaceKeeping;
  /** Deleted just now, and can be brought back. */
  readonly removed?: Note;
  /** Something is not on the disk yet. */
  readonly unsaved: boolean;
}

export interface CompanyNotesOptions {
  readonly company: string;
  readonly messages: NoteMessages;
  /** Where the reader is, if that may be kept with a note. */
  readonly context?: NoteContext | undefined;
}

/** The notes of a company, one of them in a field to be written. */
export class CompanyNotes {
  readonly #options: CompanyNotesOptions;
  readonly #listeners = new Set<() => void>();
  readonly #sessions = new Map<string, NoteSession>();
  readonly #lifetime = new AbortController();
  #notes: readonly Note[] = [];
  #place: PlaceKeeping = 'never';
  #current: NoteSession;
  #removed: Note | undefined;
  #problem: Problem | undefined;
  #view: NotesView;
  /** The notes are there, or the current one says why not. */
  readonly loaded: Promise<void>;

  constructor(options: CompanyNotesOptions) {
    this.#options = options;
    this.#current = this.#open(newNoteId());
    this.#view = this.#compose();
    options.messages.watch((note) => this.#meet(note), this.#lifetime.signal);
    this.loaded = this.#load();
  }

  /** Ends when the notes are closed. */
  get signal(): AbortSignal {
    return this.#lifetime.signal;
  }

  readonly view = (): NotesView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The reader wrote in the field. `seen`: the text that the field showed before. */
  write(id: string, text: string, seen: string): void {
    const session = this.#sessions.get(id) ?? this.#current;
    this.#current = session;
    session.change(text, seen);
  }

  /** Leaves what is not saved yet for the case that the window closes. */
  leave(): void {
    for (const session of this.#sessions.values()) session.leave();
  }

  /** Comes back when all is saved, or cannot be; words that cannot be saved are then in the field. */
  async rest(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.rest()));
    const failed = [...this.#sessions.values()].find((session) => session.isUnsaved());
    if (!failed || this.#current.isUnsaved()) return;
    this.#current = failed;
    this.#tell();
  }

  /** Tries again what failed. */
  retry(): void {
    if (this.#problem) void this.#load();
    void this.rest();
  }

  /** Puts a new note into the field. */
  begin(): void {
    const { text, stored } = this.#current.status();
    if (text === '' && !stored) return;
    this.#current = this.#open(newNoteId());
    this.#tell();
  }

  /** Puts a note into the field. */
  choose(id: string): void {
    const note = this.#notes.find((each) => each.id === id);
    if (!note) return;
    this.#current = this.#sessionOf(note);
    this.#tell();
  }

  async pin(id: string, pinned: boolean): Promise<void> {
    await this.#mark({ note: id, pinned });
  }

  /** Moves a note to the trash; `undo` brings it back. */
  async remove(id: string): Promise<void> {
    await this.#sessions.get(id)?.rest();
    const removed = await this.#mark({ note: id, deleted: true });
    if (!removed) return;
    this.#removed = removed;
    this.#tell();
  }

  async undo(): Promise<void> {
    const id = this.#removed?.id;
    if (id === undefined) return;
    const restored = await this.#mark({ note: id, deleted: false });
    if (!restored) return;
    this.#removed = undefined;
    this.choose(id);
  }

  /** Keeps the place with the note in the field, or not; new notes follow. */
  keepPlace(keep: boolean): void {
    const { context, messages } = this.#options;
    this.#place = keep ? 'on' : 'off';
    this.#current.place(keep ? context : undefined);
    messages.keepPlace(keep);
    this.#tell();
  }

  /** Saves what is left and listens no longer. */
  close(): void {
    void this.rest();
    this.#lifetime.abort();
  }

  async #load(): Promise<void> {
    const { company, messages } = this.#options;
    const loaded = await messages.load(company);
    if (!loaded.ok) {
      this.#problem = loaded.error;
      this.#tell();
      return;
    }
    this.#problem = undefined;
    this.#place = loaded.value.place;
    const known = new Set(this.#notes.map(({ id }) => id));
    this.#notes = [...this.#notes, ...loaded.value.notes.filter(({ id }) => !known.has(id))].toSorted(
      byStanding,
    );
    const { text, id, stored } = this.#current.status();
    const [first] = this.#notes;
    if (text === '' && !stored) this.#current = first ? this.#sessionOf(first) : this.#open(id);
    // Whoever began to write before the notes came goes on with a note of its own.
    else if (!stored && this.#place === 'on') this.#current.place(this.#options.context);
    this.#tell();
  }

  /** The session of a note, which may hold words that are not saved yet. */
  #sessionOf(note: Note): NoteSession {
    return this.#sessions.get(note.id) ?? this.#open(note.id, note);
  }

  #open(id: string, stored?: Note): NoteSession {
    const { company, messages, context } = this.#options;
    const session = new NoteSession({
      id,
      company,
      save: messages.save,
      leave: messages.leave,
      ...(stored && { stored }),
      ...(this.#place === 'on' && { context }),
    });
    session.subscribe(() => this.#onSession(session));
    this.#sessions.set(id, session);
    return session;
  }

  #onSession(session: NoteSession): void {
    const { stored } = session.status();
    if (stored && !stored.deleted) this.#put(stored);
    this.#tell();
  }

  #put(note: Note): void {
    this.#notes = [...this.#notes.filter(({ id }) => id !== note.id), note].toSorted(byStanding);
  }

  async #mark(change: NoteMark): Promise<Note | undefined> {
    const marked = await this.#options.messages.mark(change);
    if (!marked.ok) {
      this.#problem = marked.error;
      this.#tell();
      return undefined;
    }
    this.#problem = undefined;
    this.#meet(marked.value);
    return marked.value;
  }

  #meet(note: Note): void {
    if (note.companyId !== this.#options.company) {
      // Moved to another company elsewhere: it is no longer one of ours.
      if (!this.#notes.some(({ id }) => id === note.id)) return;
      this.#drop(note.id);
      this.#tell();
      return;
    }
    const session = this.#sessions.get(note.id);
    const known = this.#notes.find(({ id }) => id === note.id);
    if (known && known.revision >= note.revision) return;
    session?.meet(note);
    if (note.deleted && !session?.isUnsaved()) this.#drop(note.id);
    else if (!note.deleted) this.#put(note);
    this.#tell();
  }

  #drop(id: string): void {
    this.#notes = this.#notes.filter((each) => each.id !== id);
    this.#sessions.delete(id);
    if (this.#current.status().id !== id) return;
    const [first] = this.#notes;
    this.#current = first ? this.#sessionOf(first) : this.#open(newNoteId());
  }

  #compose(): NotesView {
    const current = this.#current.status();
    const problem = this.#problem;
    const failed = problem && current.stage !== 'saving' ? { stage: 'failed' as const, problem } : {};
    return {
      notes: this.#notes,
      current: { ...current, ...failed },
      place: this.#options.context ? this.#place : 'never',
      unsaved: [...this.#sessions.values()].some((session) => session.isUnsaved()),
      ...(this.#removed && { removed: this.#removed }),
    };
  }

  #tell(): void {
    this.#view = this.#compose();
    for (const listener of this.#listeners) listener();
  }
}
