import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { DICTIONARIES } from '../../components/i18n/dictionaries.ts';
import { PageProblem } from '../../components/parts/PageProblem.tsx';
import { ProfilePage } from '../../components/profile/ProfilePage.tsx';
import type { CompanyBundle } from '../../data/schema/bundle.ts';
import { nameIn, type Language } from '../../data/schema/languages.ts';
import { profileFile } from '../facts/index.ts';
import { handText } from '../live/hand-file.ts';
import { openCompanyNotes } from '../messages/open-notes.ts';
import { sendMessage } from '../messages/send.ts';
import { today } from '../shared/today.ts';
import type { KnowledgeDatabase } from '../store/knowledge/database.ts';
import { readBundle } from '../store/knowledge/read.ts';

/** What a profile can be saved as. */
const FORMATS = {
  markdown: { ending: 'md', type: 'text/markdown' },
  html: { ending: 'html', type: 'text/html' },
} as const;

/** The address of a company's profile. */
function profileOf(id: string): string {
  return `?company=${encodeURIComponent(id)}`;
}

function Page({ bundle, language }: { readonly bundle: CompanyBundle; readonly language: Language }) {
  const { id, names } = bundle.company;
  const notes = useMemo(() => openCompanyNotes(id), [id]);
  useEffect(() => () => notes.close(), [notes]);
  const name = nameIn(names, language);
  useEffect(() => {
    document.title = name;
  }, [name]);
  const day = today();
  return (
    <ProfilePage
      bundle={bundle}
      language={language}
      today={day}
      notes={notes}
      onOpenNotes={() => void sendMessage('open-notes', { company: id })}
      hrefOf={profileOf}
      onSave={(format) => {
        const { ending, type } = FORMATS[format];
        handText(`${id}.${ending}`, profileFile(bundle, DICTIONARIES[language], day, format), type);
      }}
      onPrint={() => print()}
      correctHref={`/companies.html?correct=${encodeURIComponent(id)}`}
    />
  );
}

export interface ProfileProps {
  readonly db: KnowledgeDatabase;
  readonly id: string;
  readonly packsOff: readonly string[];
  readonly language: Language;
}

/** One company on a page of its own: everything that the packs know of it. */
export function Profile({ db, id, packsOff, language }: ProfileProps) {
  const read = useLiveQuery(() => readBundle(db, id, { packsOff }), [db, id, packsOff]);
  if (!read) return null;
  if (read.ok && read.value) return <Page bundle={read.value} language={language} />;
  const problem = read.ok ? ({ code: 'unknown-company' } as const) : read.error;
  return <PageProblem problem={problem} language={language} />;
}
