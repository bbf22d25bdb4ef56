import { useId, useSyncExternalStore } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { NoteField } from './NoteField.tsx';
import { NoteStateLine } from './NoteStateLine.tsx';
import { NoteTools } from './NoteTools.tsx';
import { OtherNotes } from './OtherNotes.tsx';
import type { NotesPort } from './props.ts';

/** The reader's notes on a company: one to write in, saved as it is written, and the others to turn to. */
export function Notes({
  port,
  onOpenAll,
}: {
  readonly port: NotesPort;
  readonly onOpenAll?: (() => void) | undefined;
}) {
  const { t } = useLanguage();
  const view = useSyncExternalStore(port.subscribe, port.view);
  const { current, notes } = view;
  const state = useId();
  const hasTools = current.text !== '' || notes.length > 0;
  return (
    <section className="mp-note" aria-label={t.note.all}>
      <NoteField
        note={current}
        describedBy={state}
        invalid={current.stage === 'failed'}
        onWrite={(id, text, seen) => port.write(id, text, seen)}
      />
      <div className="mp-note-bar">
        <NoteStateLine id={state} view={view} onRetry={() => port.retry()} onUndo={() => port.undo()} />
        {hasTools && <NoteTools view={view} port={port} />}
      </div>
      <OtherNotes view={view} onChoose={(id) => port.choose(id)} onOpenAll={onOpenAll} />
    </section>
  );
}
