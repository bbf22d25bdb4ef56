import type { Note, NoteMark, NotesOfCompany } from '../../data/schema/note.ts';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { SaveNote, UnsavedWords } from './note-edit.ts';

/** What the notes of a company ask of the rest of the extension. */
export interface NoteMessages {
  load(company: string): Promise<Result<NotesOfCompany, Problem>>;
  readonly save: SaveNote;
  /** Leaves words where they outlive this window, whether the background is up or not. */
  readonly leave: (words: UnsavedWords) => void;
  mark(change: NoteMark): Promise<Result<Note, Problem>>;
  keepPlace(keep: boolean): void;
  /** Calls back with each note that any window has written, until the signal. */
  watch(listener: (note: Note) => void, signal: AbortSignal): void;
}
