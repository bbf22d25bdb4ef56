import { createContext, type ReactNode, use } from 'react';
import type { Language } from '../../data/schema/languages.ts';
import { DICTIONARIES } from './dictionaries.ts';
import type { Dictionary } from './en.ts';

const LanguageContext = createContext<Language>('en');

/** Sets the language of everything inside; it may change at any time. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of the interface around the calling component, and its words. */
export function useLanguage(): { readonly language: Language; readonly t: Dictionary } {
  const language = use(LanguageContext);
  return { language, t: DICTIONARIES[language] };
}

/**
 * The words of a part of the interface that has its own; apart from the dictionaries, which every card on a page
 * carries along.
 */
export function useWords<Words>(of: Readonly<Record<Language, Words>>): {
  readonly language: Language;
  readonly w: Words;
} {
  const language = use(LanguageContext);
  return { language, w: of[language] };
}
