import { createRoot } from 'react-dom/client';
import { DICTIONARIES } from '../../components/i18n/dictionaries.ts';
import { dressWindow } from '../live/window.ts';
import { readFirstSettings } from '../messages/stored-settings.ts';
import { Options } from './Options.tsx';

/** Shows the options page in `root`. */
export async function startOptions(root: HTMLElement): Promise<void> {
  const settings = await readFirstSettings();
  document.title = DICTIONARIES[dressWindow(settings)].options.title;
  createRoot(root).render(<Options settings={settings} />);
}
