import { createRoot } from 'react-dom/client';
import { companiesWords } from '../../components/companies-page/words.ts';
import { dressWindow } from '../live/window.ts';
import { ownCopy } from '../messages/stored-copies.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { draftFor } from '../own/draft.ts';
import { problemSentence } from '../shared/problem.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { listCompanies } from '../store/knowledge/list.ts';
import { openOwn } from '../store/own/database.ts';
import { CompaniesApp } from './CompaniesApp.tsx';
import { readPageText } from './page-preview.ts';

/**
 * Shows the reader's companies and packs. `?add=` opens the form with a name, `?tab=` is the tab on whose page the
 * form shows what it would mark.
 */
export async function startCompanies(root: HTMLElement): Promise<void> {
  const settings = await readSettings();
  const language = dressWindow(settings);
  document.title = companiesWords(language).title;
  const asked = new URLSearchParams(location.search);
  const [name, tab] = [asked.get('add'), asked.get('tab')];
  const [store, knowledge] = await Promise.all([openOwn(ownCopy), openKnowledge()]);
  // Companies are kept whatever has become of the cards.
  const listing = knowledge.ok ? await listCompanies(knowledge.value, { packsOff: [] }) : knowledge;
  const pageText = tab === null ? undefined : await readPageText(Number(tab));
  createRoot(root).render(
    store.ok ? (
      <CompaniesApp
        store={store.value}
        companies={listing.ok ? listing.value.companies : []}
        settings={settings}
        first={name === null ? undefined : draftFor(name.slice(0, 80))}
        pageText={pageText}
      />
    ) : (
      <p role="alert">{problemSentence(store.error, language)}</p>
    ),
  );
}
