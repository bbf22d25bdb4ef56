import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRoving } from '../card/useRoving.ts';
import { useWords } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { CompanyItem } from './CompanyItem.tsx';
import { EmptyState } from './EmptyState.tsx';
import type { PageCompany } from './props.ts';
import { POPUP_WORDS } from './words.ts';

export type StepMention = (id: string, step: 1 | -1) => void;

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Leads to the mentions on the page, one after the other. The keyboard has the arrows, so it need not stop here. */
function MentionSteps({ onStep }: { readonly onStep: (step: 1 | -1) => void }) {
  const { w } = useWords(POPUP_WORDS);
  const steps = [
    [ChevronUp, -1, w.previousMention],
    [ChevronDown, 1, w.nextMention],
  ] as const;
  return (
    <span className="mp-steps">
      {steps.map(([Icon, step, name]) => (
        <button
          key={step}
          type="button"
          className="mp-icon-button"
          tabIndex={-1}
          aria-label={name}
          title={name}
          onClick={() => onStep(step)}
        >
          <Icon size={16} aria-hidden="true" />
        </button>
      ))}
    </span>
  );
}

/** The companies on the page, as the reader meets them, with how often and where first. */
export function PageCompanies({
  companies,
  script,
  onOpen,
  onStep,
}: {
  readonly companies: readonly PageCompany[];
  readonly script: 'latin' | 'han';
  readonly onOpen: (id: string) => void;
  readonly onStep: StepMention;
}) {
  const { w } = useWords(POPUP_WORDS);
  const { ref, onKeyDown } = useRoving<HTMLUListElement>('.mp-item', (event) => {
    const step = STEPS[event.key];
    const id = (event.target as Element).closest<HTMLElement>('[data-company]')?.dataset['company'];
    if (step === undefined || id === undefined) return false;
    onStep(id, step);
    return true;
  });
  if (companies.length === 0) return <EmptyState title={w.emptyPage} hint={w.emptyPageHint} />;
  return (
    <section className="mp-list">
      <h2>{w.onPage}</h2>
      <ul {...{ ref, onKeyDown }}>
        {companies.map((company, at) => (
          <CompanyItem
            key={company.id}
            company={company}
            script={script}
            first={at === 0}
            aside={
              company.at === undefined
                ? w.mentions(company.count)
                : w.mentionOf(company.at + 1, company.count)
            }
            below={company.sentence !== undefined && <Scripted text={company.sentence} />}
            tools={<MentionSteps onStep={(step) => onStep(company.id, step)} />}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
