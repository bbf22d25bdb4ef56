import type { ReactNode } from 'react';
import type { Fact } from '../../lib/facts/index.ts';
import { useDisclosure } from '../card/disclosure.tsx';
import { Origin } from '../card/Origin.tsx';
import { Receipt } from '../card/Receipt.tsx';
import { ReceiptMark } from '../card/ReceiptMark.tsx';
import { YoursBeside } from '../card/Yours.tsx';

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
  const { open, panelId, toggle } = useDisclosure();
  return (
    <li className="mp-claim" data-claim={fact.claim.id}>
      <div className="mp-claim-line">
        <div>
          <div>
            {children} <YoursBeside fact={fact} />
          </div>
          <Origin fact={fact} />
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
