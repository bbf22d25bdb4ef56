import { CompaniesPage } from '../../components/companies-page/CompaniesPage.tsx';
import { COMPANIES_WORDS } from '../../components/companies-page/words.ts';
import type { Company } from '../../data/schema/company.ts';
import type { OwnCompany } from '../../data/schema/own.ts';
import type { LocalText } from '../../data/schema/primitives.ts';
import type { Settings } from '../../data/schema/settings.ts';
import { useWindow } from '../live/window.ts';
import type { OwnDraft } from '../own/draft.ts';
import { problemSentence } from '../shared/problem.ts';
import type { OwnStore } from '../store/own/database.ts';
import type { OwnersOf } from './large-owners.ts';
import { useForm } from './use-form.ts';
import { useOwn, useSaid } from './use-own.ts';
import { usePacks } from './use-packs.ts';

export interface CompaniesAppProps {
  readonly store: OwnStore;
  /** Those that the other packs know. */
  readonly companies: readonly Company[];
  /** Titles of packs that are too large to be looked through. */
  readonly unlisted: readonly LocalText[];
  readonly ownersOf?: OwnersOf | undefined;
  readonly settings: Settings;
  readonly first?: OwnDraft | undefined;
  /** What the reader has stated before of the company that is to be corrected. */
  readonly before?: OwnCompany | undefined;
  readonly pageText?: string | undefined;
}

/** The page of the reader's companies and packs, joined to its stores. */
export function CompaniesApp(props: CompaniesAppProps) {
  const { store, companies, unlisted, ownersOf, settings: initial, first, before, pageText } = props;
  const { settings, language } = useWindow(initial);
  const words = COMPANIES_WORDS[language];
  const [said, say] = useSaid();
  const own = useOwn(store, words, say);
  const form = useForm({
    first,
    before,
    own: own.all,
    companies,
    unlisted,
    ownersOf,
    language,
    words,
    pageText,
    save: own.save,
  });
  const packs = usePacks({ store, settings, language, words, say });
  const problem = said.problem ?? own.problem;
  return (
    <CompaniesPage
      language={language}
      companies={own.shown}
      {...form}
      {...packs}
      onSwitch={own.onSwitch}
      onRemove={own.onRemove}
      onExport={own.onExport}
      toast={said.toast}
      problem={problem && problemSentence(problem, language)}
      onDismiss={() => say({})}
    />
  );
}
