import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { interfaceLanguage, type Settings } from '../../data/schema/settings.ts';
import { useSettings } from '../live/use-stored.ts';
import { storageCopy } from '../messages/stored-copies.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { problemSentence } from '../shared/problem.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { listCompanies } from '../store/knowledge/read.ts';
import { openNotes } from '../store/notes/database.ts';
import { NotesApp, type NotesAppProps } from './NotesApp.tsx';

type PageProps = Omit<NotesAppProps, 'language'> & { readonly settings: Settings };

/** The page in the language and colours of the moment. */
function Page({ settings: first, ...props }: PageProps) {
  const settings = useSettings(first);
  const language = interfaceLanguage(settings, browser.i18n.getUILanguage());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <div data-theme={settings.theme}>
      <NotesApp {...props} language={language} />
    </div>
  );
}

/** Shows the reader's notes; `?company=` narrows them to one company. */
export async function startNotesPage(root: HTMLElement): Promise<void> {
  const settings = await readSettings();
  const [notes, knowledge] = await Promise.all([openNotes(storageCopy), openKnowledge()]);
  // Notes are shown whatever has become of the cards: companies without a card go by their id.
  const listing = knowledge.ok ? await listCompanies(knowledge.value, { packsOff: [] }) : knowledge;
  const company = new URLSearchParams(location.search).get('company') ?? undefined;
  createRoot(root).render(
    notes.ok ? (
      <Page
        settings={settings}
        notes={notes.value}
        companies={listing.ok ? listing.value.companies : []}
        company={company}
      />
    ) : (
      <p role="alert">
        {problemSentence(notes.error, interfaceLanguage(settings, browser.i18n.getUILanguage()))}
      </p>
    ),
  );
}
