import type { Language } from '../../data/schema/languages.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN' };
const formatters = new Map<Language, Intl.DateTimeFormat>();

/** A moment as a day in the reader's zone: `5 Nov 2026`, `2026年11月5日`. Making a formatter is slow: it is made once. */
export function formatDay(ms: number, language: Language): string {
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LOCALES[language], {
      dateStyle: language === 'en' ? 'medium' : 'long',
    });
    formatters.set(language, formatter);
  }
  return formatter.format(ms);
}
