import type { LanguageChoice, Theme } from '../../data/schema/settings-choices.ts';
import { useWords } from '../i18n/language.tsx';
import { ChoiceRow, Section } from './parts.tsx';
import { OPTIONS_WORDS } from './words.ts';

export interface LookChoices {
  readonly language: LanguageChoice;
  readonly theme: Theme;
}

/** Language and colours of everything that is Mingpian's own. */
export function LookOptions({
  choices: { language, theme },
  onChange,
}: {
  readonly choices: LookChoices;
  readonly onChange: (part: Partial<LookChoices>) => void;
}) {
  const { w } = useWords(OPTIONS_WORDS);
  return (
    <Section title={w.appearance}>
      <ChoiceRow of="language" value={language} onChoose={(chosen) => onChange({ language: chosen })} />
      <ChoiceRow of="theme" value={theme} onChoose={(chosen) => onChange({ theme: chosen })} />
    </Section>
  );
}
