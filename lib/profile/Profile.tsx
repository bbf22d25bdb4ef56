import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { NameCard } from '../../components/card/NameCard.tsx';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import type { Language } from '../../data/schema/primitives.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { openCompanyNotes } from '../messages/open-notes.ts';
import { sendMessage } from '../messages/send.ts';
import { problemSentence } from '../shared/problem.ts';
import { today } from '../shared/today.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readBundle } from '../store/knowledge/read.ts';
import { AllFacts } from './AllFacts.tsx';

const nothing = (): void => undefined;

/** The address of a company's profile. */
function profileOf(id: string): string {
  return `?company=${encodeURIComponent(id)}`;
}

function Card({ bundle, language }: { readonly bundle: CompanyBundle; readonly language: Language }) {
  const notes = useMemo(() => openCompanyNotes(bundle.company.id), [bundle.company.id]);
  useEffect(() => () => notes.close(), [notes]);
  const { names } = bundle.company;
  const name = language === 'zh-Hans' ? (names['zh-Hans'] ?? names.en) : names.en;
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <NameCard
      bundle={bundle}
      language={language}
      today={today()}
      pageScript={language === 'zh-Hans' ? 'han' : 'latin'}
      mode="more"
      pinned={false}
      embedded
      canGoBack={false}
      notes={notes}
      onMore={nothing}
      onPin={nothing}
      onClose={nothing}
      onBack={nothing}
      onOpenCompany={(id) => location.assign(profileOf(id))}
      onOpenNotes={(company) => void sendMessage('open-notes', { company })}
    />
  );
}

export interface ProfileProps {
  readonly db: KnowledgeDatabase;
  readonly id: string;
  readonly settings: Settings;
  readonly language: Language;
}

/** One company on a page of its own: the same card, in full. */
export function Profile({ db, id, settings, language }: ProfileProps) {
  const { packsOff } = settings;
  const read = useLiveQuery(() => readBundle(db, id, { packsOff }), [db, id, packsOff]);
  if (!read) return null;
  const sentence = read.ok ? undefined : problemSentence(read.error, language);
  return (
    <main className="mp" lang={language}>
      {read.ok && read.value ? (
        <>
          <Card bundle={read.value} language={language} />
          <AllFacts bundle={read.value} language={language} />
        </>
      ) : (
        <p role="alert">{sentence ?? problemSentence({ code: 'unknown-company' }, language)}</p>
      )}
    </main>
  );
}
