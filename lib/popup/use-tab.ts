import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendToFrame } from '../messages/send.ts';

/** The tab in front of the reader. */
export interface SubjectTab {
  readonly id: number;
  /** Host name; absent for pages that are no web pages. */
  readonly site?: string;
  /** Whether a content script is there to read the page. */
  readonly isReachable: boolean;
  /** What is done in a private window is not remembered. */
  readonly isPrivate: boolean;
}

const WEB = /^https?:$/u;

/** The active tab of this window, or `?tab=` when the popup stands in a tab of its own. */
async function findTab(): Promise<SubjectTab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = named === null ? active : await browser.tabs.get(Number(named));
  if (tab?.id === undefined) return undefined;
  const url = tab.url === undefined ? undefined : URL.parse(tab.url);
  const isReachable = await sendToFrame(tab.id, 0, { type: 'report-again' });
  const { incognito: isPrivate } = tab;
  return { id: tab.id, isReachable, isPrivate, ...(url && WEB.test(url.protocol) && { site: url.hostname }) };
}

/** The tab that is spoken of, live: a panel stays while the reader goes from tab to tab. */
export function useTab(): SubjectTab | undefined {
  const [tab, setTab] = useState<SubjectTab>();
  useEffect(() => {
    let isOver = false;
    const find = async (): Promise<void> => {
      const found = await findTab();
      if (!isOver) setTab(found);
    };
    const onUpdated = (_: number, { status }: { status?: string | undefined }): void => {
      if (status === 'complete') void find();
    };
    const onActivated = (): void => void find();
    void find();
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      isOver = true;
      browser.tabs.onActivated.removeListener(onActivated);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, []);
  return tab;
}
