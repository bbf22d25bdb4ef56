import { Moon, PanelRight, Settings2 } from 'lucide-react';
import type { Density, MarkStyle } from '../../data/schema/settings-choices.ts';
import { SettingChoice } from '../parts/SettingChoice.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useWords } from '../i18n/language.tsx';
import { POPUP_WORDS } from './words.ts';

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
  const { w } = useWords(POPUP_WORDS);
  return (
    <div className="mp-bar">
      <SettingChoice of="density" name={w.density} value={density} onChoose={onDensity} />
      <SettingChoice of="markStyle" name={w.markStyle} value={markStyle} onChoose={onMarkStyle} />
      <span className="mp-bar-tools">
        {site !== undefined && (
          <IconButton
            icon={Moon}
            name={quiet ? w.notQuiet(site) : w.quiet(site)}
            pressed={quiet}
            onPress={() => onQuiet(!quiet)}
          />
        )}
        {onPanel && <IconButton icon={PanelRight} name={w.panel} onPress={onPanel} />}
        <IconButton icon={Settings2} name={w.options} onPress={onOptions} />
      </span>
    </div>
  );
}
