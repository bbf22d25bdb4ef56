import { DWELLS, type Density, type MarkColour, type MarkStyle } from '../../data/schema/settings-choices.ts';
import { fill } from '../i18n/fill.tsx';
import { useWords } from '../i18n/language.tsx';
import { ChoiceRow, Section, SwitchRow } from './parts.tsx';
import { OPTIONS_WORDS } from './words.ts';

export interface MarkChoices {
  readonly density: Density;
  readonly markStyle: MarkStyle;
  readonly markColour: MarkColour;
  readonly hoverCards: boolean;
  readonly dwell: number;
  readonly badge: boolean;
  readonly menu: boolean;
}

type OnChange = (part: Partial<MarkChoices>) => void;

/** How names are marked, with a sentence that shows it. */
export function MarkOptions({
  choices,
  onChange,
}: {
  readonly choices: MarkChoices;
  readonly onChange: OnChange;
}) {
  const { w } = useWords(OPTIONS_WORDS);
  const { density, markStyle, markColour } = choices;
  return (
    <Section title={w.marks}>
      <p className="mp-options-preview">
        {fill(w.preview, {
          name: (
            <span data-mark={density === 'hover' ? 'none' : markStyle} data-colour={markColour}>
              RedNote
            </span>
          ),
        })}
      </p>
      <ChoiceRow of="density" value={density} onChoose={(chosen) => onChange({ density: chosen })} />
      <ChoiceRow of="markStyle" value={markStyle} onChoose={(chosen) => onChange({ markStyle: chosen })} />
      <ChoiceRow of="markColour" value={markColour} onChoose={(chosen) => onChange({ markColour: chosen })} />
    </Section>
  );
}

/** When a card opens, and from where else Mingpian can be reached. */
export function WayOptions({
  choices,
  onChange,
}: {
  readonly choices: MarkChoices;
  readonly onChange: OnChange;
}) {
  const { w } = useWords(OPTIONS_WORDS);
  const { hoverCards, dwell, badge, menu } = choices;
  // A time that was set by other means shows as the nearest that can be chosen.
  const near =
    DWELLS.toSorted((a, b) => Math.abs(Number(a) - dwell) - Math.abs(Number(b) - dwell))[0] ?? '300';
  return (
    <Section title={w.cards}>
      <SwitchRow label={w.hoverCards} on={hoverCards} onSwitch={(on) => onChange({ hoverCards: on })} />
      {hoverCards && (
        <ChoiceRow of="dwell" value={near} onChoose={(chosen) => onChange({ dwell: Number(chosen) })} />
      )}
      <SwitchRow label={w.badge} on={badge} onSwitch={(on) => onChange({ badge: on })} />
      <SwitchRow label={w.menu} on={menu} onSwitch={(on) => onChange({ menu: on })} />
    </Section>
  );
}
