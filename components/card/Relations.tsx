import { Fragment } from 'react';
import type { RelatedCompany } from '../../data/schema/bundle.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useDisclosure } from './disclosure.tsx';
import { FactLine } from './OtherFacts.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { useRoving } from './useRoving.ts';
import type { RelationGroup } from './view.ts';

/** A company's name in the language of the interface, tagged with its own. */
export function CompanyName({ company }: { readonly company: Pick<RelatedCompany, 'names'> }) {
  const { language } = useLanguage();
  const han = company.names['zh-Hans'];
  if (language === 'zh-Hans' && han !== undefined) return <span lang="zh-Hans">{han}</span>;
  return <span lang="en">{company.names.en}</span>;
}

/** All relations as one line of links, with one tab stop. */
export function RelationLine({
  groups,
  onOpenCompany,
}: {
  readonly groups: readonly RelationGroup[];
  readonly onOpenCompany: (id: string) => void;
}) {
  const { t } = useLanguage();
  const roving = useRoving<HTMLDivElement>();
  const first = groups[0]?.relations[0];
  return (
    <div className="mp-relation-line" role="toolbar" aria-label={t.card.relations} {...roving}>
      {groups.map(({ kind, relations }) => (
        <span key={kind}>
          {t.relation[kind]}{' '}
          {relations.map((relation, at) => (
            <Fragment key={relation.company.id}>
              {at > 0 && t.met.join}
              <button
                type="button"
                className="mp-link"
                tabIndex={relation === first ? 0 : -1}
                onClick={() => onOpenCompany(relation.company.id)}
              >
                <CompanyName company={relation.company} />
              </button>
            </Fragment>
          ))}
        </span>
      ))}
    </div>
  );
}

/** One kind of relation as a row of chips that turn the card to the other company. */
export function RelationRow({
  group,
  onOpenCompany,
}: {
  readonly group: RelationGroup;
  readonly onOpenCompany: (id: string) => void;
}) {
  const { t } = useLanguage();
  const { open, panelId, toggle } = useDisclosure();
  const roving = useRoving<HTMLDivElement>();
  const label = t.relation[group.kind];
  const [first] = group.relations;
  if (!first) return null;
  return (
    <div className="mp-row">
      <dt>{label}</dt>
      <dd className="mp-value">
        <div className="mp-chips" role="toolbar" aria-label={label} {...roving}>
          {group.relations.map(({ company }, at) => (
            <button
              key={company.id}
              type="button"
              className="mp-chip"
              tabIndex={at === 0 ? 0 : -1}
              onClick={() => onOpenCompany(company.id)}
            >
              <CompanyName company={company} />
            </button>
          ))}
        </div>
      </dd>
      <dd className="mp-row-source">
        <ReceiptMark fact={first.facts[0]} label={label} open={open} panelId={panelId} onToggle={toggle} />
      </dd>
      {open && (
        <dd className="mp-receipt" id={panelId}>
          <ul className="mp-lines">
            {group.relations.map(({ company, facts }) => (
              <FactLine key={company.id} fact={facts[0]} quoted>
                <b className="mp-figure">
                  <CompanyName company={company} />
                </b>
              </FactLine>
            ))}
          </ul>
        </dd>
      )}
    </div>
  );
}
