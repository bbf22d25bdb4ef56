import type { Note } from '../../data/schema/note.ts';
import type { NoteChoices, NoteEntry, NoteQuery } from '../../lib/notes/find-notes.ts';
import type { CarryProps } from './Carry.tsx';
import type { NoteView } from '../notes/props.ts';

/** A company that notes can be moved to. */
export interface NotedCompany {
  readonly id: string;
  readonly names: { readonly en: string; readonly 'zh-Hans'?: string | undefined };
  readonly label: string;
}

/** An earlier text of a note. */
export interface EarlierText {
  readonly revision: number;
  readonly text: string;
  /** ms since 1970. */
  readonly updatedAt: number;
}

/** The one note that is open on the page. */
export interface OpenNote {
  readonly view: NoteView;
  readonly versions: readonly EarlierText[];
  readonly onWrite: (id: string, text: string, seen: string) => void;
  readonly onRetry: () => void;
}

/** What was just done, with a way back if there is one. */
export interface Toast {
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
}

export type NotesPageView = 'notes' | 'trash' | 'carry';

export interface NotesPageProps {
  readonly view: NotesPageView;
  /** The list is the trash. */
  readonly isTrash: boolean;
  readonly query: NoteQuery;
  readonly choices: NoteChoices;
  /** What answers to the query, in its order. */
  readonly found: readonly NoteEntry[];
  /** How many there are without it. */
  readonly total: number;
  readonly companies: readonly NotedCompany[];
  readonly selected: ReadonlySet<string>;
  readonly open?: OpenNote | undefined;
  readonly toast?: Toast | undefined;
  /** Something that kept the notes from being read or written. */
  readonly problem?: string | undefined;
  readonly onView: (view: NotesPageView) => void;
  /** Export and import. */
  readonly carry: CarryProps;
  /** Said when the last backup is old and much has changed: how many notes. */
  readonly remindOf?: number | undefined;
  readonly onQuery: (change: Partial<NoteQuery>) => void;
  readonly onSelect: (ids: readonly string[], selected: boolean) => void;
  readonly onOpen: (id: string | undefined) => void;
  readonly onPin: (note: Note) => void;
  readonly onTag: (tag: string) => void;
  readonly onMove: (company: string) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onRestore: (ids: readonly string[]) => void;
  readonly onBury: (ids: readonly string[]) => void;
  readonly onDismiss: () => void;
}
