import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { OpenNote } from '../../components/notes-page/props.ts';
import type { Note } from '../../data/schema/note.ts';
import { openNote } from '../messages/open-notes.ts';
import type { Notes } from '../store/notes/database.ts';
import { readVersions } from '../store/notes/versions.ts';

const nothing = (): void => undefined;

/** The session of the open note; it ends, and saves what is left, when another is opened or the page goes. */
function useSession(note: Note | undefined) {
  const id = note?.id;
  const opened = useMemo(() => {
    if (!note) return undefined;
    const lifetime = new AbortController();
    return { lifetime, session: openNote(note, lifetime.signal) };
    // The session keeps itself current: a newer record of the same note is no new session.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id]);
  useEffect(() => () => opened?.lifetime.abort(), [opened]);
  return opened?.session;
}

/** The note that is open on the page, ready to be written on, with its earlier versions. */
export function useOpenNote(notes: Notes, note: Note | undefined): OpenNote | undefined {
  const session = useSession(note);
  const view = useSyncExternalStore(
    (listener) => session?.subscribe(listener) ?? nothing,
    () => session?.status(),
  );
  const id = note?.id;
  const read = useLiveQuery(() => (id === undefined ? undefined : readVersions(notes, id)), [notes, id]);
  const versions = read?.ok ? read.value : [];
  if (!session || !view) return undefined;
  return {
    view,
    versions,
    onWrite: (_, text, seen) => session.change(text, seen),
    onRetry: () => session.flush(),
  };
}
