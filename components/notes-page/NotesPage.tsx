import { Search, X } from 'lucide-react';
import type { Language } from '../../data/schema/languages.ts';
import { LanguageProvider, useWords } from '../i18n/language.tsx';
import { EmptyState } from '../popup/EmptyState.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Logo } from '../parts/Logo.tsx';
import { BulkBar } from './BulkBar.tsx';
import { Carry } from './Carry.tsx';
import { Filters, isNarrowed } from './Filters.tsx';
import { NoteList } from './NoteList.tsx';
import { PagesOfCompany } from './PagesOfCompany.tsx';
import type { NotesPageProps } from './props.ts';
import { ToastLine } from './ToastLine.tsx';
import { NOTES_WORDS } from './words.ts';

function SearchNotes({ query, onQuery }: Pick<NotesPageProps, 'query' | 'onQuery'>) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <search className="mp-search">
      <Search size={16} aria-hidden="true" />
      <input
        type="text"
        aria-label={w.search}
        placeholder={w.searchHint}
        autoComplete="off"
        spellCheck={false}
        value={query.words}
        onChange={(event) => onQuery({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onQuery({ words: '' });
        }}
      />
      {query.words !== '' && <IconButton icon={X} name={w.clear} onPress={() => onQuery({ words: '' })} />}
    </search>
  );
}

const VIEWS = ['notes', 'trash', 'carry'] as const;

function Views({ view, onView }: Pick<NotesPageProps, 'view' | 'onView'>) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <nav className="mp-views" aria-label={w.views}>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === view ? 'page' : undefined}
          onClick={() => onView(each)}
        >
          {w[each]}
        </button>
      ))}
    </nav>
  );
}

function Reminder({ remindOf, carry }: Pick<NotesPageProps, 'remindOf' | 'carry'>) {
  const { w } = useWords(NOTES_WORDS);
  if (remindOf === undefined) return null;
  return (
    <p className="mp-remind">
      {w.remind(remindOf)}
      <button type="button" className="mp-text-button" onClick={() => carry.onExport('json')}>
        {w.backUpNow}
      </button>
    </p>
  );
}

function Listing(props: NotesPageProps) {
  const { w } = useWords(NOTES_WORDS);
  const { found, total } = props;
  return (
    <>
      <Reminder {...props} />
      <Filters {...props} />
      <output className="mp-notes-count">
        {found.length === total ? w.found(total) : w.ofAll(found.length, total)}
      </output>
      {found.length === 0 ? <Nothing {...props} /> : <NoteList key={props.view} {...props} />}
      <PagesOfCompany {...props} />
    </>
  );
}

function Nothing({ isTrash, total, query }: Pick<NotesPageProps, 'isTrash' | 'total' | 'query'>) {
  const { w } = useWords(NOTES_WORDS);
  if (total > 0 || isNarrowed(query)) return <EmptyState title={w.noMatch} hint={w.noMatchHint} />;
  if (isTrash) return <EmptyState title={w.noTrash} hint={w.noTrashHint} />;
  return <EmptyState title={w.none} hint={w.noneHint} />;
}

function Page(props: NotesPageProps) {
  const { w } = useWords(NOTES_WORDS);
  const { problem, toast, selected, view } = props;
  return (
    <>
      <header className="mp-notes-head">
        <h1>
          <Logo size={28} />
          {w.title}
        </h1>
        {view !== 'carry' && <SearchNotes {...props} />}
        <Views {...props} />
      </header>
      <main className="mp-notes-main">
        {problem !== undefined && (
          <p className="mp-notes-problem" role="alert">
            {problem}
          </p>
        )}
        {view === 'carry' ? <Carry {...props.carry} /> : <Listing {...props} />}
      </main>
      <div className="mp-notes-bottom">
        {toast && <ToastLine toast={toast} onDismiss={props.onDismiss} />}
        {selected.size > 0 && <BulkBar {...props} />}
      </div>
    </>
  );
}

/** All notes of the reader: found as they type, opened in place, and put in order many at a time. */
export function NotesPage({ language, ...props }: NotesPageProps & { readonly language: Language }) {
  return (
    <LanguageProvider language={language}>
      <div className="mp mp-notes-page" lang={language}>
        <Page {...props} />
      </div>
    </LanguageProvider>
  );
}
