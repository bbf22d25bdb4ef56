// No Zod: the card uses this on pages.
import { browser } from 'wxt/browser';
import type { Note, NoteContext } from '../../data/schema/note.ts';
import { CompanyNotes } from './company-notes.ts';
import type { NoteMessages } from './note-messages.ts';
import { NoteSession } from './note-session.ts';
import { sendMessage } from './send.ts';
import { NOTE_COPY_PREFIX } from './storage-keys.ts';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

function isNote(item: unknown): item is Note {
  if (typeof item !== 'object' || item === null) return false;
  return 'text' in item && typeof item.text === 'string' && 'revision' in item && 'companyId' in item;
}

/** Calls back with each note that any window has saved, until the signal: the second copies tell. */
export function watchNotes(listener: (note: Note) => void, signal: AbortSignal): void {
  const onChanged = (changes: Changes): void => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (key.startsWith(NOTE_COPY_PREFIX) && isNote(newValue)) listener(newValue);
    }
  };
  const { onChanged: event } = browser.storage.local;
  event.addListener(onChanged);
  // The extension may be gone by then, and its interfaces with it.
  signal.addEventListener('abort', () => browser.storage?.local?.onChanged.removeListener(onChanged), {
    once: true,
  });
}

/** Starts the background, if the browser has stopped it. */
export function wake(): void {
  void sendMessage('wake', {});
}

/** Opens one note for writing, until the signal. */
export function openNote(stored: Note, signal: AbortSignal): NoteSession {
  const { id, companyId: company } = stored;
  const session = new NoteSession({ id, company, stored, save: MESSAGES.save, wake });
  watchNotes((note) => {
    if (note.id === stored.id) session.meet(note);
  }, signal);
  const flush = (): void => session.flush();
  addEventListener('pagehide', flush, { signal });
  signal.addEventListener('abort', flush, { once: true });
  return session;
}

/** Asks for the notes of a company. */
export const loadNotes: NoteMessages['load'] = (company) => sendMessage('get-notes', { company });

const MESSAGES: NoteMessages = {
  load: loadNotes,
  save: (edit) => sendMessage('save-note', edit),
  wake,
  mark: (change) => sendMessage('mark-note', change),
  keepPlace: (keep) => void sendMessage('keep-place', { keep }),
  watch: watchNotes,
};

/**
 * Opens a company's notes, in a card or in a page of the extension. Whoever opens them closes them; what is unsaved
 * when the window ends is sent then.
 * @param context where the reader is, if that may be kept with a note
 * @param loading the notes, where they were asked for before
 */
export function openCompanyNotes(
  company: string,
  context?: NoteContext,
  loading?: ReturnType<NoteMessages['load']>,
): CompanyNotes {
  const messages = loading ? { ...MESSAGES, load: () => loading } : MESSAGES;
  const notes = new CompanyNotes({ company, context, messages });
  addEventListener('pagehide', () => notes.flush(), { signal: notes.signal });
  return notes;
}
