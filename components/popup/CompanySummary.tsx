import { ArrowLeft } from 'lucide-react';
import type { NameCardProps } from '../card/props.ts';
import { NameCard } from '../card/NameCard.tsx';
import { useWords } from '../i18n/language.tsx';
import { POPUP_WORDS } from './words.ts';

type CompanySummaryProps = Omit<
  NameCardProps,
  'mode' | 'pinned' | 'embedded' | 'onMore' | 'onPin' | 'onClose' | 'canGoBack' | 'onBack'
> & {
  /** Leads back to the list, or to the company before. */
  readonly onBack: () => void;
};

const nothing = () => undefined;

/** A company within the popup: its card at full length, with a way back to the list. */
export function CompanySummary({ onBack, ...card }: CompanySummaryProps) {
  const { w } = useWords(POPUP_WORDS);
  return (
    <div className="mp-summary">
      <button type="button" className="mp-text-button mp-back" data-quiet onClick={onBack}>
        <ArrowLeft size={15} aria-hidden="true" />
        {w.backToList}
      </button>
      <NameCard
        {...card}
        mode="more"
        pinned={false}
        embedded
        canGoBack={false}
        onBack={onBack}
        onMore={nothing}
        onPin={nothing}
        onClose={nothing}
      />
    </div>
  );
}
