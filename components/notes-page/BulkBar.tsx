import { Tag, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { asTag } from '../../lib/notes/tags.ts';
import type { NotesPageProps } from './props.ts';
import { useWords } from '../i18n/language.tsx';
import { NOTES_WORDS } from './words.ts';

function TagForm({ onTag }: Pick<NotesPageProps, 'onTag'>) {
  const { w } = useWords(NOTES_WORDS);
  const [text, setText] = useState('');
  const tag = asTag(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tag === undefined) return;
    onTag(tag);
    setText('');
  };
  return (
    <form className="mp-tag-form" onSubmit={submit}>
      <input
        type="text"
        aria-label={w.tag}
        placeholder={w.tagHint}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="mp-text-button" disabled={tag === undefined}>
        <Tag size={14} aria-hidden="true" />
        {w.addTag}
      </button>
    </form>
  );
}

function MoveTo({ companies, onMove }: Pick<NotesPageProps, 'companies' | 'onMove'>) {
  const { w } = useWords(NOTES_WORDS);
  return (
    <select aria-label={w.moveTo} value="" onChange={({ target }) => onMove(target.value)}>
      <option value="" disabled>
        {w.moveTo}
      </option>
      {companies.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** Asks once more before notes go for good, in place, without a dialog. */
function Bury({
  ids,
  onBury,
}: {
  readonly ids: readonly string[];
  readonly onBury: NotesPageProps['onBury'];
}) {
  const { w } = useWords(NOTES_WORDS);
  const [asking, setAsking] = useState(false);
  const question = useId();
  if (!asking)
    return (
      <button type="button" className="mp-text-button" onClick={() => setAsking(true)}>
        <Trash2 size={14} aria-hidden="true" />
        {w.bury}
      </button>
    );
  return (
    <span className="mp-ask" role="alertdialog" aria-labelledby={question}>
      <span id={question}>{w.buryAsk(ids.length)}</span>
      <button type="button" className="mp-button" onClick={() => onBury(ids)}>
        {w.bury}
      </button>
      <button type="button" className="mp-text-button" data-quiet onClick={() => setAsking(false)}>
        {w.cancel}
      </button>
    </span>
  );
}

/** What can be done with all selected notes at once. */
export function BulkBar(props: NotesPageProps) {
  const { w } = useWords(NOTES_WORDS);
  const { selected, isTrash, onSelect, onRemove, onRestore, onBury } = props;
  const ids = [...selected];
  return (
    <div className="mp-bulk" role="group" aria-label={w.selected(ids.length)}>
      <strong>{w.selected(ids.length)}</strong>
      {isTrash ? (
        <>
          <button type="button" className="mp-text-button" onClick={() => onRestore(ids)}>
            {w.restore}
          </button>
          <Bury ids={ids} onBury={onBury} />
        </>
      ) : (
        <>
          <TagForm {...props} />
          <MoveTo {...props} />
          <button type="button" className="mp-text-button" onClick={() => onRemove(ids)}>
            <Trash2 size={14} aria-hidden="true" />
            {w.remove}
          </button>
        </>
      )}
      <button type="button" className="mp-text-button" data-quiet onClick={() => onSelect(ids, false)}>
        {w.unselect}
      </button>
    </div>
  );
}
