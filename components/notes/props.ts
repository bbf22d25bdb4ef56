import type { Note, NoteContext, PlaceKeeping } from '../../data/schema/note.ts';
import type { FieldText } from '../../lib/shared/field-in-step.ts';
import type { FieldView } from '../../lib/shared/field-view.ts';
import type { Problem } from '../../lib/shared/problem.ts';

/** How far a note has come on its way to the disk. */
export type NoteState = 'idle' | 'saving' | 'saved' | 'failed';

/** The note in the field. */
export interface NoteView {
  readonly id: string;
  readonly text: string;
  readonly stage: NoteState;
  /** Why it was not saved; only with `failed`. */
  readonly problem?: Problem;
  /** Words of another window were joined with words that were being written here. */
  readonly merged: boolean;
  readonly context?: NoteContext;
  /** The note as it is on the disk, if it is there. */
  readonly stored?: Note;
}

/** All notes of a company, one of them in the field. */
export interface NotesView {
  readonly notes: readonly Note[];
  readonly current: NoteView;
  /** Whether the page is kept with new notes; `never`: there is no page, or it may not be kept. */
  readonly place: PlaceKeeping;
  /** Deleted just now, and can be brought back. */
  readonly removed?: Note;
}

/** The notes of a company as their owner hands them in: what they are, and what the reader can do. */
export interface NotesPort {
  readonly view: () => NotesView;
  readonly subscribe: (listener: () => void) => () => void;
  /** `seen`: the text that the field showed before the reader wrote. */
  write(id: string, text: string, seen: string): void;
  retry(): void;
  begin(): void;
  choose(id: string): void;
  pin(id: string, pinned: boolean): unknown;
  remove(id: string): unknown;
  undo(): unknown;
  keepPlace(keep: boolean): void;
}

export interface NoteFieldProps {
  readonly note: FieldText;
  /** It could not be saved. */
  readonly invalid: boolean;
  readonly onWrite: (id: string, text: string, seen: string) => void;
}

/** A note field in a frame of its own. */
export interface FieldFrame {
  readonly show: (view: FieldView) => void;
  readonly leave: () => void;
}

/** Joins a frame to the field in it, which comes later and may never come. */
export type JoinFieldFrame = (
  element: HTMLIFrameElement,
  on: Pick<NoteFieldProps, 'onWrite'> & { readonly onLost: () => void },
) => FieldFrame;
