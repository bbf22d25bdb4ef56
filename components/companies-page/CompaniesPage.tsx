import { Pencil, Trash2 } from 'lucide-react';
import type { OwnCompany } from '../../data/schema/own.ts';
import { isCorrection } from '../../data/schema/pack-ids.ts';
import type { Language } from '../../data/schema/languages.ts';
import { LanguageProvider, useWords } from '../i18n/language.tsx';
import { ToastLine } from '../notes-page/ToastLine.tsx';
import { Section } from '../options/parts.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Logo } from '../parts/Logo.tsx';
import { Names } from '../parts/Names.tsx';
import { CompanyForm } from './CompanyForm.tsx';
import { PackSection } from './PackSection.tsx';
import type { CompaniesPageProps } from './props.ts';
import { COMPANIES_WORDS } from './words.ts';

function CompanyLine({
  one: { company, disabled },
  onEdit,
  onSwitch,
  onRemove,
}: { readonly one: OwnCompany } & Pick<CompaniesPageProps, 'onEdit' | 'onSwitch' | 'onRemove'>) {
  const { w, language } = useWords(COMPANIES_WORDS);
  const { id, names } = company;
  return (
    <li data-company={id}>
      <span className="mp-own-names">
        <Names names={names} first={language === 'zh-Hans' ? 'han' : 'latin'} />
        {isCorrection(id) && <small>{w.correction}</small>}
        {disabled && <small>{w.off}</small>}
      </span>
      <span className="mp-own-tools">
        <input
          type="checkbox"
          aria-label={w.shown(names.en)}
          title={w.shown(names.en)}
          checked={!disabled}
          onChange={({ target }) => onSwitch(id, target.checked)}
        />
        <IconButton icon={Pencil} name={w.edit(names.en)} onPress={() => onEdit(id)} />
        <IconButton icon={Trash2} name={w.remove(names.en)} onPress={() => onRemove(id)} />
      </span>
    </li>
  );
}

function Page(props: CompaniesPageProps) {
  const { w } = useWords(COMPANIES_WORDS);
  const { companies, form, problem, toast } = props;
  return (
    <>
      <h1>
        <Logo size={28} />
        {w.title}
      </h1>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <Section title={w.companies}>
        {companies.length === 0 && !form && <p className="mp-options-quiet">{w.none}</p>}
        <ul className="mp-options-list">
          {companies.map((one) => (
            <CompanyLine key={one.company.id} one={one} {...props} />
          ))}
        </ul>
        {form ? (
          <CompanyForm {...form} />
        ) : (
          <p className="mp-options-actions">
            <button type="button" className="mp-text-button" onClick={props.onAdd}>
              {w.add}
            </button>
            {companies.length > 0 && (
              <button type="button" className="mp-text-button" onClick={props.onExport}>
                {w.exportAll}
              </button>
            )}
          </p>
        )}
      </Section>
      <PackSection {...props} />
      <div className="mp-own-bottom">{toast && <ToastLine toast={toast} onDismiss={props.onDismiss} />}</div>
    </>
  );
}

/** The reader's own companies and packs: added, edited, switched off and on, taken in and handed out. */
export function CompaniesPage({ language, ...props }: CompaniesPageProps & { readonly language: Language }) {
  return (
    <LanguageProvider language={language}>
      <div className="mp mp-own" lang={language}>
        <main className="mp-options">
          <Page {...props} />
        </main>
      </div>
    </LanguageProvider>
  );
}
