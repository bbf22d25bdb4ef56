import { fieldDefinition } from '../../data/schema/fields.ts';
import { formatAsOfShort, isUndated, type TimelineEntry } from '../../lib/facts/index.ts';
import { useDisclosure } from '../card/disclosure.tsx';
import { FactWords, LabelledFactWords } from '../card/FactWords.tsx';
import { OtherFacts } from '../card/OtherFacts.tsx';
import { Receipt } from '../card/Receipt.tsx';
import { useRoving } from '../card/useRoving.ts';
import { useLanguage } from '../i18n/language.tsx';

const STOP = '.mp-moment';

/** The year in which it happened; empty where nobody knows. */
function yearOf({ when }: TimelineEntry): string {
  return isUndated(when) ? '' : when.from.slice(0, 4);
}

function Moment({ entry, isFirst }: { readonly entry: TimelineEntry; readonly isFirst: boolean }) {
  const { t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const { lead, others, when } = entry;
  const isText = fieldDefinition(lead.claim.field).valueType === 'text';
  return (
    <li data-inferred={when.basis === 'inferred' || undefined}>
      <button
        type="button"
        className="mp-moment"
        tabIndex={isFirst ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={toggle}
      >
        {!isUndated(when) && <time dateTime={when.from}>{formatAsOfShort(when, t.figures)}</time>}{' '}
        <span>{isText ? <FactWords fact={lead} /> : <LabelledFactWords fact={lead} />}</span>
      </button>
      {open && (
        <div className="mp-receipt" id={panelId}>
          <Receipt fact={lead} />
          <OtherFacts title={t.receipt.variants} facts={others} />
        </div>
      )}
    </li>
  );
}

/** What happened, as a line to read down or to step through with the arrows; a dot is open where a date is inferred. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t } = useLanguage();
  const roving = useRoving<HTMLOListElement>(STOP);
  const years = Map.groupBy(entries, yearOf);
  return (
    <ol className="mp-timeline" {...roving}>
      {[...years].map(([year, inYear]) => (
        <li key={year} className="mp-year">
          <h3>{year || t.figures.undated}</h3>
          <ol>
            {inYear.map((entry) => (
              <Moment key={entry.id} entry={entry} isFirst={entry === entries[0]} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
