import { type ReactNode, useId } from 'react';
import { type Choice, NOTE_SORTS, type NoteQuery, type NoteSort } from '../../lib/notes/find-notes.ts';
import { holdsHan } from '../parts/Scripted.tsx';
import type { NotesPageProps } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { NOTES_WORDS } from './words.ts';

/** Whether a query leaves anything out. */
export function isNarrowed({ words, company, tag, site, from, to }: NoteQuery): boolean {
  return (
    words.trim() !== '' || [company, tag, site, from, to].some((part) => part !== undefined && part !== '')
  );
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="mp-filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

function Narrow({
  part,
  choices,
  value,
  onQuery,
}: {
  readonly part: 'company' | 'tag' | 'site';
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onQuery: NotesPageProps['onQuery'];
}) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <Labelled label={w[part]}>
      {(id) => (
        <select
          id={id}
          value={value ?? ''}
          onChange={({ target }) => onQuery({ [part]: target.value || undefined })}
        >
          <option value="">{w.any[part]}</option>
          {choices.map((choice) => (
            <option
              key={choice.value}
              value={choice.value}
              lang={holdsHan(choice.label) ? 'zh-Hans' : undefined}
            >
              {choice.label} ({choice.count})
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Day({
  part,
  value,
  onQuery,
}: {
  readonly part: 'from' | 'to';
  readonly value: string | undefined;
  readonly onQuery: NotesPageProps['onQuery'];
}) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <Labelled label={w[part]}>
      {(id) => (
        <input
          id={id}
          type="date"
          value={value ?? ''}
          onChange={({ target }) => onQuery({ [part]: target.value || undefined })}
        />
      )}
    </Labelled>
  );
}

/** What the notes can be narrowed to, and their order. */
export function Filters({ query, choices, onQuery }: Pick<NotesPageProps, 'query' | 'choices' | 'onQuery'>) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <div className="mp-filters" role="group" aria-label={w.filters}>
      <Narrow part="company" choices={choices.companies} value={query.company} onQuery={onQuery} />
      <Narrow part="tag" choices={choices.tags} value={query.tag} onQuery={onQuery} />
      <Narrow part="site" choices={choices.sites} value={query.site} onQuery={onQuery} />
      <Day part="from" value={query.from} onQuery={onQuery} />
      <Day part="to" value={query.to} onQuery={onQuery} />
      <Labelled label={w.sort}>
        {(id) => (
          <select
            id={id}
            value={query.sort}
            onChange={({ target }) => onQuery({ sort: target.value as NoteSort })}
          >
            {NOTE_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {w.sorts[sort]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {isNarrowed(query) && (
        <button
          type="button"
          className="mp-text-button"
          onClick={() =>
            onQuery({
              words: '',
              company: undefined,
              tag: undefined,
              site: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {w.reset}
        </button>
      )}
    </div>
  );
}
