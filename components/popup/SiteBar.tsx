import { Moon, PanelRight, Settings2 } from 'lucide-react';
import type { Density, MarkStyle } from '../../data/schema/settings-choices.ts';
import { SettingChoice } from '../parts/SettingChoice.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useLanguage } from '../i18n/language.tsx';

/** What is chosen for the page in front of the reader. */
export interface SiteView {
  /** Host name; absent for pages that are no web pages. */
  readonly site?: string | undefined;
  readonly quiet: boolean;
  readonly density: Density;
  readonly markStyle: MarkStyle;
}

/** Quiet here or not, how names are marked, and the ways to panel and options. */
export function SiteBar({
  view: { site, quiet, density, markStyle },
  onQuiet,
  onDensity,
  onMarkStyle,
  onPanel,
  onOptions,
}: {
  readonly view: SiteView;
  readonly onQuiet: (quiet: boolean) => void;
  readonly onDensity: (density: Density) => void;
  readonly onMarkStyle: (style: MarkStyle) => void;
  /** Absent where there is no panel to open, or this is it. */
  readonly onPanel?: (() => void) | undefined;
  readonly onOptions: () => void;
}) {
  const { t } = useLanguage();
  return (
    <div className="mp-bar">
      <SettingChoice of="density" name={t.popup.density} value={density} onChoose={onDensity} />
      <SettingChoice of="markStyle" name={t.popup.markStyle} value={markStyle} onChoose={onMarkStyle} />
      <span className="mp-bar-tools">
        {site !== undefined && (
          <IconButton
            icon={Moon}
            name={quiet ? t.popup.notQuiet(site) : t.popup.quiet(site)}
            pressed={quiet}
            onPress={() => onQuiet(!quiet)}
          />
        )}
        {onPanel && <IconButton icon={PanelRight} name={t.popup.panel} onPress={onPanel} />}
        <IconButton icon={Settings2} name={t.popup.options} onPress={onOptions} />
      </span>
    </div>
  );
}
