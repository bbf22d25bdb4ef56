import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Language } from '../../data/schema/primitives.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import { EmptyState } from '../popup/EmptyState.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Logo } from '../parts/Logo.tsx';
import { BulkBar } from './BulkBar.tsx';
import { Filters, isNarrowed } from './Filters.tsx';
import { NoteList } from './NoteList.tsx';
import { PagesOfCompany } from './PagesOfCompany.tsx';
import type { NotesPageProps } from './props.ts';
import { ToastLine } from './ToastLine.tsx';
import { useNotesWords } from './words.ts';

function SearchNotes({ query, onQuery }: Pick<NotesPageProps, 'query' | 'onQuery'>) {
  const { w } = useNotesWords();
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

function Views({ isTrash, onView }: Pick<NotesPageProps, 'isTrash' | 'onView'>) {
  const { w } = useNotesWords();
  return (
    <nav className="mp-views" aria-label={w.views}>
      {([false, true] as const).map((trash) => (
        <button
          key={String(trash)}
          type="button"
          aria-current={trash === isTrash ? 'page' : undefined}
          onClick={() => onView(trash)}
        >
          {trash ? w.trash : w.notes}
        </button>
      ))}
    </nav>
  );
}

function Nothing({ isTrash, total, query }: Pick<NotesPageProps, 'isTrash' | 'total' | 'query'>) {
  const { w } = useNotesWords();
  if (total > 0 || isNarrowed(query)) return <EmptyState title={w.noMatch} hint={w.noMatchHint} />;
  if (isTrash) return <EmptyState title={w.noTrash} hint={w.noTrashHint} />;
  return <EmptyState title={w.none} hint={w.noneHint} />;
}

function Page({ props, aside }: { readonly props: NotesPageProps; readonly aside?: ReactNode }) {
  const { w } = useNotesWords();
  const { found, total, problem, toast, selected } = props;
  return (
    <>
      <header className="mp-notes-head">
        <h1>
          <Logo size={28} />
          {w.title}
        </h1>
        <SearchNotes {...props} />
        <Views {...props} />
      </header>
      <main className="mp-notes-main">
        {problem !== undefined && (
          <p className="mp-notes-problem" role="alert">
            {problem}
          </p>
        )}
        <Filters {...props} />
        <output className="mp-notes-count">
          {found.length === total ? w.found(total) : w.ofAll(found.length, total)}
        </output>
        {found.length === 0 ? <Nothing {...props} /> : <NoteList key={String(props.isTrash)} {...props} />}
        <PagesOfCompany {...props} />
        {aside}
      </main>
      <div className="mp-notes-bottom">
        {toast && <ToastLine toast={toast} onDismiss={props.onDismiss} />}
        {selected.size > 0 && <BulkBar {...props} />}
      </div>
    </>
  );
}

/** All notes of the reader: found as they type, opened in place, and put in order many at a time. */
export function NotesPage({
  language,
  aside,
  ...props
}: NotesPageProps & { readonly language: Language; readonly aside?: ReactNode }) {
  return (
    <LanguageProvider language={language}>
      <div className="mp mp-notes-page" lang={language}>
        <Page props={props} aside={aside} />
      </div>
    </LanguageProvider>
  );
}
