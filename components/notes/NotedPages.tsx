import { useSyncExternalStore } from 'react';
import { notePages } from '../../lib/notes/find-notes.ts';
import { useLanguage } from '../i18n/language.tsx';
import { NotePages } from './NotePages.tsx';
import type { NotesPort } from './props.ts';

/** Where the company's notes were written, as long as any says so. */
export function NotedPages({ port }: { readonly port: NotesPort }) {
  const { t } = useLanguage();
  const { notes } = useSyncExternalStore(port.subscribe, port.view);
  return <NotePages title={t.note.pages} pages={notePages(notes)} />;
}
