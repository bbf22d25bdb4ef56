import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Note, SaveOutcome } from '../../data/schema/note.ts';
import { sendMessage } from '../messages/send.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { NoteToSave } from './note-editor.ts';

/** What a card asks of the rest of the extension. */
export interface CardPorts {
  readonly getCompany: (id: string) => Promise<Result<CompanyBundle, Problem>>;
  readonly getNote: (company: string) => Promise<Result<Note | null, Problem>>;
  readonly saveNote: (company: string, note: NoteToSave) => Promise<Result<SaveOutcome, Problem>>;
  readonly openProfile: (id: string) => void;
}

/** The same by messages to the background. */
export const MESSAGE_PORTS: CardPorts = {
  getCompany: async (id) => {
    const answer = await sendMessage('get-company', { id });
    if (!answer.ok) return answer;
    return answer.value ? ok(answer.value) : err({ code: 'pack-missing', detail: id });
  },
  getNote: (company) => sendMessage('get-note', { company }),
  saveNote: (company, note) => sendMessage('save-note', { company, ...note }),
  openProfile: (id) => void sendMessage('open-profile', { id }),
};
