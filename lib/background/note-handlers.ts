import { browser } from 'wxt/browser';
import type { NotesOfCompany } from '../../data/schema/note.ts';
import { MOST_NOTES_IN_CARD } from '../../data/schema/note-length.ts';
import type { Handlers, Sender } from '../messages/receive.ts';
import { changeSettings, readSettings } from '../messages/stored-settings.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { markNotes } from '../store/notes/mark-notes.ts';
import { readNotes } from '../store/notes/read-notes.ts';
import { saveNote } from '../store/notes/save-note.ts';
import { backUpIfDue } from './daily-backup.ts';
import { afterLeftWords, takeSentWords } from './left-words.ts';
import { allowedPlace, placeKeeping } from './place.ts';
import type { Stores } from './stores.ts';

type NoteHandlers = Pick<
  Handlers,
  'get-notes' | 'save-note' | 'leave-words' | 'mark-note' | 'keep-place' | 'open-notes'
>;

const isPrivate = ({ tab }: Sender): boolean => tab?.incognito === true;

async function getNotes(
  stores: Stores,
  company: string,
  sender: Sender,
): Promise<Result<NotesOfCompany, Problem>> {
  await afterLeftWords();
  const opened = await stores.notes.get();
  if (!opened.ok) return opened;
  const notes = await readNotes(opened.value, company);
  if (!notes.ok) return notes;
  return ok({
    notes: notes.value.slice(0, MOST_NOTES_IN_CARD),
    place: placeKeeping(await readSettings(), isPrivate(sender)),
  });
}

/** What the background answers to messages about notes. */
export function createNoteHandlers(stores: Stores): NoteHandlers {
  return {
    'get-notes': ({ company }, sender) => getNotes(stores, company, sender),
    'save-note': async ({ company, text, base, note, context }, sender) => {
      const notes = await stores.notes.get();
      if (!notes.ok) return notes;
      const place = await allowedPlace(context, isPrivate(sender));
      const edit = { companyId: company, noteId: note, text, baseRevision: base, ...place };
      const saved = await saveNote(notes.value, edit);
      // The answer does not wait for the day's backup.
      backUpIfDue(stores).catch((error: unknown) => console.error('Mingpian:', error));
      return saved;
    },
    'leave-words': (words, sender) =>
      takeSentWords(stores, { ...words, isPrivate: words.isPrivate || isPrivate(sender) }),
    'mark-note': async ({ note, pinned, deleted }) => {
      const notes = await stores.notes.get();
      if (!notes.ok) return notes;
      const marked = await markNotes(notes.value, [note], {
        ...(pinned !== undefined && { pinned }),
        ...(deleted !== undefined && { deleted }),
      });
      if (!marked.ok) return marked;
      const [first] = marked.value;
      return first ? ok(first) : err({ code: 'note-gone' });
    },
    'open-notes': async ({ company }) => {
      const query = company === undefined ? '' : `?company=${encodeURIComponent(company)}`;
      await browser.tabs.create({ url: browser.runtime.getURL(`/notes.html${query}`) });
      return ok(null);
    },
    'keep-place': async ({ keep }) => {
      await changeSettings((settings) => ({ ...settings, notePlace: keep }));
      return ok(null);
    },
  };
}
