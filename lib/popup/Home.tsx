import { CompanyShelf } from '../../components/popup/CompanyShelf.tsx';
import { PageCompanies, type StepMention } from '../../components/popup/PageCompanies.tsx';
import type { PageCompany } from '../../components/popup/props.ts';
import { useLanguage } from '../../components/i18n/language.tsx';
import type { Company } from '../../data/schema/company.ts';
import { useNoteLines, useRecent } from '../live/use-stored.ts';
import { sendMessage } from '../messages/send.ts';
import { companiesOf } from './use-page.ts';

/** As many companies with notes as do not push everything else away. */
const NOTED = 12;

/** What the popup shows before anything is looked for: this page, what was looked at last, what has notes. */
export function Home({
  onPage,
  byId,
  script,
  onOpen,
  onStep,
}: {
  readonly onPage: readonly PageCompany[];
  readonly byId: ReadonlyMap<string, Company>;
  readonly script: 'latin' | 'han';
  readonly onOpen: (id: string) => void;
  readonly onStep: StepMention;
}) {
  const { t } = useLanguage();
  const recent = companiesOf(useRecent(), byId);
  const withNotes = companiesOf(
    useNoteLines().map(({ company }) => company),
    byId,
  ).slice(0, NOTED);
  const shelf = { script, onOpen };
  return (
    <>
      <PageCompanies companies={onPage} script={script} onOpen={onOpen} onStep={onStep} />
      <CompanyShelf title={t.popup.recent} companies={recent} {...shelf} />
      <CompanyShelf title={t.popup.withNotes} companies={withNotes} {...shelf} />
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
