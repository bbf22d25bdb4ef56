import { notePages } from '../../lib/notes/find-notes.ts';
import { NotePages } from '../notes/NotePages.tsx';
import type { NotesPageProps } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { NOTES_WORDS } from './words.ts';

/** Where the notes were written, once the reader looks at one company. */
export function PagesOfCompany({ query, found, isTrash }: NotesPageProps) {
  const { w } = useWords(NOTES_WORDS);
  const [first] = found;
  if (query.company === undefined || isTrash || !first) return null;
  return <NotePages title={w.pages(first.companyName)} pages={notePages(found.map(({ note }) => note))} />;
}
