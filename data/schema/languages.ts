/** The languages in which Mingpian speaks to the reader. Apart from the schemas, so that all can know them. */
export const LANGUAGES = ['en', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language of the interface: the one chosen, else Chinese for a Chinese browser, else English.
 * @param browserLanguage a language tag (BCP 47), as the browser tells its own
 */
export function languageFor(choice: unknown, browserLanguage: string): Language {
  const chosen = LANGUAGES.find((language) => language === choice);
  return chosen ?? (/^zh\b/i.test(browserLanguage) ? 'zh-Hans' : 'en');
}

/** A company's name in a language, or its Latin name where it has none. */
export function nameIn(
  names: { readonly en: string; readonly 'zh-Hans'?: string | undefined },
  language: Language,
): string {
  return names[language] ?? names.en;
}
