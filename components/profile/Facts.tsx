import { fieldDefinition } from '../../data/schema/fields.ts';
import type { FactGroup } from '../../lib/facts/index.ts';
import { FactWords } from '../card/FactWords.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { FactItem } from './FactItem.tsx';

/** Every statement about the company, by group and field, the newest first. */
export function Facts({ groups }: { readonly groups: readonly FactGroup[] }) {
  const { language, t } = useLanguage();
  return groups.map(({ group, fields }) => (
    <section key={group} className="mp-group">
      <h3>{t.profile.group[group]}</h3>
      {fields.map(({ field, facts }) => {
        const label = fieldDefinition(field).label[language];
        return (
          <div key={field} className="mp-field">
            <h4>{label}</h4>
            <ul>
              {facts.map((fact) => (
                <FactItem key={fact.claim.id} fact={fact} label={label}>
                  <FactWords fact={fact} />
                </FactItem>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  ));
}
