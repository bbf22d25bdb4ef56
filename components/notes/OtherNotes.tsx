import { Pin } from 'lucide-react';
import { MOST_NOTES_IN_CARD } from '../../data/schema/note-length.ts';
import { firstLine } from '../../lib/notes/first-line.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import type { NotesView } from './props.ts';

/** A card is no list: these, and a way to all. */
const SHOWN = 3;

/** The company's other notes by their first lines; pressing one puts it into the field. */
export function OtherNotes({
  view: { notes, current },
  onChoose,
  onOpenAll,
}: {
  readonly view: NotesView;
  readonly onChoose: (id: string) => void;
  readonly onOpenAll?: (() => void) | undefined;
}) {
  const { t } = useLanguage();
  const others = notes.filter(({ id }) => id !== current.id);
  if (others.length === 0) return null;
  return (
    <>
      <ul className="mp-other-notes" aria-label={t.note.others}>
        {others.slice(0, SHOWN).map(({ id, text, pinned }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              {pinned && <Pin size={12} aria-label={t.note.pinned} />}
              <span>
                <Scripted text={firstLine(text) || t.note.empty} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onOpenAll && (
        <button type="button" className="mp-text-button mp-all-notes" onClick={onOpenAll}>
          {t.note.openAll(notes.length < MOST_NOTES_IN_CARD ? notes.length : undefined)}
        </button>
      )}
    </>
  );
}
