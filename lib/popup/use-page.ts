import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PageCompany } from '../../components/popup/props.ts';
import type { Company } from '../../data/schema/company.ts';
import { readPage, type PageSummary } from '../messages/page-reports.ts';
import { pageReportPrefix } from '../messages/storage-keys.ts';

/** The tab that the popup is about: the active one, or `?tab=` when the popup stands in a tab of its own. */
async function subjectTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** What the page in front of the reader mentions, live; `undefined` until it is known. */
export function usePage(): PageSummary | undefined {
  const [page, setPage] = useState<PageSummary>();
  useEffect(() => {
    let tabId: number | undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      tabId ??= await subjectTab();
      const summary = tabId === undefined ? { companies: [], truncated: false } : await readPage(tabId);
      if (!isOver) setPage(summary);
    };
    const onChanged = (changes: Record<string, unknown>): void => {
      const prefix = tabId === undefined ? undefined : pageReportPrefix(tabId);
      if (prefix !== undefined && Object.keys(changes).some((key) => key.startsWith(prefix))) void read();
    };
    void read();
    browser.storage.session.onChanged.addListener(onChanged);
    return () => {
      isOver = true;
      browser.storage.session.onChanged.removeListener(onChanged);
    };
  }, []);
  return page;
}

/** The page's companies with their names; those that no pack knows any more are left out. */
export function namedCompanies(page: PageSummary, companies: readonly Company[]): readonly PageCompany[] {
  const byId = new Map(companies.map((company) => [company.id, company]));
  return page.companies.flatMap(({ id, count, sentence }) => {
    const company = byId.get(id);
    if (!company) return [];
    const { kind, names, pinyin } = company;
    return [{ id, kind, names, pinyin, count, ...(sentence !== '' && { sentence }) }];
  });
}
