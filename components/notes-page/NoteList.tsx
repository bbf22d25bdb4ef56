import { useState } from 'react';
import { NoteRow } from './NoteRow.tsx';
import type { NotesPageProps } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { NOTES_WORDS } from './words.ts';

/** A screen or two at a time: thousands of rows would make each keystroke of the search slow. */
const STEP = 50;

/** The notes that were found, a stretch of them at a time. */
export function NoteList(props: NotesPageProps) {
  const { w } = useWords(NOTES_WORDS);
  const { found, selected, onSelect } = props;
  const [shown, setShown] = useState(STEP);
  const rest = Math.min(STEP, found.length - shown);
  const ids = found.map(({ note }) => note.id);
  const isAll = ids.every((id) => selected.has(id));
  return (
    <>
      <label className="mp-select-all">
        <input type="checkbox" checked={isAll} onChange={() => onSelect(ids, !isAll)} />
        {w.selectAll(found.length)}
      </label>
      <ul className="mp-note-rows">
        {found.slice(0, shown).map((entry) => (
          <NoteRow key={entry.note.id} entry={entry} page={props} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="mp-button mp-more" onClick={() => setShown(shown + STEP)}>
          {w.more(rest)}
        </button>
      )}
    </>
  );
}
