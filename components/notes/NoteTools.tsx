import { Bookmark, Pin, Plus, Trash2 } from 'lucide-react';
import { useLanguage } from '../i18n/language.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import type { NotesPort, NotesView } from './props.ts';

/** What can be done with the note in the field, and a new one. */
export function NoteTools({
  view: { current, place },
  port,
}: {
  readonly view: NotesView;
  readonly port: Pick<NotesPort, 'begin' | 'pin' | 'remove' | 'keepPlace'>;
}) {
  const { t } = useLanguage();
  const { stored, context, text } = current;
  return (
    <div className="mp-note-tools" role="group" aria-label={t.note.tools}>
      {place !== 'never' && text !== '' && (
        <IconButton
          icon={Bookmark}
          name={t.note.keepPlace}
          pressed={context !== undefined}
          onPress={() => port.keepPlace(context === undefined)}
        />
      )}
      {stored && (
        <>
          <IconButton
            icon={Pin}
            name={t.note.pin}
            pressed={stored.pinned}
            onPress={() => port.pin(stored.id, !stored.pinned)}
          />
          <IconButton icon={Trash2} name={t.note.remove} onPress={() => port.remove(stored.id)} />
        </>
      )}
      {(stored || text !== '') && <IconButton icon={Plus} name={t.note.begin} onPress={() => port.begin()} />}
    </div>
  );
}
