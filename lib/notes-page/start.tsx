import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { interfaceLanguage } from '../../data/schema/settings.ts';
import { storageCopy } from '../messages/stored-copies.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { problemSentence } from '../shared/problem.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { listCompanies } from '../store/knowledge/read.ts';
import { openNotes } from '../store/notes/database.ts';
import { NotesApp } from './NotesApp.tsx';

/** Shows the reader's notes; `?company=` narrows them to one company. */
export async function startNotesPage(root: HTMLElement): Promise<void> {
  const settings = await readSettings();
  const language = interfaceLanguage(settings, browser.i18n.getUILanguage());
  document.documentElement.lang = language;
  const [notes, knowledge] = await Promise.all([openNotes(storageCopy), openKnowledge()]);
  // Notes are shown whatever has become of the cards: companies without a card go by their id.
  const listing = knowledge.ok ? await listCompanies(knowledge.value, { packsOff: [] }) : knowledge;
  const company = new URLSearchParams(location.search).get('company') ?? undefined;
  createRoot(root).render(
    notes.ok ? (
      <NotesApp
        notes={notes.value}
        companies={listing.ok ? listing.value.companies : []}
        language={language}
        company={company}
      />
    ) : (
      <p role="alert">{problemSentence(notes.error, language)}</p>
    ),
  );
}
