import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { PopupFrame } from '../../components/popup/PopupFrame.tsx';
import type { KnowledgeState, PageTrouble } from '../../components/popup/props.ts';
import { SearchResults } from '../../components/popup/SearchResults.tsx';
import { StateLine } from '../../components/popup/StateLine.tsx';
import type { Settings } from '../../data/schema/settings.ts';
import { useNoteLines } from '../live/use-stored.ts';
import { useWindow } from '../live/window.ts';
import type { Asked } from '../messages/asked.ts';
import { openCompanyForm } from '../messages/company-form.ts';
import { noteViewed } from '../messages/recent.ts';
import { Bar } from './Bar.tsx';
import { Company } from './Company.tsx';
import { Home } from './Home.tsx';
import { useFrontPage } from './use-front-page.ts';
import { knowledgeState, useKnowledge } from './use-knowledge.ts';
import { useNews } from './use-news.ts';
import { useSearch, type Found } from './use-search.ts';
import type { SubjectTab } from './use-tab.ts';

/** The companies that the reader has opened one out of the other; the last is shown. */
function useTrail(first: string | undefined, onOpen: (id: string) => void) {
  const [trail, setTrail] = useState<readonly string[]>(first === undefined ? [] : [first]);
  return {
    shown: trail.at(-1),
    open: (id: string) => {
      onOpen(id);
      setTrail([...trail, id]);
    },
    back: () => setTrail(trail.slice(0, -1)),
    leave: () => setTrail([]),
  };
}

/** Opens the best answer for `Enter`, which a quick reader presses before the answer is there. */
function useOpenBest(query: string, found: Found | undefined, open: (id: string) => void): () => void {
  const wish = useRef<string>(undefined);
  const isAnswered = found?.query === query;
  const best = isAnswered ? found.companies[0]?.id : undefined;
  useEffect(() => {
    if (!isAnswered || wish.current !== query) return;
    wish.current = undefined;
    if (best !== undefined) open(best);
  }, [isAnswered, query, best, open]);
  return () => {
    if (best === undefined) wish.current = isAnswered ? undefined : query;
    else open(best);
  };
}

export interface PopupProps {
  readonly settings: Settings;
  /** What was typed before the popup came to life. */
  readonly query: string;
  /** What the popup was opened for. */
  readonly asked?: Asked | undefined;
  /** It stands in the side panel, where it stays open. */
  readonly isPanel: boolean;
}

/** The whole popup, joined to its stores. */
export function Popup({ settings: first, query: typed, asked, isPanel }: PopupProps) {
  const { settings, language } = useWindow(first);
  const [query, setQuery] = useState(typed);
  const notes = useNoteLines();
  const knowledge = useKnowledge(settings);
  const { tab, lists, step, trouble } = useFrontPage(knowledge, settings, notes);
  const trail = useTrail(asked?.company, (id) => void (tab?.isPrivate === false && noteViewed(id)));
  const search = useSearch(knowledge.fingerprint, settings.packsOff, notes, query, language);
  const openBest = useOpenBest(query, search.found, trail.open);
  const isSearching = query.trim() !== '';

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || trail.shown === undefined) return;
    event.preventDefault();
    trail.back();
  };
  const state = useNews(withTrouble(knowledgeState(knowledge, search, language), trouble), language);
  const onAdd = (): void => void addCompany(query, tab, isPanel);
  const shelf = { script: language === 'zh-Hans' ? 'han' : 'latin', onOpen: trail.open } as const;
  const list = (): ReactNode => {
    if (!isSearching) return lists && <Home lists={lists} onStep={step} {...shelf} />;
    return search.found && <SearchResults results={search.found.companies} onAdd={onAdd} {...shelf} />;
  };
  return (
    <div onKeyDown={onKeyDown} role="presentation">
      <PopupFrame
        language={language}
        query={query}
        onQuery={(text) => {
          setQuery(text);
          trail.leave();
        }}
        onOpenFirst={() => {
          const met = lists?.onPage[0];
          if (isSearching) openBest();
          else if (met) trail.open(met.id);
        }}
        focusSearch={trail.shown === undefined}
        bar={<Bar settings={settings} site={tab?.site} isPanel={isPanel} />}
        state={<StateLine state={state} onRepair={knowledge.repair} />}
      >
        {trail.shown !== undefined && knowledge.db ? (
          <Company
            key={trail.shown}
            db={knowledge.db}
            id={trail.shown}
            language={language}
            packsOff={settings.packsOff}
            isPanel={isPanel}
            focusNote={asked?.note === true && trail.shown === asked.company}
            onBack={trail.back}
            onOpenCompany={trail.open}
          />
        ) : (
          list()
        )}
      </PopupFrame>
    </div>
  );
}

/** Opens the form with what was looked for; a popup is in its way. */
async function addCompany(query: string, tab: SubjectTab | undefined, isPanel: boolean): Promise<void> {
  await openCompanyForm(query, tab?.id);
  if (!isPanel) close();
}

/** What is wrong with the knowledge comes before what is wrong with the page. */
function withTrouble(state: KnowledgeState, trouble: PageTrouble | undefined): KnowledgeState {
  return trouble && state.kind === 'ready' ? { kind: 'page', trouble } : state;
}
