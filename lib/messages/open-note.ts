import { openNoteSession, type NoteSession } from './note-session.ts';
import { sendMessage } from './send.ts';

/** Opens a company's note in an extension page; what the window's end finds unsaved is sent then. */
export function openNote(company: string): NoteSession {
  return openNoteSession({
    company,
    messages: {
      load: (id) => sendMessage('get-note', { company: id }),
      save: (edit) => sendMessage('save-note', edit),
    },
  });
}
