import type { Note, NoteMark } from '../../../data/schema/note.ts';
import type { NoteMessages } from '../../../lib/messages/note-messages.ts';
import type { OutgoingEdit, UnsavedWords } from '../../../lib/messages/note-edit.ts';
import type { Problem } from '../../../lib/shared/problem.ts';
import { err, ok } from '../../../lib/shared/result.ts';

export const COMPANY = 'tencent';

export function noteOf(text: string, revision: number, overrides: Partial<Note> = {}): Note {
  return {
    id: '6f1c2f6e-3c1b-4c57-9c3f-0a2f7e6d5b4a',
    companyId: COMPANY,
    text,
    revision,
    createdAt: 0,
    updatedAt: revision,
    device: '0b8f7f0e-52fd-4c0e-8f38-8b2e5c7a9d10',
    deleted: false,
    pinned: false,
    ...overrides,
  };
}

const ANSWER_MS = 10;
const answering = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ANSWER_MS));

/** The notes of a whole extension, for any number of windows; it can fail, and lose its answers. */
export class NoteStore {
  readonly notes = new Map<string, Note>();
  readonly saves: OutgoingEdit[] = [];
  readonly kept: boolean[] = [];
  /** What windows have left. */
  readonly left: UnsavedWords[] = [];
  failure: Problem | undefined;
  losesAnswers = false;
  /** Windows hear of what others write. */
  tells = true;
  readonly #watchers = new Set<(note: Note) => void>();

  constructor(...notes: readonly Note[]) {
    for (const note of notes) this.notes.set(note.id, note);
  }

  text(id = noteOf('', 1).id): string | undefined {
    return this.notes.get(id)?.text;
  }

  /** Another window has saved this. */
  put(note: Note): void {
    this.notes.set(note.id, note);
    if (this.tells) for (const watcher of this.#watchers) watcher(note);
  }

  readonly save: NoteMessages['save'] = async (edit) => {
    this.saves.push(edit);
    await answering();
    if (this.failure) return err(this.failure);
    const current = this.notes.get(edit.note);
    const isSame = current?.text === edit.text && edit.context === undefined && !current.deleted;
    const revision = current?.revision ?? 0;
    if (!isSame && revision !== edit.base) return ok({ outcome: 'conflict', current: current ?? null });
    if (!isSame) {
      const context = edit.context === undefined ? current?.context : (edit.context ?? undefined);
      const pinned = current?.pinned ?? false;
      this.put(noteOf(edit.text, revision + 1, { id: edit.note, pinned, ...(context && { context }) }));
    }
    if (this.losesAnswers) return err({ code: 'no-answer' });
    return ok({ outcome: 'saved', note: this.notes.get(edit.note) ?? noteOf('', 1), copied: true });
  };

  readonly leave: NoteMessages['leave'] = (words) => void this.left.push(words);

  /** The messages of one window. */
  messages(): NoteMessages {
    return {
      load: async () => {
        await answering();
        if (this.failure) return err(this.failure);
        return ok({ notes: [...this.notes.values()].filter(({ deleted }) => !deleted), place: 'on' });
      },
      save: this.save,
      leave: this.leave,
      mark: async ({ note: id, pinned, deleted }: NoteMark) => {
        await answering();
        const note = this.notes.get(id);
        if (this.failure || !note) return err(this.failure ?? { code: 'note-gone' });
        const marked = {
          ...note,
          pinned: pinned ?? note.pinned,
          deleted: deleted ?? note.deleted,
          revision: note.revision + 1,
          updatedAt: note.revision + 1,
        };
        this.put(marked);
        return ok(marked);
      },
      keepPlace: (keep) => this.kept.push(keep),
      watch: (listener, signal) => {
        this.#watchers.add(listener);
        signal.addEventListener('abort', () => this.#watchers.delete(listener));
      },
    };
  }
}
