import { CompanyShelf } from '../../components/popup/CompanyShelf.tsx';
import { PageCompanies, type StepMention } from '../../components/popup/PageCompanies.tsx';
import { useLanguage, useWords } from '../../components/i18n/language.tsx';
import { sendMessage } from '../messages/send.ts';
import type { FrontPage } from './use-front-page.ts';
import { POPUP_WORDS } from '../../components/popup/words.ts';

/** What the popup shows before anything is looked for: this page, what was looked at last, what has notes. */
export function Home({
  lists: { onPage, recent, withNotes },
  script,
  onOpen,
  onStep,
}: {
  readonly lists: NonNullable<FrontPage['lists']>;
  readonly script: 'latin' | 'han';
  readonly onOpen: (id: string) => void;
  readonly onStep: StepMention;
}) {
  const { t } = useLanguage();
  const { w } = useWords(POPUP_WORDS);
  const shelf = { script, onOpen };
  return (
    <>
      <PageCompanies companies={onPage} script={script} onOpen={onOpen} onStep={onStep} />
      <CompanyShelf title={w.recent} companies={recent} {...shelf} />
      <CompanyShelf title={w.withNotes} companies={withNotes} {...shelf} />
      {withNotes.length > 0 && (
        <button
          type="button"
          className="mp-text-button mp-all-notes"
          onClick={() => void sendMessage('open-notes', {}).then(() => close())}
        >
          {t.note.all}
        </button>
      )}
    </>
  );
}
