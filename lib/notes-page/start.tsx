import { createRoot } from 'react-dom/client';
import { PageProblem } from '../../components/parts/PageProblem.tsx';
import type { Settings } from '../../data/schema/settings.ts';
import { keepStorageOnceNoted } from '../live/kept-storage.ts';
import { dressWindow, useWindow } from '../live/window.ts';
import { ownCopy, noteCopy } from '../messages/stored-copies.ts';
import { readFirstSettings } from '../messages/stored-settings.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { listCompanies } from '../store/knowledge/list.ts';
import { openNotes } from '../store/notes/database.ts';
import { openOwn } from '../store/own/database.ts';
import { NotesApp, type NotesAppProps } from './NotesApp.tsx';

type PageProps = Omit<NotesAppProps, 'language'> & { readonly settings: Settings };

/** The page in the language of the moment. */
function Page({ settings: first, ...props }: PageProps) {
  const { language } = useWindow(first);
  return <NotesApp {...props} language={language} />;
}

/** Shows the reader's notes; `?company=` narrows them to one company. */
export async function startNotesPage(root: HTMLElement): Promise<void> {
  const settings = await readFirstSettings();
  const [notes, own, knowledge] = await Promise.all([openNotes(noteCopy), openOwn(ownCopy), openKnowledge()]);
  // Notes are shown whatever has become of the cards: companies without a card go by their id.
  const listing = knowledge.ok ? await listCompanies(knowledge.value, { packsOff: [] }) : knowledge;
  const company = new URLSearchParams(location.search).get('company') ?? undefined;
  void keepStorageOnceNoted();
  createRoot(root).render(
    notes.ok ? (
      <Page
        settings={settings}
        notes={notes.value}
        own={own}
        companies={listing.ok ? listing.value.companies : []}
        company={company}
      />
    ) : (
      <PageProblem problem={notes.error} language={dressWindow(settings)} />
    ),
  );
}
