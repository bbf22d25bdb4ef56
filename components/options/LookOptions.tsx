import {
  LANGUAGE_CHOICES,
  THEMES,
  type LanguageChoice,
  type Theme,
} from '../../data/schema/settings-choices.ts';
import { useLanguage } from '../i18n/language.tsx';
import { ChoiceRow, Section } from './parts.tsx';

/** Language and colours of everything that is Mingpian's own. */
export function LookOptions({
  language,
  theme,
  onLanguage,
  onTheme,
}: {
  readonly language: LanguageChoice;
  readonly theme: Theme;
  readonly onLanguage: (language: LanguageChoice) => void;
  readonly onTheme: (theme: Theme) => void;
}) {
  const { t } = useLanguage();
  return (
    <Section title={t.options.appearance}>
      <ChoiceRow
        label={t.options.languageLabel}
        value={language}
        all={LANGUAGE_CHOICES}
        words={t.options.languages}
        onChoose={onLanguage}
      />
      <ChoiceRow
        label={t.options.themeLabel}
        value={theme}
        all={THEMES}
        words={t.options.themes}
        onChoose={onTheme}
      />
    </Section>
  );
}
