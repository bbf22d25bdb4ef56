import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AsOf } from '../../data/schema/primitives.ts';
import { citeFact, documentName, type Fact, formatAmount, formatAsOf } from '../../lib/facts/index.ts';
import { fieldDefinition } from '../../data/schema/fields.ts';
import { useLanguage } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import { useCard } from './CardContext.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import { Evidence } from './Evidence.tsx';
import { ageWords, isWeak, packOf, publisherOf } from './words.ts';

const GRADE_DOTS = { high: 3, medium: 2, low: 1 } as const;

/** Publisher, kind, paragraph and link of the document behind a fact. */
function Citation({ fact }: { readonly fact: Fact }) {
  const { t } = useLanguage();
  const { source, claim } = fact;
  const name = documentName(source);
  const publisher = publisherOf(source, t);
  const kind = t.receipt.kind[source.kind];
  const details = [
    ...(name === undefined ? [] : [source.title === undefined ? name : t.cite.title(name)]),
    // "Unnamed site (wire report)" has said it.
    ...(publisher.includes(kind) ? [] : [kind]),
    ...(claim.paragraph === undefined ? [] : [t.receipt.paragraph(claim.paragraph)]),
  ];
  return (
    <p className="mp-cited">
      <b>
        <Scripted text={publisher} />
      </b>
      {' · '}
      <Scripted text={details.join(' · ')} />
      {source.url !== undefined && (
        <>
          {' '}
          <a href={source.url} target="_blank" rel="noreferrer noopener" aria-label={t.receipt.openSource}>
            <ExternalLink size={12} aria-hidden="true" />
          </a>
        </>
      )}
    </p>
  );
}

function When({ asOf }: { readonly asOf: AsOf }) {
  const { language, t } = useLanguage();
  const basis =
    asOf.basis === 'inferred' && asOf.reason ? t.receipt.inferred(asOf.reason[language]) : t.receipt.stated;
  return (
    <>
      {formatAsOf(asOf, language)}
      <span className="mp-cited"> · {basis}</span>
    </>
  );
}

function Weight({ fact }: { readonly fact: Fact }) {
  const { language, t } = useLanguage();
  const { grade, remark } = fact.source.reliability;
  return (
    <>
      <span className="mp-grade" aria-hidden="true">
        {[1, 2, 3].map((dot) => (
          <i key={dot} data-full={dot <= GRADE_DOTS[grade] || undefined} />
        ))}
      </span>
      {t.receipt.grade[grade]}
      <span className="mp-cited"> · {remark[language]}</span>
    </>
  );
}

/** A particular of a receipt beside its label; nothing where there is nothing to say. */
function Particular({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === undefined || children === false) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Where one fact comes from: its words in the source, the source, its date, its speaker, its weight. */
export function Receipt({
  fact,
  confirmed,
}: {
  readonly fact: Fact;
  readonly confirmed?: string | undefined;
}) {
  const { language, t } = useLanguage();
  const { bundle, today } = useCard();
  const { claim } = fact;
  const { asOf, conversion, saidBy } = claim;
  const detail = fieldDefinition(claim.field).valueType === 'text' ? undefined : claim.detail?.[language];
  return (
    <>
      <Evidence fact={fact} />
      <Citation fact={fact} />
      <dl className="mp-particulars">
        <Particular label={t.receipt.when}>
          <When asOf={asOf} />
        </Particular>
        <Particular label={t.receipt.age}>{ageWords(fact, today, t)}</Particular>
        <Particular label={t.receipt.detail}>{detail !== undefined && <Scripted text={detail} />}</Particular>
        <Particular label={t.receipt.saidBy}>
          <Scripted text={saidBy.name[language]} />
          {isWeak(fact) && <span className="mp-cited"> · {t.status[claim.status]}</span>}
        </Particular>
        <Particular label={t.receipt.converted}>
          {conversion && formatAmount(conversion.value, conversion.unit, t.figures)}
        </Particular>
        <Particular label={t.receipt.origins}>{confirmed}</Particular>
        <Particular label={t.receipt.weight}>
          <Weight fact={fact} />
        </Particular>
        <Particular label={t.receipt.pack}>{packOf(fact, bundle, language)}</Particular>
      </dl>
      <CopyButtons label={t.cite.copyAs} cite={(words, format) => citeFact(fact, bundle, words, format)} />
    </>
  );
}
