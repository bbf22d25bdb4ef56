import { createRoot } from 'react-dom/client';
import { keepStorageOnceNoted } from '../live/kept-storage.ts';
import { dressWindow } from '../live/window.ts';
import { followSettings } from '../messages/stored-settings.ts';
import { problemSentence } from '../shared/problem.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { Profile } from './Profile.tsx';

/** Shows the profile that the page's address names (`?company=`), in the reader's language of the moment. */
export async function startProfile(root: HTMLElement, signal: AbortSignal): Promise<void> {
  const id = new URLSearchParams(location.search).get('company') ?? '';
  const knowledge = await openKnowledge();
  void keepStorageOnceNoted();
  const react = createRoot(root);
  followSettings((settings) => {
    const language = dressWindow(settings);
    react.render(
      knowledge.ok ? (
        <Profile db={knowledge.value} id={id} packsOff={settings.packsOff} language={language} />
      ) : (
        <p role="alert">{problemSentence(knowledge.error, language)}</p>
      ),
    );
  }, signal);
}
