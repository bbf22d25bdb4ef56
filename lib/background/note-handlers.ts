import { browser } from 'wxt/browser';
import type { NoteContext, NotesOfCompany, PlaceKeeping } from '../../data/schema/note.ts';
import type { Settings } from '../../data/schema/settings.ts';
import type { Handlers, Sender } from '../messages/receive.ts';
import { changeSettings, readSettings } from '../messages/stored-settings.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { markNotes } from '../store/notes/mark-notes.ts';
import { readNotes } from '../store/notes/read-notes.ts';
import { saveNote } from '../store/notes/save-note.ts';
import { backUpIfDue } from './daily-backup.ts';
import type { Stores } from './stores.ts';

type NoteHandlers = Pick<
  Handlers,
  'get-notes' | 'save-note' | 'wake' | 'mark-note' | 'keep-place' | 'open-notes'
>;

/** A card or popup has room for so many; the notes page has all. */
const MOST_NOTES = 50;

/** Nothing of a private window is kept, unless the reader said so. */
function placeKeeping({ notePlace, notePlacePrivate }: Settings, { tab }: Sender): PlaceKeeping {
  if (tab?.incognito === true && !notePlacePrivate) return 'never';
  return notePlace ? 'on' : 'off';
}

async function getNotes(
  stores: Stores,
  company: string,
  sender: Sender,
): Promise<Result<NotesOfCompany, Problem>> {
  const opened = await stores.notes.get();
  if (!opened.ok) return opened;
  const notes = await readNotes(opened.value, company);
  if (!notes.ok) return notes;
  return ok({ notes: notes.value.slice(0, MOST_NOTES), place: placeKeeping(await readSettings(), sender) });
}

/** The place as this sender may keep it; taking one away is always allowed. */
async function allowedPlace(
  context: NoteContext | null | undefined,
  sender: Sender,
): Promise<{ readonly context?: NoteContext | null }> {
  if (context === undefined) return {};
  const forbidden = context !== null && placeKeeping(await readSettings(), sender) === 'never';
  return forbidden ? {} : { context };
}

/** What the background answers to messages about notes. */
export function createNoteHandlers(stores: Stores): NoteHandlers {
  return {
    'get-notes': ({ company }, sender) => getNotes(stores, company, sender),
    'save-note': async ({ company, text, base, over, note, context }, sender) => {
      const notes = await stores.notes.get();
      if (!notes.ok) return notes;
      const place = await allowedPlace(context, sender);
      const edit = { companyId: company, noteId: note, text, baseRevision: base, over, ...place };
      const saved = await saveNote(notes.value, edit);
      // The answer does not wait for the day's backup.
      backUpIfDue(stores).catch((error: unknown) => console.error('Mingpian:', error));
      return saved;
    },
    wake: () => Promise.resolve(ok(null)),
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
