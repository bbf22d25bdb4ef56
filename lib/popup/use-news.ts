import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { KnowledgeState } from '../../components/popup/props.ts';
import { newsBetween, type News } from '../../components/i18n/news.ts';
import type { Language } from '../../data/schema/languages.ts';
import { TOLD_VERSION_KEY } from '../messages/storage-keys.ts';

/** What has come since the version that the reader was told of last; nothing where they begin. */
async function readNews(): Promise<News | undefined> {
  const { version } = browser.runtime.getManifest();
  const told = (await browser.storage.local.get(TOLD_VERSION_KEY))[TOLD_VERSION_KEY];
  const news = typeof told === 'string' ? newsBetween(told, version) : undefined;
  if (!news) await keepTold();
  return news;
}

async function keepTold(): Promise<void> {
  await browser.storage.local.set({ [TOLD_VERSION_KEY]: browser.runtime.getManifest().version });
}

/** The state of things, or what came with the last update if all is well. Each piece of news is told once. */
export function useNews(state: KnowledgeState, language: Language): KnowledgeState {
  const [news, setNews] = useState<News>();
  const isShown = news !== undefined && state.kind === 'ready';
  useEffect(() => void readNews().then(setNews), []);
  useEffect(() => {
    if (isShown) void keepTold();
  }, [isShown]);
  return isShown ? { kind: 'news', text: news[language] } : state;
}
