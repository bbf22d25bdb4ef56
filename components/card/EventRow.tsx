import { fieldDefinition } from '../../data/schema/fields.ts';
import { type CompanyEvent, formatAsOfShort } from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useDisclosure } from './disclosure.tsx';
import { FactWords, LabelledFactWords } from './FactWords.tsx';
import { OtherFacts } from './OtherFacts.tsx';
import { Receipt } from './Receipt.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';

/** Something that happened, on the grid of the facts: its date where they have their label. */
export function EventRow({ event }: { readonly event: CompanyEvent }) {
  const { t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const { asOf, field } = event.lead.claim;
  const date = formatAsOfShort(asOf, t.figures);
  const isText = fieldDefinition(field).valueType === 'text';
  return (
    <div className="mp-row">
      <dt>
        <time dateTime={asOf.from}>{date}</time>
      </dt>
      <dd className="mp-value mp-event">
        {isText ? <FactWords fact={event.lead} /> : <LabelledFactWords fact={event.lead} />}
      </dd>
      <dd className="mp-row-source">
        <ReceiptMark fact={event.lead} label={date} open={open} panelId={panelId} onToggle={toggle} />
      </dd>
      {open && (
        <dd className="mp-receipt" id={panelId}>
          <Receipt fact={event.lead} />
          <OtherFacts title={t.receipt.variants} facts={event.others} />
        </dd>
      )}
    </div>
  );
}
