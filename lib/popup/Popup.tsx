import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { PageCompanies } from '../../components/popup/PageCompanies.tsx';
import { PopupFrame } from '../../components/popup/PopupFrame.tsx';
import { SearchResults } from '../../components/popup/SearchResults.tsx';
import { StateLine } from '../../components/popup/StateLine.tsx';
import type { Language } from '../../data/schema/primitives.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { Company } from './Company.tsx';
import { makeFind } from './find.ts';
import { useKnowledge } from './use-knowledge.ts';
import { namedCompanies, usePage } from './use-page.ts';

/** The companies that the reader has opened one out of the other; the last is shown. */
function useTrail() {
  const [trail, setTrail] = useState<readonly string[]>([]);
  return {
    shown: trail.at(-1),
    open: (id: string) => setTrail([...trail, id]),
    back: () => setTrail(trail.slice(0, -1)),
    leave: () => setTrail([]),
  };
}

export interface PopupProps {
  readonly settings: Settings;
  readonly language: Language;
  /** What was typed before the popup came to life. */
  readonly query: string;
}

/** The whole popup, joined to its stores. */
export function Popup({ settings, language, query: typed }: PopupProps) {
  const [query, setQuery] = useState(typed);
  const trail = useTrail();
  const { db, listing, state, repair } = useKnowledge(settings, language);
  const page = usePage();
  const find = useMemo(() => makeFind(listing), [listing]);
  const found = useMemo(() => find.for(query), [find, query]);
  useEffect(() => {
    const id = requestIdleCallback(() => find.prepare());
    return () => cancelIdleCallback(id);
  }, [find]);
  const onPage = useMemo(() => page && namedCompanies(page, listing.companies), [page, listing]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || trail.shown === undefined) return;
    event.preventDefault();
    trail.back();
  };
  const script = language === 'zh-Hans' ? 'han' : 'latin';
  const isListReady = listing.companies.length > 0 && onPage !== undefined;
  const list =
    query.trim() === '' ? (
      isListReady && <PageCompanies companies={onPage} script={script} onOpen={trail.open} />
    ) : (
      <SearchResults results={found} script={script} onOpen={trail.open} />
    );
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
          const first = query.trim() === '' ? onPage?.[0] : found[0];
          if (first) trail.open(first.id);
        }}
        focusSearch={trail.shown === undefined}
        state={<StateLine state={state} onRepair={repair} />}
      >
        {trail.shown !== undefined && db ? (
          <Company
            key={trail.shown}
            db={db}
            id={trail.shown}
            language={language}
            packsOff={settings.packsOff}
            onBack={trail.back}
            onOpenCompany={trail.open}
          />
        ) : (
          list
        )}
      </PopupFrame>
    </div>
  );
}
