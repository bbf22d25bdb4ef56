import { type ReactNode, useRef } from 'react';
import type { Language } from '../../data/schema/languages.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import { Logo } from '../parts/Logo.tsx';
import { SearchBox } from './SearchBox.tsx';

/** The popup's window: mark and search above, a list or a card in the middle, the state of things below. */
export function PopupFrame({
  language,
  query,
  onQuery,
  onOpenFirst,
  focusSearch,
  bar,
  state,
  children,
}: {
  readonly language: Language;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** `Enter` in the search field. */
  readonly onOpenFirst: () => void;
  readonly focusSearch?: boolean;
  /** A `SiteBar`. */
  readonly bar?: ReactNode;
  /** A `StateLine`. */
  readonly state: ReactNode;
  readonly children: ReactNode;
}) {
  const body = useRef<HTMLElement>(null);
  return (
    <LanguageProvider language={language}>
      <div className="mp mp-popup" lang={language}>
        <header className="mp-popup-head">
          <Logo size={26} />
          <SearchBox
            query={query}
            onQuery={onQuery}
            onEnter={onOpenFirst}
            onDown={() => body.current?.querySelector<HTMLElement>('.mp-item[tabindex="0"]')?.focus()}
            focusFirst={focusSearch ?? false}
          />
        </header>
        <main className="mp-popup-body" ref={body}>
          {children}
        </main>
        {bar}
        {state}
      </div>
    </LanguageProvider>
  );
}
