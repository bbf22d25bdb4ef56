import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { PopupFrame } from '../../components/popup/PopupFrame.tsx';
import type { KnowledgeState, PageTrouble } from '../../components/popup/props.ts';
import { SearchResults } from '../../components/popup/SearchResults.tsx';
import { StateLine } from '../../components/popup/StateLine.tsx';
import type { Settings } from '../../data/schema/settings.ts';
import { useWindow } from '../live/window.ts';
import type { Asked } from '../messages/asked.ts';
import { openCompanyForm } from '../messages/company-form.ts';
import { noteViewed } from '../messages/recent.ts';
import { isQuiet } from '../shared/sites.ts';
import { Bar } from './Bar.tsx';
import { Company } from './Company.tsx';
import { makeFind } from './find.ts';
import { Home } from './Home.tsx';
import { useKnowledge, type Knowledge } from './use-knowledge.ts';
import { companiesOnPage, usePage, useWalk } from './use-page.ts';
import { useTab, type SubjectTab } from './use-tab.ts';

/** The companies that the reader has opened one out of the other; the last is shown. */
function useTrail(first: string | undefined) {
  const [trail, setTrail] = useState<readonly string[]>(first === undefined ? [] : [first]);
  return {
    shown: trail.at(-1),
    open: (id: string) => {
      void noteViewed(id);
      setTrail([...trail, id]);
    },
    back: () => setTrail(trail.slice(0, -1)),
    leave: () => setTrail([]),
  };
}

/** The page in front of the reader: its companies with their names, and what stands in the way of them. */
function useFrontPage({ listing }: Knowledge, settings: Settings) {
  const tab = useTab();
  const page = usePage(tab?.id);
  const [at, step] = useWalk(tab?.id, page);
  const byId = useMemo(() => new Map(listing.companies.map((each) => [each.id, each])), [listing]);
  const companies = useMemo(() => page && companiesOnPage(page.companies, byId, at), [page, byId, at]);
  return { tab, byId, companies, step, trouble: troubleOf(tab, settings, page?.truncated ?? false) };
}

function troubleOf(
  tab: SubjectTab | undefined,
  settings: Settings,
  truncated: boolean,
): PageTrouble | undefined {
  if (!tab) return undefined;
  if (tab.site !== undefined && isQuiet(settings, tab.site)) return 'quiet';
  if (!tab.isReachable) return 'unreachable';
  return truncated ? 'truncated' : undefined;
}

function useFind(listing: Knowledge['listing'], query: string) {
  const find = useMemo(() => makeFind(listing), [listing]);
  useEffect(() => {
    const id = requestIdleCallback(() => find.prepare());
    return () => cancelIdleCallback(id);
  }, [find]);
  return useMemo(() => find.for(query), [find, query]);
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
  const trail = useTrail(asked?.company);
  const knowledge = useKnowledge(settings, language);
  const { db, listing, repair } = knowledge;
  const { tab, byId, companies, step, trouble } = useFrontPage(knowledge, settings);
  const found = useFind(listing, query);
  const isSearching = query.trim() !== '';

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || trail.shown === undefined) return;
    event.preventDefault();
    trail.back();
  };
  const onAdd = (): void => void addCompany(query, tab, isPanel);
  const shelf = { script: language === 'zh-Hans' ? 'han' : 'latin', onOpen: trail.open } as const;
  const list = (): ReactNode => {
    if (isSearching) return <SearchResults results={found} onAdd={onAdd} {...shelf} />;
    const isReady = listing.companies.length > 0 && companies !== undefined;
    return isReady && <Home onPage={companies} byId={byId} onStep={step} {...shelf} />;
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
          const best = isSearching ? found[0] : companies?.[0];
          if (best) trail.open(best.id);
        }}
        focusSearch={trail.shown === undefined}
        bar={<Bar settings={settings} site={tab?.site} isPanel={isPanel} />}
        state={<StateLine state={withTrouble(knowledge.state, trouble)} onRepair={repair} />}
      >
        {trail.shown !== undefined && db ? (
          <Company
            key={trail.shown}
            db={db}
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
