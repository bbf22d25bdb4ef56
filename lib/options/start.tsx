import { createRoot } from 'react-dom/client';
import { OPTIONS_WORDS } from '../../components/options/words.ts';
import { dressWindow } from '../live/window.ts';
import { readFirstSettings } from '../messages/stored-settings.ts';
import { Options } from './Options.tsx';

/** Shows the options page in `root`. */
export async function startOptions(root: HTMLElement): Promise<void> {
  const settings = await readFirstSettings();
  document.title = OPTIONS_WORDS[dressWindow(settings)].title;
  createRoot(root).render(<Options settings={settings} />);
}
