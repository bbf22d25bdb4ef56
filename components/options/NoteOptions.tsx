import { useLanguage, useWords } from '../i18n/language.tsx';
import { Section, SwitchRow } from './parts.tsx';
import { OPTIONS_WORDS } from './words.ts';

export interface NoteChoices {
  readonly notePlace: boolean;
  readonly notePlacePrivate: boolean;
}

/** What is kept with notes besides their words. */
export function NoteOptions({
  choices,
  onChange,
}: {
  readonly choices: NoteChoices;
  readonly onChange: (change: Partial<NoteChoices>) => void;
}) {
  const { t } = useLanguage();
  const { w } = useWords(OPTIONS_WORDS);
  const { notePlace, notePlacePrivate } = choices;
  return (
    <Section title={w.notes}>
      <SwitchRow
        label={t.note.placeOption}
        detail={t.note.placeDetail}
        on={notePlace}
        onSwitch={(on) => onChange({ notePlace: on })}
      />
      <SwitchRow
        label={t.note.placePrivate}
        on={notePlacePrivate}
        onSwitch={(on) => onChange({ notePlacePrivate: on })}
      />
      <p className="mp-options-actions">
        <a className="mp-text-button" href="/notes.html">
          {w.allNotes}
        </a>
      </p>
    </Section>
  );
}
