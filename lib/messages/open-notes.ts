// No Zod: the card uses this on pages.
import { browser } from 'wxt/browser';
import type { LeftWords, Note, NoteContext } from '../../data/schema/note.ts';
import { CompanyNotes } from './company-notes.ts';
import type { UnsavedWords } from './note-edit.ts';
import { newNoteId } from './note-id.ts';
import type { NoteMessages } from './note-messages.ts';
import { NoteSession } from './note-session.ts';
import { sendMessage } from './send.ts';
import { LEFT_WORDS_PREFIX, NOTE_COPY_PREFIX } from './storage-keys.ts';

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

/**
 * Leaves words in both ways, of which each browser keeps one: Chromium stores what a closing window has it store, and
 * loses what is sent to a background that is yet to start; with Firefox it is the other way round.
 */
function leave(words: UnsavedWords): void {
  // The extension may be gone by now, and its interfaces with it.
  const isPrivate = browser.extension?.inIncognitoContext ?? false;
  const left: LeftWords = { id: newNoteId(), at: Date.now(), isPrivate, ...words };
  // Refused when the disk is full: then the message may still be heard.
  browser.storage?.local?.set({ [`${LEFT_WORDS_PREFIX}${left.id}`]: left }).catch(() => undefined);
  void sendMessage('leave-words', left);
}

/** Calls back when the window may be about to close, until the signal. */
function whenLeaving(act: () => void, signal: AbortSignal): void {
  const onLeaving = ({ isTrusted }: Event): void => {
    if (isTrusted) act();
  };
  addEventListener('pagehide', onLeaving, { signal });
  // Of what a page in Firefox sends when it ends, half arrives; a tab that is closed is hidden before.
  document.addEventListener('visibilitychange', (event) => document.hidden && onLeaving(event), { signal });
}

/** Saves what is being written when the signal ends it, and minds the window until that is done. */
function untilSaved(writing: Pick<CompanyNotes, 'leave' | 'rest'>, signal: AbortSignal): void {
  const lifetime = new AbortController();
  whenLeaving(() => writing.leave(), lifetime.signal);
  const end = (): void => void writing.rest().finally(() => lifetime.abort());
  signal.addEventListener('abort', end, { once: true });
}

/** Opens one note for writing, until the signal. */
export function openNote(stored: Note, signal: AbortSignal): NoteSession {
  const { id, companyId: company } = stored;
  const session = new NoteSession({ id, company, stored, save: MESSAGES.save, leave });
  watchNotes((note) => {
    if (note.id === stored.id) session.meet(note);
  }, signal);
  untilSaved(session, signal);
  return session;
}

/** Asks for the notes of a company. */
export const loadNotes: NoteMessages['load'] = (company) => sendMessage('get-notes', { company });

const MESSAGES: NoteMessages = {
  load: loadNotes,
  save: (edit) => sendMessage('save-note', edit),
  leave,
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
  untilSaved(notes, notes.signal);
  return notes;
}
