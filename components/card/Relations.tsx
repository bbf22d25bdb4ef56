import type { RelatedCompany } from '../../data/schema/bundle.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useDisclosure } from './disclosure.tsx';
import { FactLine } from './OtherFacts.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { useRoving } from './useRoving.ts';
import type { RelationGroup } from './view.ts';

/** A company's name in the reader's script, tagged with its language. */
export function CompanyName({
  company,
  script,
}: {
  readonly company: Pick<RelatedCompany, 'names'>;
  readonly script: 'latin' | 'han';
}) {
  const han = company.names['zh-Hans'];
  if (script === 'han' && han !== undefined) return <span lang="zh-Hans">{han}</span>;
  return <span lang="en">{company.names.en}</span>;
}

/** One kind of relation as a row of chips that turn the card to the other company. */
export function RelationRow({
  group,
  script,
  onOpenCompany,
}: {
  readonly group: RelationGroup;
  readonly script: 'latin' | 'han';
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
              <CompanyName company={company} script={script} />
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
                  <CompanyName company={company} script={script} />
                </b>
              </FactLine>
            ))}
          </ul>
        </dd>
      )}
    </div>
  );
}
