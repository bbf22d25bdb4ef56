import { createRoot } from 'react-dom/client';
import { PageProblem } from '../../components/parts/PageProblem.tsx';
import { keepStorageOnceNoted } from '../live/kept-storage.ts';
import { dressWindow } from '../live/window.ts';
import { followSettings } from '../messages/stored-settings.ts';
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
        <PageProblem problem={knowledge.error} language={language} />
      ),
    );
  }, signal);
}
