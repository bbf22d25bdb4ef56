import { NOTE_LENGTH_LIMIT } from '../../data/schema/note-length.ts';
import type { LeftWords, NoteContext, SaveOutcome } from '../../data/schema/note.ts';
import type { Problem } from '../shared/problem.ts';
import { err, type Result } from '../shared/result.ts';

/** A worker that was stopped over a message starts again for the next one. */
const ASK_AGAIN_MS = [100, 500] as const;

/** What a session hands in; `base` is the revision that its text grew from, 0 for a new note. */
export interface OutgoingEdit {
  readonly note: string;
  readonly company: string;
  readonly text: string;
  readonly base: number;
  /** Given: the place to keep; `null`: keep none. */
  readonly context?: NoteContext | null;
}

/** What a session knows of the words that it leaves. */
export type UnsavedWords = Omit<LeftWords, 'id' | 'at' | 'isPrivate'>;

export type SaveNote = (edit: OutgoingEdit) => Promise<Result<SaveOutcome, Problem>>;

async function tryToHandIn(save: SaveNote, edit: OutgoingEdit): Promise<Result<SaveOutcome, Problem>> {
  if (edit.text.length > NOTE_LENGTH_LIMIT) return err({ code: 'note-refused' });
  try {
    return await save(edit);
  } catch (error) {
    return err({ code: 'no-answer', detail: String(error) });
  }
}

/** Hands an edit in, and again where no answer comes. */
export async function handIn(save: SaveNote, edit: OutgoingEdit): Promise<Result<SaveOutcome, Problem>> {
  for (const delay of ASK_AGAIN_MS) {
    const saved = await tryToHandIn(save, edit);
    if (saved.ok || saved.error.code !== 'no-answer') return saved;
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
  return tryToHandIn(save, edit);
}
