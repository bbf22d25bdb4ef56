import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { interfaceLanguage } from '../../data/schema/settings.ts';
import { readSettings } from '../messages/stored-settings.ts';
import { problemSentence } from '../shared/problem.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { Profile } from './Profile.tsx';

/** Shows the profile that the page's address names (`?company=`). */
export async function startProfile(root: HTMLElement): Promise<void> {
  const settings = await readSettings();
  const language = interfaceLanguage(settings, browser.i18n.getUILanguage());
  document.documentElement.lang = language;
  const id = new URLSearchParams(location.search).get('company') ?? '';
  const knowledge = await openKnowledge();
  createRoot(root).render(
    knowledge.ok ? (
      <Profile db={knowledge.value} id={id} settings={settings} language={language} />
    ) : (
      <p role="alert">{problemSentence(knowledge.error, language)}</p>
    ),
  );
}
