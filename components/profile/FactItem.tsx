import type { ReactNode } from 'react';
import { type Fact, formatAsOfShort } from '../../lib/facts/index.ts';
import { useDisclosure } from '../card/disclosure.tsx';
import { Receipt } from '../card/Receipt.tsx';
import { ReceiptMark } from '../card/ReceiptMark.tsx';
import { isWeak, publisherOf } from '../card/words.ts';
import { YoursBeside } from '../card/Yours.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';

/** One statement: what it says, when, by whom and where; its receipt opens below. */
export function FactItem({
  fact,
  label,
  children,
}: {
  readonly fact: Fact;
  /** What the receipt is of, for its button's spoken name. */
  readonly label: string;
  readonly children: ReactNode;
}) {
  const { language, t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const { asOf, status, saidBy, paragraph, id } = fact.claim;
  const origin = [
    formatAsOfShort(asOf, t.figures),
    ...(isWeak(fact) ? [t.status[status]] : []),
    saidBy.name[language],
    publisherOf(fact.source, t),
    ...(paragraph === undefined ? [] : [t.receipt.paragraph(paragraph)]),
  ];
  return (
    <li className="mp-claim" data-claim={id}>
      <div className="mp-claim-line">
        <div>
          <div>
            {children} <YoursBeside fact={fact} />
          </div>
          <div className="mp-cited">
            <Scripted text={[...new Set(origin)].join(' · ')} />
          </div>
        </div>
        <ReceiptMark fact={fact} label={label} open={open} panelId={panelId} onToggle={toggle} />
      </div>
      {open && (
        <div className="mp-receipt" id={panelId}>
          <Receipt fact={fact} />
        </div>
      )}
    </li>
  );
}
