import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { NoteContext } from '../../data/schema/note.ts';
import type { MutedName } from '../../data/schema/settings.ts';
import type { CompanyNotes } from '../messages/company-notes.ts';
import type { NoteMessages } from '../messages/note-messages.ts';
import { loadNotes, openCompanyNotes } from '../messages/open-notes.ts';
import { sendMessage } from '../messages/send.ts';
import type { Problem } from '../shared/problem.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** What a card asks of the rest of the extension. */
export interface CardPorts {
  readonly getCompany: (id: string) => Promise<Result<CompanyBundle, Problem>>;
  readonly loadNotes: NoteMessages['load'];
  /** `loading`: the notes, where they were asked for before. */
  readonly openCompanyNotes: (
    company: string,
    context: NoteContext | undefined,
    loading?: ReturnType<NoteMessages['load']>,
  ) => CompanyNotes;
  readonly openProfile: (id: string) => void;
  readonly showNotes: (company: string) => void;
  readonly muteName: (name: MutedName, on: boolean) => Promise<Result<null, Problem>>;
  readonly quietSite: (site: string, on: boolean) => Promise<Result<null, Problem>>;
}

/** The same by messages to the background. */
export const MESSAGE_PORTS: CardPorts = {
  getCompany: async (id) => {
    const answer = await sendMessage('get-company', { id });
    if (!answer.ok) return answer;
    return answer.value ? ok(answer.value) : err({ code: 'pack-missing', detail: id });
  },
  loadNotes,
  openCompanyNotes,
  openProfile: (id) => void sendMessage('open-profile', { id }),
  showNotes: (company) => void sendMessage('open-notes', { company }),
  muteName: (name, muted) => sendMessage('mute-name', { ...name, muted }),
  quietSite: (site, quiet) => sendMessage('quiet-site', { site, quiet }),
};
