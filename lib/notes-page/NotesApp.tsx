import { useEffect, useMemo, useState } from 'react';
import { NotesPage } from '../../components/notes-page/NotesPage.tsx';
import type { NotedCompany } from '../../components/notes-page/props.ts';
import { notesWords } from '../../components/notes-page/words.ts';
import type { Company } from '../../data/schema/company.ts';
import type { Language } from '../../data/schema/primitives.ts';
import { problemSentence } from '../shared/problem.ts';
import type { Notes } from '../store/notes/database.ts';
import { isInTrash } from '../store/notes/trash.ts';
import { useActions } from './use-actions.ts';
import { useAllNotes } from './use-all-notes.ts';
import { useOpenNote } from './use-open-note.ts';
import { useQuery } from './use-query.ts';

export interface NotesAppProps {
  readonly notes: Notes;
  readonly companies: readonly Company[];
  readonly language: Language;
  /** What the page's address asks for. */
  readonly company?: string | undefined;
}

function labelOf({ names }: Company, language: Language): string {
  return language === 'zh-Hans' ? (names['zh-Hans'] ?? names.en) : names.en;
}

/** Every name of every company, the one that is shown first. */
function useCompanies(companies: readonly Company[], language: Language) {
  return useMemo(() => {
    const named = companies.map((company): NotedCompany => {
      return { id: company.id, names: company.names, label: labelOf(company, language) };
    });
    const names = new Map(
      companies.map((company) => [
        company.id,
        [
          labelOf(company, language),
          ...Object.values(company.names).filter((name) => name !== undefined),
          ...company.aliases.map(({ text }) => text),
        ],
      ]),
    );
    return {
      companies: named.toSorted((a, b) => a.label.localeCompare(b.label)),
      namesOf: (id: string): readonly string[] => names.get(id) ?? [],
    };
  }, [companies, language]);
}

/** The notes page, joined to its stores. */
export function NotesApp({ notes, companies, language, company }: NotesAppProps) {
  const [isTrash, setTrash] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const { notes: all = [], problem, take } = useAllNotes(notes);
  const known = useCompanies(companies, language);
  const shown = useMemo(
    () => all.filter((note) => (isTrash ? isInTrash(note) : !note.deleted)),
    [all, isTrash],
  );
  const { query, change, choices, found } = useQuery(shown, known.namesOf, company);
  const words = notesWords(language);
  const actions = useActions({ notes, all, take, companies: known.companies, words });
  const open = useOpenNote(
    notes,
    shown.find(({ id }) => id === openId),
  );
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  const trouble = problem ?? actions.problem;
  return (
    <NotesPage
      {...actions}
      language={language}
      isTrash={isTrash}
      query={query}
      choices={choices}
      found={found}
      total={shown.length}
      companies={known.companies}
      open={open}
      problem={trouble && problemSentence(trouble, language)}
      onView={(trash) => {
        setTrash(trash);
        setOpenId(undefined);
        actions.onSelect([...actions.selected], false);
      }}
      onQuery={change}
      onOpen={setOpenId}
    />
  );
}
