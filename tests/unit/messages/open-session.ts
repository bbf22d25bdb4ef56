import { vi } from 'vitest';
import type { Note, NoteContext } from '../../../data/schema/note.ts';
import { NoteSession, SAVE_DELAY_MS } from '../../../lib/messages/note-session.ts';
import { COMPANY, noteOf, NoteStore } from './note-store.ts';

export const { id } = noteOf('', 1);

/** A session on a note that is new, or as it was stored. */
export function open(store: NoteStore, stored?: Note, context?: NoteContext): NoteSession {
  const { save, leave } = store;
  return new NoteSession({ id, company: COMPANY, save, leave, context, ...(stored && { stored }) });
}

/** A session on a note that is in the store. */
export function opened(text: string): { readonly store: NoteStore; readonly session: NoteSession } {
  const note = noteOf(text, 1);
  const store = new NoteStore(note);
  return { store, session: open(store, note) };
}

/** The reader writes over all that is there. */
export const type = (session: NoteSession, text: string): void => session.change(text, session.status().text);
/** All that waits to be saved is saved. */
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(SAVE_DELAY_MS * 10);
