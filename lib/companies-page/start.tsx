import { createRoot } from 'react-dom/client';
import { PageProblem } from '../../components/parts/PageProblem.tsx';
import { COMPANIES_WORDS } from '../../components/companies-page/words.ts';
import { dressWindow } from '../live/window.ts';
import { ownCopy } from '../messages/stored-copies.ts';
import { readFirstSettings } from '../messages/stored-settings.ts';
import { correctionOf, draftFor } from '../own/draft.ts';
import { openKnowledge, type KnowledgeDatabase } from '../store/knowledge/database.ts';
import { listCompanies } from '../store/knowledge/list.ts';
import { readBundle } from '../store/knowledge/read.ts';
import { listOwn } from '../store/own/companies.ts';
import { openOwn, type OwnStore } from '../store/own/database.ts';
import { listKeptPacks } from '../store/own/packs.ts';
import { CompaniesApp, type CompaniesAppProps } from './CompaniesApp.tsx';
import { largeOwners } from './large-owners.ts';
import { readPageText } from './page-preview.ts';

/** A pack with more companies is not listed: nobody looks for an owner among so many. */
const MOST_LISTED = 5_000;

/** The companies of the packs. Those of very large ones are left out, and told; whose a name is the index knows. */
async function listed(
  knowledge: KnowledgeDatabase | undefined,
  store: OwnStore,
): Promise<Pick<CompaniesAppProps, 'companies' | 'unlisted' | 'ownersOf'>> {
  if (!knowledge) return { companies: [], unlisted: [] };
  const kept = await listKeptPacks(store);
  const large = kept.ok ? kept.value.filter(({ companies }) => companies > MOST_LISTED) : [];
  const listing = await listCompanies(knowledge, { packsOff: large.map(({ id }) => id) });
  return {
    companies: listing.ok ? listing.value.companies : [],
    unlisted: large.map(({ title }) => title),
    ...(large.length > 0 && { ownersOf: largeOwners(knowledge) }),
  };
}

/** What the form begins with when the page is opened for one company. */
async function firstForm(
  asked: URLSearchParams,
  store: OwnStore,
  knowledge: KnowledgeDatabase | undefined,
): Promise<Pick<CompaniesAppProps, 'first' | 'before'>> {
  const [name, id] = [asked.get('add'), asked.get('correct')];
  if (name !== null) return { first: draftFor(name.slice(0, 80)) };
  if (id === null) return {};
  const own = await listOwn(store);
  const before = own.ok ? own.value.find(({ company, deleted }) => company.id === id && !deleted) : undefined;
  const bundle = knowledge && (await readBundle(knowledge, id));
  const company = bundle?.ok ? bundle.value?.company : undefined;
  return { before, first: company && correctionOf(company) };
}

/**
 * Shows the reader's companies and packs. `?add=` opens the form with a name, `?correct=` with a company of a pack;
 * `?tab=` is the tab on whose page the form shows what it would mark.
 */
export async function startCompanies(root: HTMLElement): Promise<void> {
  const settings = await readFirstSettings();
  const language = dressWindow(settings);
  document.title = COMPANIES_WORDS[language].title;
  const asked = new URLSearchParams(location.search);
  const tab = asked.get('tab');
  const [store, opened] = await Promise.all([openOwn(ownCopy), openKnowledge()]);
  if (!store.ok) {
    createRoot(root).render(<PageProblem problem={store.error} language={language} />);
    return;
  }
  // Companies are kept whatever has become of the cards.
  const knowledge = opened.ok ? opened.value : undefined;
  createRoot(root).render(
    <CompaniesApp
      store={store.value}
      {...await listed(knowledge, store.value)}
      settings={settings}
      {...await firstForm(asked, store.value, knowledge)}
      pageText={tab === null ? undefined : await readPageText(Number(tab))}
    />,
  );
}
