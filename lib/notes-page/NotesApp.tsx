import { useEffect, useMemo, useState } from 'react';
import { NotesPage } from '../../components/notes-page/NotesPage.tsx';
import type { NotedCompany, NotesPageView } from '../../components/notes-page/props.ts';
import { NOTES_WORDS } from '../../components/notes-page/words.ts';
import type { Company } from '../../data/schema/company.ts';
import { nameIn, type Language } from '../../data/schema/languages.ts';
import { problemSentence, type Problem } from '../shared/problem.ts';
import type { Result } from '../shared/result.ts';
import type { Notes } from '../store/notes/database.ts';
import type { OwnStore } from '../store/own/database.ts';
import { isInTrash } from '../notes/trash.ts';
import { useActions } from './use-actions.ts';
import { useAllNotes } from './use-all-notes.ts';
import { useCarry } from './use-carry.ts';
import { useOpenNote } from './use-open-note.ts';
import { useQuery } from './use-query.ts';

export interface NotesAppProps {
  readonly notes: Notes;
  /** They go into backups too. */
  readonly own: Result<OwnStore, Problem>;
  readonly companies: readonly Company[];
  readonly language: Language;
  /** What the page's address asks for. */
  readonly company?: string | undefined;
}

/** Every name of every company, the one that is shown first. */
function useCompanies(companies: readonly Company[], language: Language) {
  return useMemo(() => {
    const named = companies.map((company): NotedCompany => {
      return { id: company.id, names: company.names, label: nameIn(company.names, language) };
    });
    const names = new Map(
      companies.map((company) => [
        company.id,
        [
          nameIn(company.names, language),
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
export function NotesApp({ notes, own, companies, language, company }: NotesAppProps) {
  const [view, setView] = useState<NotesPageView>('notes');
  const isTrash = view === 'trash';
  const [now] = useState(Date.now);
  const [openId, setOpenId] = useState<string>();
  const { notes: all = [], problem, take } = useAllNotes(notes);
  const known = useCompanies(companies, language);
  const shown = useMemo(
    () => all.filter((note) => (isTrash ? isInTrash(note) : !note.deleted)),
    [all, isTrash],
  );
  const { query, change, choices, found } = useQuery(shown, known.namesOf, company);
  const words = NOTES_WORDS[language];
  const actions = useActions({ notes, all, take, companies: known.companies, words });
  const open = useOpenNote(
    notes,
    shown.find(({ id }) => id === openId),
  );
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  const nameOf = (id: string): string => known.namesOf(id)[0] ?? id;
  const carry = useCarry({ notes, own }, all, { nameOf, language, now });
  const trouble = problem ?? actions.problem;
  return (
    <NotesPage
      {...actions}
      language={language}
      view={view}
      isTrash={isTrash}
      carry={carry}
      remindOf={carry.need.isOld && !carry.daily ? carry.need.changed : undefined}
      query={query}
      choices={choices}
      found={found}
      total={shown.length}
      companies={known.companies}
      open={open}
      problem={trouble && problemSentence(trouble, language)}
      onView={(next) => {
        setView(next);
        setOpenId(undefined);
        actions.onSelect([...actions.selected], false);
      }}
      onQuery={change}
      onOpen={setOpenId}
    />
  );
}
