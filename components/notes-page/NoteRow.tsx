import { Pin, RotateCcw, Trash2 } from 'lucide-react';
import type { NoteEntry } from '../../lib/notes/find-notes.ts';
import { firstLine } from '../../lib/notes/first-line.ts';
import { keptUntil } from '../../lib/notes/trash.ts';
import { placeLink } from '../../lib/notes/place-link.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { Seal } from '../parts/Seal.tsx';
import { formatDay } from './format-moment.ts';
import { OpenedNote } from './OpenedNote.tsx';
import type { NotesPageProps } from './props.ts';
import { NOTES_WORDS } from './words.ts';

interface RowProps {
  readonly entry: NoteEntry;
  readonly page: NotesPageProps;
}

function When({ entry: { note }, page: { isTrash } }: RowProps) {
  const { language, w } = useWords(NOTES_WORDS);
  if (isTrash) {
    return <span>{w.keptUntil(formatDay(keptUntil(note), language))}</span>;
  }
  const [changed, begun] = [formatDay(note.updatedAt, language), formatDay(note.createdAt, language)];
  return (
    <span title={w.begun(begun)}>
      <time dateTime={new Date(note.updatedAt).toISOString()}>{w.changed(changed)}</time>
    </span>
  );
}

function Actions({ entry: { note }, page }: RowProps) {
  const { w } = useWords(NOTES_WORDS);
  if (page.isTrash)
    return <IconButton icon={RotateCcw} name={w.restore} onPress={() => page.onRestore([note.id])} />;
  return (
    <>
      <IconButton icon={Pin} name={w.pin} pressed={note.pinned} onPress={() => page.onPin(note)} />
      <IconButton icon={Trash2} name={w.remove} onPress={() => page.onRemove([note.id])} />
    </>
  );
}

/** Tags lead to their notes, the page to the sentence that was quoted. */
function Foot({ entry: { note, tags }, page }: RowProps) {
  const { t } = useLanguage();
  const { context } = note;
  if (tags.length === 0 && !context) return null;
  return (
    <div className="mp-row-foot">
      {tags.map((tag) => (
        <button key={tag} type="button" className="mp-chip" onClick={() => page.onQuery({ tag })}>
          <Scripted text={`#${tag}`} />
        </button>
      ))}
      {context && (
        <a className="mp-note-place" href={placeLink(context)} target="_blank" rel="noreferrer">
          <Scripted text={t.note.writtenOn(context.title || new URL(context.url).hostname)} />
        </a>
      )}
    </div>
  );
}

/** One note in the list: its company, its words, where and when; opened, it can be written on. */
export function NoteRow({ entry, page }: RowProps) {
  const { t } = useLanguage();
  const { w } = useWords(NOTES_WORDS);
  const { note, companyName } = entry;
  const company = page.companies.find(({ id }) => id === note.companyId);
  const open = page.open?.view.id === note.id ? page.open : undefined;
  const line = firstLine(note.text) || t.note.empty;
  return (
    <li className="mp-note-row" data-open={open !== undefined || undefined}>
      <input
        type="checkbox"
        aria-label={w.select(line)}
        checked={page.selected.has(note.id)}
        onChange={({ target }) => page.onSelect([note.id], target.checked)}
      />
      <div className="mp-note-body">
        <div className="mp-row-head">
          {company && <Seal names={company.names} size={20} relief />}
          <button type="button" className="mp-link" onClick={() => page.onQuery({ company: note.companyId })}>
            <Scripted text={companyName} />
          </button>
          <When entry={entry} page={page} />
          <span className="mp-row-actions">
            <Actions entry={entry} page={page} />
          </span>
        </div>
        {open ? (
          <OpenedNote open={open} onClose={() => page.onOpen(undefined)} />
        ) : (
          <button
            type="button"
            className="mp-note-words"
            disabled={page.isTrash}
            onClick={() => page.onOpen(note.id)}
          >
            <Scripted text={note.text.trim() || t.note.empty} />
          </button>
        )}
        <Foot entry={entry} page={page} />
      </div>
    </li>
  );
}
