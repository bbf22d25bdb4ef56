import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useRef } from 'react';
import { CompanySummary } from '../../components/popup/CompanySummary.tsx';
import type { Language } from '../../data/schema/languages.ts';
import type { CompanyNotes } from '../messages/company-notes.ts';
import { openCompanyNotes } from '../messages/open-notes.ts';
import { sendMessage } from '../messages/send.ts';
import { today } from '../shared/today.ts';
import { problemSentence } from '../shared/problem.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readBundle } from '../store/knowledge/read.ts';

/** A company's notes; what is unsaved when the popup shows another company is saved then. */
function useNotes(company: string): CompanyNotes {
  const notes = useMemo(() => openCompanyNotes(company), [company]);
  useEffect(() => () => notes.close(), [notes]);
  return notes;
}

export interface CompanyProps {
  readonly db: KnowledgeDatabase;
  readonly id: string;
  readonly language: Language;
  readonly packsOff: readonly string[];
  /** The caret goes into the note. */
  readonly focusNote: boolean;
  /** The popup closes when the reader goes elsewhere; a panel stays. */
  readonly isPanel: boolean;
  readonly onBack: () => void;
  readonly onOpenCompany: (id: string) => void;
}

/** A company within the popup, joined to its stores. */
export function Company(props: CompanyProps) {
  const { db, id, language, packsOff, focusNote, isPanel, onBack, onOpenCompany } = props;
  const read = useLiveQuery(() => readBundle(db, id, { packsOff }), [db, id, packsOff]);
  const notes = useNotes(id);
  const bundle = read?.ok ? read.value : undefined;
  const place = useRef<HTMLDivElement>(null);
  const isThere = bundle !== undefined && bundle !== null;
  // Keyboard readers land on the way back, not in the middle of nowhere.
  useEffect(() => {
    if (isThere) place.current?.querySelector<HTMLElement>(focusNote ? 'textarea' : '.mp-back')?.focus();
  }, [isThere, focusNote]);
  if (read?.ok === false) {
    return (
      <p className="mp-none" role="alert">
        {problemSentence(read.error, language)}
      </p>
    );
  }
  if (!bundle) return null;
  return (
    <div ref={place} style={{ display: 'contents' }}>
      <CompanySummary
        bundle={bundle}
        language={language}
        today={today()}
        pageScript={language === 'zh-Hans' ? 'han' : 'latin'}
        notes={notes}
        onBack={onBack}
        onOpenCompany={onOpenCompany}
        onOpenNotes={(company) => {
          void sendMessage('open-notes', { company }).then(() => close());
        }}
        onOpenProfile={(company) => {
          void sendMessage('open-profile', { id: company }).then(() => isPanel || close());
        }}
      />
    </div>
  );
}
