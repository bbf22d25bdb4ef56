import { fieldDefinition } from '../../data/schema/fields.ts';
import { nameIn } from '../../data/schema/languages.ts';
import { formatValue } from '../../lib/facts/index.ts';
import type { FactChange, PackDifference } from '../../lib/packs/difference.ts';
import type { NameSample } from '../../lib/packs/preview.ts';
import { formatBytes } from '../../lib/shared/format-bytes.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Scripted } from '../parts/Scripted.tsx';
import type { CompaniesPageProps, PackWorkView } from './props.ts';
import { COMPANIES_WORDS } from './words.ts';

function NameRow({
  label,
  sample: { names, count },
}: {
  readonly label: string;
  readonly sample: NameSample;
}) {
  const { w } = useWords(COMPANIES_WORDS);
  if (count === 0) return null;
  const rest = count - names.length;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Scripted text={[...names, ...(rest > 0 ? [w.more(rest)] : [])].join(' · ')} />
      </dd>
    </>
  );
}

/** "Tencent · Employees: 1,000 → 1,200", and whether that is new or gone. */
function ChangeLine({ change, names }: { readonly change: FactChange } & Pick<PackDifference, 'names'>) {
  const { w } = useWords(COMPANIES_WORDS);
  const { language, t } = useLanguage();
  const { before, after } = change;
  const claim = after ?? before;
  if (!claim) return null;
  const kind = before && after ? 'changed' : after ? 'added' : 'gone';
  const named = names[claim.about];
  const about = named ? nameIn(named, language) : claim.about;
  const [was, is] = [before, after].map((side) => side && formatValue(side, t.figures));
  return (
    <li data-change={kind}>
      <span className="mp-own-change">{w.change[kind]}</span>{' '}
      <Scripted text={`${about} · ${fieldDefinition(claim.field).label[language]}: `} />
      {was !== undefined && was !== is && (
        <del>
          <Scripted text={was} />
        </del>
      )}{' '}
      {is !== undefined && <Scripted text={is} />}
    </li>
  );
}

function Difference({ replaces }: { readonly replaces: PackDifference }) {
  const { w } = useWords(COMPANIES_WORDS);
  const { version, companies, facts, examples, names } = replaces;
  const all = [companies, facts].flatMap(({ added, changed, gone }) => [added, changed, gone]);
  const rest = facts.added + facts.changed + facts.gone - examples.length;
  return (
    <>
      <dt>{w.replaces(version)}</dt>
      {all.every((count) => count === 0) ? (
        <dd>{w.sameVersion}</dd>
      ) : (
        <dd>
          {w.companyChanges}: {w.changes(companies.added, companies.changed, companies.gone)}
          <br />
          {w.factChanges}: {w.changes(facts.added, facts.changed, facts.gone)}
        </dd>
      )}
      {examples.length > 0 && (
        <dd>
          <ul className="mp-own-changes">
            {examples.map((change) => (
              <ChangeLine key={(change.after ?? change.before)?.id} change={change} names={names} />
            ))}
            {rest > 0 && <li>{w.more(rest)}</li>}
          </ul>
        </dd>
      )}
    </>
  );
}

/** What a pack would bring, before it is imported. */
export function PackOffer({
  offer,
  onTake,
  onLeave,
}: { readonly offer: NonNullable<CompaniesPageProps['offer']> } & Pick<
  CompaniesPageProps,
  'onTake' | 'onLeave'
>) {
  const { w, language } = useWords(COMPANIES_WORDS);
  const { head, replaces } = offer;
  return (
    <section className="mp-own-offer" aria-live="polite">
      <h3>
        <Scripted text={w.preview(`${head.title[language]} ${head.version}`)} />
      </h3>
      <dl>
        <dt>{w.holds}</dt>
        <dd>
          {w.companiesIn(offer.companies)} · {w.namesIn(offer.names)} · {w.factsIn(offer.claims)}
        </dd>
        <dt>{w.weighs}</dt>
        <dd>{formatBytes(offer.bytes, language)}</dd>
        <dt>{w.builtFrom}</dt>
        <dd>
          <Scripted text={head.builtFrom} />
        </dd>
        {replaces && <Difference replaces={replaces} />}
        <NameRow label={w.clashes} sample={offer.clashes} />
        <NameRow label={w.everyday} sample={offer.everyday} />
      </dl>
      <p className="mp-options-actions">
        <button type="button" className="mp-button" onClick={onTake}>
          {w.confirm}
        </button>
        <button type="button" className="mp-text-button" onClick={onLeave}>
          {w.cancel}
        </button>
      </p>
    </section>
  );
}

/** How far the work on a pack is, and the way to end it. */
export function PackWorking({
  working: { task, done, stopping },
  onStop,
}: { readonly working: PackWorkView } & Pick<CompaniesPageProps, 'onStop'>) {
  const { w } = useWords(COMPANIES_WORDS);
  const label = stopping ? w.stopping : w.working[task];
  return (
    <div className="mp-own-offer mp-own-working">
      <span role="status">{label}</span>
      <progress value={done} aria-label={label} />
      <button type="button" className="mp-text-button" disabled={stopping} onClick={onStop}>
        {w.stop}
      </button>
    </div>
  );
}
