import { createRoot } from 'react-dom/client';
import { PageProblem } from '../../components/parts/PageProblem.tsx';
import type { Settings } from '../../data/schema/settings.ts';
import { keepStorageOnceNoted } from '../live/kept-storage.ts';
import { dressWindow, useWindow } from '../live/window.ts';
import { readFirstSettings } from '../messages/stored-settings.ts';
import { openKnowledge } from '../store/knowledge/database.ts';
import { Profile, type ProfileProps } from './Profile.tsx';

type PageProps = Pick<ProfileProps, 'db' | 'id'> & { readonly settings: Settings };

/** The profile in the language and with the packs of the moment. */
function Page({ settings: first, ...props }: PageProps) {
  const { settings, language } = useWindow(first);
  return <Profile {...props} packsOff={settings.packsOff} language={language} />;
}

/** Shows the profile that the page's address names (`?company=`). */
export async function startProfile(root: HTMLElement): Promise<void> {
  const id = new URLSearchParams(location.search).get('company') ?? '';
  const [settings, knowledge] = await Promise.all([readFirstSettings(), openKnowledge()]);
  void keepStorageOnceNoted();
  createRoot(root).render(
    knowledge.ok ? (
      <Page settings={settings} db={knowledge.value} id={id} />
    ) : (
      <PageProblem problem={knowledge.error} language={dressWindow(settings)} />
    ),
  );
}
