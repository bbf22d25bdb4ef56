import { useState } from 'react';
import type { NotedCompany, NotesPageProps, Toast } from '../../components/notes-page/props.ts';
import type { NotesWords } from '../../components/notes-page/words.ts';
import type { Note } from '../../data/schema/note.ts';
import type { Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { Notes } from '../store/notes/database.ts';
import { markNotes, type MarkChange } from '../store/notes/mark-notes.ts';
import { tagNotes } from '../store/notes/tag-notes.ts';
import { emptyTrash } from '../store/notes/trash.ts';

export interface ActionOptions {
  readonly notes: Notes;
  readonly all: readonly Note[];
  readonly take: (notes: readonly Note[]) => void;
  readonly companies: readonly NotedCompany[];
  readonly words: NotesWords;
}

type Handlers = Pick<
  NotesPageProps,
  'onSelect' | 'onPin' | 'onTag' | 'onMove' | 'onRemove' | 'onRestore' | 'onBury' | 'onDismiss'
>;

interface State {
  readonly selected: ReadonlySet<string>;
  readonly toast?: Toast | undefined;
  readonly problem?: Problem | undefined;
}

export type Actions = Handlers & State;

type Said = (n: number) => Toast | undefined;
type Written = Result<readonly Note[], Problem>;

/** A selection with these notes in it, or out of it. */
function choose(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  isSelected: boolean,
): ReadonlySet<string> {
  return isSelected ? selected.union(new Set(ids)) : selected.difference(new Set(ids));
}

/** Runs changes of notes, and keeps what came of them. */
function useChanges({ notes, take }: Pick<ActionOptions, 'notes' | 'take'>) {
  const [state, setState] = useState<State>({ selected: new Set() });
  /** `ids` are dealt with when it is done, and selected no longer. */
  const run = async (change: Promise<Written>, said: Said, ids: readonly string[]): Promise<void> => {
    const written = await change;
    if (!written.ok) {
      setState((before) => ({ ...before, problem: written.error }));
      return;
    }
    take(written.value);
    setState(({ selected }) => ({
      selected: choose(selected, ids, false),
      toast: said(written.value.length),
    }));
  };
  return {
    state,
    setState,
    run: (change: Promise<Written>, said: Said, ids: readonly string[]): void => void run(change, said, ids),
    mark: (ids: readonly string[], change: MarkChange, said: Said, done = ids): Promise<void> =>
      run(markNotes(notes, ids, change), said, done),
  };
}

/** What can be done with notes on the page, many at a time, and how it is undone. */
export function useActions(options: ActionOptions): Actions {
  const { notes, all, companies, words: w } = options;
  const { state, setState, run, mark } = useChanges(options);
  const chosen = [...state.selected];
  /** Each note goes back to the company it came from. */
  const moveBack = async (before: readonly Note[]): Promise<void> => {
    for (const [companyId, moved] of Map.groupBy(before, (note) => note.companyId)) {
      const ids = moved.map(({ id }) => id);
      await mark(ids, { companyId }, () => undefined);
    }
  };
  const restore = (ids: readonly string[]): void =>
    void mark(ids, { deleted: false }, (n) => ({ text: w.restored(n) }));
  return {
    ...state,
    onSelect: (ids, isSelected) =>
      setState((before) => ({ ...before, selected: choose(before.selected, ids, isSelected) })),
    onPin: ({ id, pinned }) =>
      void mark([id], { pinned: !pinned }, () => ({ text: pinned ? w.unpinned : w.pinned }), []),
    onTag: (tag) => run(tagNotes(notes, chosen, tag), (n) => ({ text: w.tagged(n, tag) }), chosen),
    onMove: (company) => {
      const before = all.filter(({ id }) => state.selected.has(id));
      const label = companies.find(({ id }) => id === company)?.label ?? company;
      const onUndo = (): void => void moveBack(before);
      void mark(chosen, { companyId: company }, (n) => ({ text: w.moved(n, label), onUndo }));
    },
    onRemove: (ids) =>
      void mark(ids, { deleted: true }, (n) => ({ text: w.removed(n), onUndo: () => restore(ids) })),
    onRestore: restore,
    onBury: (ids) => run(emptyTrash(notes, ids), (n) => ({ text: w.buried(n) }), ids),
    onDismiss: () => setState((before) => ({ ...before, toast: undefined })),
  };
}
