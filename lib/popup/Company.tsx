import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { NoteView } from '../../components/card/props.ts';
import { CompanySummary } from '../../components/popup/CompanySummary.tsx';
import type { Language } from '../../data/schema/primitives.ts';
import { openNote } from '../messages/open-note.ts';
import type { NoteSession } from '../messages/note-session.ts';
import { sendMessage } from '../messages/send.ts';
import { today } from '../shared/today.ts';
import { problemSentence } from '../shared/problem.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readBundle } from '../store/knowledge/read.ts';

/** A company's note; what is unsaved when the popup closes or shows another company is sent then. */
function useNote(company: string, language: Language): readonly [NoteView, NoteSession] {
  const session = useMemo(() => openNote(company), [company]);
  const status = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.status(),
  );
  useEffect(() => {
    const flush = (): void => session.flush();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [session]);
  const { text, stage, problem, context } = status;
  const reason = problem && problemSentence(problem, language);
  return [{ text, state: stage, reason, writtenOn: context?.title }, session];
}

export interface CompanyProps {
  readonly db: KnowledgeDatabase;
  readonly id: string;
  readonly language: Language;
  readonly packsOff: readonly string[];
  readonly onBack: () => void;
  readonly onOpenCompany: (id: string) => void;
}

/** A company within the popup, joined to its stores. */
export function Company({ db, id, language, packsOff, onBack, onOpenCompany }: CompanyProps) {
  const read = useLiveQuery(() => readBundle(db, id, { packsOff }), [db, id, packsOff]);
  const [note, session] = useNote(id, language);
  const bundle = read?.ok ? read.value : undefined;
  const place = useRef<HTMLDivElement>(null);
  const isThere = bundle !== undefined && bundle !== null;
  // Keyboard readers land on the way back, not in the middle of nowhere.
  useEffect(() => {
    if (isThere) place.current?.querySelector<HTMLElement>('.mp-back')?.focus();
  }, [isThere]);
  if (!bundle) return read?.ok === false ? <p role="alert">{problemSentence(read.error, language)}</p> : null;
  return (
    <div ref={place} style={{ display: 'contents' }}>
      <CompanySummary
        bundle={bundle}
        language={language}
        today={today()}
        pageScript={language === 'zh-Hans' ? 'han' : 'latin'}
        note={note}
        onNoteChange={(text) => session.change(text)}
        onNoteRetry={() => session.flush()}
        onBack={onBack}
        onOpenCompany={onOpenCompany}
        onOpenProfile={(company) => {
          void sendMessage('open-profile', { id: company }).then(() => close());
        }}
      />
    </div>
  );
}
