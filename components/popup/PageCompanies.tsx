import { useRoving } from '../card/useRoving.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { CompanyItem } from './CompanyItem.tsx';
import { EmptyState } from './EmptyState.tsx';
import type { PageCompany } from './props.ts';

/** The companies on the page, as the reader meets them, with how often and where first. */
export function PageCompanies({
  companies,
  script,
  onOpen,
}: {
  readonly companies: readonly PageCompany[];
  readonly script: 'latin' | 'han';
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useLanguage();
  const roving = useRoving<HTMLUListElement>();
  if (companies.length === 0) return <EmptyState title={t.popup.emptyPage} hint={t.popup.emptyPageHint} />;
  return (
    <section className="mp-list">
      <h2>{t.popup.onPage}</h2>
      <ul {...roving}>
        {companies.map((company, at) => (
          <CompanyItem
            key={company.id}
            company={company}
            script={script}
            first={at === 0}
            aside={t.popup.mentions(company.count)}
            below={company.sentence !== undefined && <Scripted text={company.sentence} />}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
