import type { Fact } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useCard } from './CardContext.tsx';
import { publisherOf } from './words.ts';

/** The small numbered seal that opens a receipt in place. */
export function ReceiptMark({
  fact,
  label,
  open,
  panelId,
  onToggle,
}: {
  readonly fact: Fact;
  /** What the receipt is of, for the button's spoken name. */
  readonly label: string;
  readonly open: boolean;
  readonly panelId: string;
  readonly onToggle: () => void;
}) {
  const { t } = useLanguage();
  const { marks } = useCard();
  const mark = marks.get(fact.source.id) ?? 0;
  const publisher = publisherOf(fact.source, t);
  return (
    <button
      type="button"
      className="mp-mark"
      aria-label={t.row.receipt(label, mark, publisher)}
      title={publisher}
      aria-expanded={open}
      aria-controls={open ? panelId : undefined}
      onClick={onToggle}
    >
      <span className="mp-mark-number">{mark}</span>
    </button>
  );
}
