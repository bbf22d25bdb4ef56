import { useId, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '../i18n/language.tsx';
import { FramedField } from './FramedField.tsx';
import { NoteField } from './NoteField.tsx';
import { NotesElsewhere } from './NotesElsewhere.tsx';
import { NoteStateLine } from './NoteStateLine.tsx';
import { NoteTools } from './NoteTools.tsx';
import { OtherNotes } from './OtherNotes.tsx';
import type { JoinFieldFrame, NotesPort } from './props.ts';

/** The reader's notes on a company: one to write in, saved as it is written, and the others to turn to. */
export function Notes({
  port,
  joinFrame,
  onOpenAll,
}: {
  readonly port: NotesPort;
  /** On pages of others: the field stands in a frame of its own. */
  readonly joinFrame?: JoinFieldFrame | undefined;
  readonly onOpenAll?: (() => void) | undefined;
}) {
  const { t } = useLanguage();
  const view = useSyncExternalStore(port.subscribe, port.view);
  const { current, notes } = view;
  const state = useId();
  const [isLost, setLost] = useState(false);
  const hasTools = current.text !== '' || notes.length > 0;
  const field = {
    note: current,
    invalid: current.stage === 'failed',
    onWrite: (id: string, text: string, seen: string) => port.write(id, text, seen),
  };
  if (isLost && onOpenAll) return <NotesElsewhere onOpen={onOpenAll} />;
  return (
    <section className="mp-note" aria-label={t.note.all}>
      {joinFrame ? (
        <FramedField {...field} join={joinFrame} onLost={() => setLost(true)} />
      ) : (
        <NoteField {...field} describedBy={state} />
      )}
      <div className="mp-note-bar">
        <NoteStateLine id={state} view={view} onRetry={() => port.retry()} onUndo={() => port.undo()} />
        {hasTools && <NoteTools view={view} port={port} />}
      </div>
      <OtherNotes view={view} onChoose={(id) => port.choose(id)} onOpenAll={onOpenAll} />
    </section>
  );
}
