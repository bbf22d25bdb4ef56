import { fieldDefinition } from '../../data/schema/fields.ts';
import {
  type Fact,
  formatAsOfShort,
  formatValue,
  type Moment,
  type PickedRow,
} from '../../lib/facts/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { Dictionary } from '../i18n/en.ts';
import { Scripted } from '../parts/Scripted.tsx';
import { useCard } from './CardContext.tsx';
import { useDisclosure } from './disclosure.tsx';
import { FactWords } from './FactWords.tsx';
import { HistoryChart } from './HistoryChart.tsx';
import { OtherFacts } from './OtherFacts.tsx';
import { Receipt } from './Receipt.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { isWeak, packOf, widthOf } from './words.ts';
import { YoursBelow, YoursBeside } from './Yours.tsx';

/** "~Jan 2025 · old": when it held, and what that is worth today. */
function DateLine({ row, status }: { readonly row: PickedRow; readonly status: string | undefined }) {
  const { t } = useLanguage();
  const { asOf } = row.lead.best.claim;
  const age = t.age[row.age];
  return (
    <span className="mp-date" title={asOf.basis === 'inferred' ? t.row.inferredDate : undefined}>
      {row.age !== 'timeless' && formatAsOfShort(asOf, t.figures)}
      {age && <span className="mp-age">{age}</span>}
      {status !== undefined && <span className="mp-age">{status}</span>}
    </span>
  );
}

function confirmation({ origins, best, variants }: Moment, t: Dictionary): string | undefined {
  if (origins > 1) return t.receipt.manyOrigins(origins);
  const articles = new Set([best, ...variants].map(({ source }) => source.id)).size;
  return articles > 1 ? t.receipt.oneOrigin(articles) : undefined;
}

function RowReceipt({ row }: { readonly row: PickedRow }) {
  const { t } = useLanguage();
  const { lead, history, otherMeasures } = row;
  return (
    <>
      <Receipt fact={lead.best} confirmed={confirmation(lead, t)} />
      <OtherFacts title={t.receipt.variants} facts={[...lead.ties, ...lead.variants]} />
      <OtherFacts
        title={t.receipt.history}
        facts={history.flatMap(({ best, ties, variants }) => [best, ...ties, ...variants])}
      />
      <OtherFacts
        title={t.receipt.otherMeasures}
        facts={otherMeasures.flatMap((other) => [other.lead, ...other.history].map(({ best }) => best))}
        labelled
      />
    </>
  );
}

/** A weak standing is said in the open: "claimed · the company, to Insider". */
function Standing({ fact }: { readonly fact: Fact }) {
  const { language, t } = useLanguage();
  return <span>{[t.status[fact.claim.status], fact.claim.saidBy.name[language]].join(' · ')}</span>;
}

/** "or 2012 · Directory": what another says with as much right, and in which pack, where it is another. */
function Tie({ tie, best }: { readonly tie: Fact; readonly best: Fact }) {
  const { language, t } = useLanguage();
  const { bundle } = useCard();
  const pack = tie.claim.pack === best.claim.pack ? undefined : packOf(tie, bundle, language);
  return (
    <span>
      {t.row.or(formatValue(tie.claim, t.figures))}
      {pack !== undefined && <span className="mp-figure-rest"> · {pack}</span>}
    </span>
  );
}

/** Letters of a row's one line. */
const LINE = 28;

/** Words of one line are set like figures; longer ones are there to be read. */
function isShort({ claim }: Fact, t: Dictionary): boolean {
  return fieldDefinition(claim.field).valueType === 'text' && widthOf(formatValue(claim, t.figures)) <= LINE;
}

/** One metric of the company: its leading figure, its history, and its receipt on demand. */
export function FactRow({ row, size }: { readonly row: PickedRow; readonly size: 'small' | 'large' }) {
  const { language, t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const { best, ties } = row.lead;
  const label = fieldDefinition(row.field).label[language];
  const tellsStanding = size === 'large' && isWeak(best);
  const remark = row.detail || size === 'small' ? undefined : best.claim.detail?.[language];
  const earlier = row.history.slice(0, size === 'small' ? 1 : 2).map((moment) => moment.best);
  return (
    <div className="mp-row">
      <dt>
        {label}
        {size === 'small' && <HistoryChart row={row} label={label} size="small" />}
      </dt>
      <dd className="mp-value mp-line">
        <span className={isShort(best, t) ? 'mp-figure' : undefined}>
          <FactWords fact={best} detail={row.detail !== undefined} />
        </span>
        {ties.map((tie) => (
          <Tie key={tie.claim.id} tie={tie} best={best} />
        ))}
        <DateLine
          row={row}
          status={size === 'small' && isWeak(best) ? t.status[best.claim.status] : undefined}
        />
        <YoursBeside fact={best} />
      </dd>
      <dd className="mp-row-source">
        <ReceiptMark fact={best} label={label} open={open} panelId={panelId} onToggle={toggle} />
      </dd>
      {(tellsStanding || remark || earlier.length > 0) && (
        <dd className="mp-under">
          {remark && (
            <span>
              <Scripted text={remark} />
            </span>
          )}
          {tellsStanding && <Standing fact={best} />}
          {earlier.map((fact) => (
            <span key={fact.claim.id}>
              {t.row.earlier(formatValue(fact.claim, t.figures), formatAsOfShort(fact.claim.asOf, t.figures))}
            </span>
          ))}
          {size === 'large' && <HistoryChart row={row} label={label} size="large" />}
        </dd>
      )}
      <YoursBelow facts={row.yours} />
      {open && (
        <dd className="mp-receipt" id={panelId}>
          <RowReceipt row={row} />
        </dd>
      )}
    </div>
  );
}
