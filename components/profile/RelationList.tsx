import type { Relation } from '../../lib/facts/index.ts';
import { Evidence } from '../card/Evidence.tsx';
import { CompanyName } from '../card/Relations.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { FactItem } from './FactItem.tsx';

/** The relations of the drawing in words, each statement with its receipt. */
export function RelationList({
  relations,
  hrefOf,
}: {
  readonly relations: readonly Relation[];
  readonly hrefOf: (id: string) => string;
}) {
  const { t } = useLanguage();
  return [...Map.groupBy(relations, ({ kind }) => kind)].map(([kind, group]) => (
    <div key={kind} className="mp-field">
      <h3>{t.relation[kind]}</h3>
      <div>
        {group.map(({ company, facts }) => (
          <div key={company.id} className="mp-related">
            <a href={hrefOf(company.id)}>
              <CompanyName company={company} />
            </a>
            <ul>
              {facts.map((fact) => (
                <FactItem key={fact.claim.id} fact={fact} label={t.relation[kind]}>
                  <Evidence fact={fact} />
                </FactItem>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  ));
}
