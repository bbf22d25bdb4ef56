import { browser } from 'wxt/browser';
import { SiteBar } from '../../components/popup/SiteBar.tsx';
import type { Settings } from '../../data/schema/settings.ts';
import { changeSettings, setQuiet } from '../messages/stored-settings.ts';
import { hasPanel, openPanel } from '../messages/panel.ts';
import { isQuiet } from '../shared/sites.ts';

/** The bar below the list, joined to the settings. */
export function Bar({
  settings,
  site,
  isPanel,
}: {
  readonly settings: Settings;
  readonly site: string | undefined;
  readonly isPanel: boolean;
}) {
  const { density, markStyle } = settings;
  const quiet = site !== undefined && isQuiet(settings, site);
  const change = (part: Partial<Settings>): void => void changeSettings((all) => ({ ...all, ...part }));
  return (
    <SiteBar
      view={{ site, quiet, density, markStyle }}
      onQuiet={(on) => site !== undefined && void changeSettings((all) => setQuiet(all, site, on))}
      onDensity={(chosen) => change({ density: chosen })}
      onMarkStyle={(chosen) => change({ markStyle: chosen })}
      onPanel={isPanel || !hasPanel() ? undefined : () => void openPanel().then(() => close())}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
