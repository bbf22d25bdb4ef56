import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { NamedCompany, PageCompany } from '../../components/popup/props.ts';
import type { Company } from '../../data/schema/company.ts';
import { placeOfMention, readPage, type CompanyOnPage, type PageSummary } from '../messages/page-reports.ts';
import { sendToFrame } from '../messages/send.ts';
import { pageReportPrefix } from '../messages/storage-keys.ts';

const NOWHERE: ReadonlyMap<string, number> = new Map();
const EMPTY: PageSummary = { companies: [], truncated: false };

/** What the page in a tab mentions, live; `undefined` until it is known. */
export function usePage(tabId: number | undefined): PageSummary | undefined {
  const [page, setPage] = useState<{ readonly of: number; readonly summary: PageSummary }>();
  useEffect(() => {
    if (tabId === undefined) return undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      const summary = await readPage(tabId);
      if (!isOver) setPage({ of: tabId, summary });
    };
    const onChanged = (changes: Record<string, unknown>): void => {
      if (Object.keys(changes).some((key) => key.startsWith(pageReportPrefix(tabId)))) void read();
    };
    void read();
    browser.storage.session.onChanged.addListener(onChanged);
    return () => {
      isOver = true;
      browser.storage.session.onChanged.removeListener(onChanged);
    };
  }, [tabId]);
  return page?.of === tabId ? page?.summary : undefined;
}

/** Which mention of each company the reader was led to last, and the way to the next. */
export function useWalk(
  tabId: number | undefined,
  { companies }: PageSummary = EMPTY,
): readonly [at: ReadonlyMap<string, number>, step: (id: string, step: 1 | -1) => void] {
  const [walk, setWalk] = useState<{
    readonly tab: number | undefined;
    readonly at: ReadonlyMap<string, number>;
  }>({
    tab: tabId,
    at: new Map(),
  });
  const at = walk.tab === tabId ? walk.at : NOWHERE;
  const step = useCallback(
    (id: string, by: 1 | -1) => {
      const company = companies.find((each) => each.id === id);
      if (tabId === undefined || !company) return;
      const next = nextMention(at.get(id), by, company.count);
      setWalk({ tab: tabId, at: new Map(at).set(id, next) });
      const place = placeOfMention(company, next);
      if (place) {
        void sendToFrame(tabId, place.frameId, { type: 'go-to-mention', company: id, index: place.index });
      }
    },
    [tabId, companies, at],
  );
  return [at, step];
}

function nextMention(at: number | undefined, by: 1 | -1, count: number): number {
  if (at === undefined) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}

type ById = ReadonlyMap<string, Company>;

function named({ id, kind, names, pinyin }: Company): NamedCompany {
  return { id, kind, names, pinyin };
}

/** The companies of these ids that a pack knows, in the same order, each once. */
export function companiesOf(ids: readonly string[], byId: ById): readonly NamedCompany[] {
  return [...new Set(ids)].flatMap((id) => {
    const company = byId.get(id);
    return company ? [named(company)] : [];
  });
}

/** The page's companies with their names; those that no pack knows any more are left out. */
export function companiesOnPage(
  companies: readonly CompanyOnPage[],
  byId: ById,
  at: ReadonlyMap<string, number>,
): readonly PageCompany[] {
  return companies.flatMap(({ id, count, sentence }) => {
    const company = byId.get(id);
    if (!company) return [];
    return [{ ...named(company), count, at: at.get(id), ...(sentence !== '' && { sentence }) }];
  });
}
