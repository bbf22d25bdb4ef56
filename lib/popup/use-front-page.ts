import { useMemo } from 'react';
import type { NamedCompany, PageCompany, PageTrouble } from '../../components/popup/props.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { useRecent } from '../live/use-stored.ts';
import type { NoteLine } from '../messages/note-copies.ts';
import { isQuiet } from '../shared/sites.ts';
import { useCompanies, type Knowledge } from './use-knowledge.ts';
import { companiesOf, companiesOnPage, usePage, useWalk } from './use-page.ts';
import { useTab, type SubjectTab } from './use-tab.ts';

/** As many companies with notes as do not push everything else away. */
const NOTED = 12;

export interface FrontPage {
  readonly tab: SubjectTab | undefined;
  /** The rest is absent until all of it is known, so that nothing moves under the pointer. */
  readonly lists:
    | {
        readonly onPage: readonly PageCompany[];
        readonly recent: readonly NamedCompany[];
        readonly withNotes: readonly NamedCompany[];
      }
    | undefined;
  readonly step: (id: string, step: 1 | -1) => void;
  /** What stands in the way of the page's companies. */
  readonly trouble: PageTrouble | undefined;
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

/** What is listed before anything is looked for: the page in front of the reader, the last looks, the notes. */
export function useFrontPage(
  knowledge: Knowledge,
  settings: Settings,
  notes: readonly NoteLine[],
): FrontPage {
  const tab = useTab();
  const page = usePage(tab?.id);
  const [at, step] = useWalk(tab?.id, page);
  const recent = useRecent();
  const noted = useMemo(() => [...new Set(notes.map(({ company }) => company))].slice(0, NOTED), [notes]);
  const mentioned = page?.companies.map(({ id }) => id) ?? [];
  const byId = useCompanies(knowledge, [...mentioned, ...recent, ...noted], settings);
  const lists = page &&
    byId && {
      onPage: companiesOnPage(page.companies, byId, at),
      recent: companiesOf(recent, byId),
      withNotes: companiesOf(noted, byId),
    };
  return { tab, lists, step, trouble: troubleOf(tab, settings, page?.truncated ?? false) };
}
